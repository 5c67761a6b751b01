import type { CoinrFiles, CoinrOptions } from '../../src/services/ingest/coinr/coinrOptions';

/** A small index as COINr keeps it: two pillars, four indicators, a grouping, a denominator. */
export const metaText = `Level,iCode,iName,Direction,Weight,Unit,Target,Denominator,Parent,Type
1,roads,Roads,1,1,km,120.5,area,links,Indicator
1,ports,Ports,1,2,number,NA,NA,links,Indicator
1,debt,"Debt, public",-1,1,percent,NA,NA,means,Indicator
1,aid,Aid,1,0.5,USD,NA,people,means,Indicator
2,links,Links,1,1,score,NA,NA,total,Aggregate
2,means,Means,1,3,score,NA,NA,total,Aggregate
3,total,Total index,1,1,score,NA,NA,NA,Aggregate
NA,income,Income group,NA,NA,NA,NA,NA,NA,Group
NA,area,Land area,NA,NA,km2,NA,NA,NA,Denominator
NA,people,Population,NA,NA,thousands,NA,NA,NA,Denominator
`;

export const dataText = `uName,uCode,income,Time,area,people,roads,ports,debt,aid
Austria,AUT,high,2018,83871,8735.453,35.36972983333333,0,86.19,NA
Belgium,BEL,high,2018,30528,11429.336,48,21,106.05,-2.5e-7
"Korea, Republic",KOR,high,2018,NA,50982.212,,33,37.9,0.1
Vietnam,VNM,low,2018,331210,95540.8,NA,12,58.2,3
Vietnam,VNM,low,2019,331210,96462.108,4.25,NA,57,3.25
`;

export const coinrOptions: CoinrOptions = { index: { code: 'small', unitKind: 'COUNTRY' }, vintage: { line: 'small/2018' } };

/** The two files, either of them changed; a text is written as UTF-8. */
export function coinrFiles(changes: { readonly iMeta?: string | Uint8Array; readonly iData?: string | Uint8Array } = {}): CoinrFiles {
  const bytes = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? Buffer.from(content, 'utf8') : content);
  return { iMeta: bytes(changes.iMeta ?? metaText), iData: bytes(changes.iData ?? dataText) };
}
