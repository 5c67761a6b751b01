import { siblingGroups } from '../../../methodology/coherence/nodeGroups';
import { correlate } from '../../../methodology/coherence/correlate';
import { observedColumns } from '../../../methodology/coherence/stageColumns';
import { clusterNodes } from '../../coherence/indicatorClusters';
import { importanceOf } from '../../coherence/importance';
import { bars } from '../../pictures/bars';
import { correlationMap } from '../../pictures/correlationMap';
import { dendrogram } from '../../pictures/dendrogram';
import { rankIntervals } from '../../pictures/rankIntervals';
import type { Audit } from '../AuditService';

/** A picture, and what it shows. */
export interface AuditPicture { readonly title: string; readonly svg: string; readonly caption: string }

/** Most pillars, and units, that are drawn. */
const [mostPillars, mostUnits] = [16, 30] as const;

/** What of the audit can be drawn: nothing of what could not be assessed. */
export async function auditPictures(audit: Audit): Promise<readonly AuditPicture[]> {
  const isKnown = (code: string): boolean => audit.items.some((item) => item.code === code && item.value !== null);
  return [
    ...(isKnown('OPPOSED_PILLARS') ? correlationsOf(audit) : []), ...(isKnown('BALANCED_PILLARS') ? await balanceOf(audit) : []),
    ...(isKnown('OPPOSED_PILLARS') ? await treeOf(audit) : []), ...(audit.firmness.length > 0 ? [intervalsOf(audit)] : []),
  ];
}

function nameIn({ evaluation: { framework } }: Audit): (node: string) => string {
  return (node) => framework.byCode.get(node)?.name ?? node;
}

function pillarsOf({ evaluation: { table, plan } }: Audit): ReturnType<typeof observedColumns> {
  return observedColumns(table, 'NORMALISED', siblingGroups(plan)[0].members).slice(0, mostPillars);
}

function correlationsOf(audit: Audit): readonly AuditPicture[] {
  const columns = pillarsOf(audit);
  const title = 'How pillars go together';
  return [{
    title, caption: 'Pearson correlations of the pillars as the index aggregates them. Orange cells pull apart.',
    svg: correlationMap(title, columns.map(({ node }) => nameIn(audit)(node)), (row, column) => correlate('pearson', columns[row].values, columns[column].values).value),
  }];
}

async function balanceOf(audit: Audit): Promise<readonly AuditPicture[]> {
  const title = 'Weight and importance of pillars';
  const rows = (await importanceOf(audit.evaluation, { level: 1, above: null })).slice(0, mostPillars)
    .map(({ node, weightShare, ratioShare }) => ({ name: nameIn(audit)(node), values: [weightShare ?? 0, Number.isNaN(ratioShare) ? 0 : ratioShare] }));
  return [{
    title, svg: bars(title, ['share of weight', 'share of importance'], rows),
    caption: 'Weights as shares of the points that can be had; importance as the share of the variance of the index that goes with the pillar (correlation ratio), out of the sum of all.',
  }];
}

async function treeOf(audit: Audit): Promise<readonly AuditPicture[]> {
  const nodes = pillarsOf(audit).map(({ node }) => node);
  const clustering = await clusterNodes({ evaluation: audit.evaluation, stage: 'NORMALISED' }, { nodes, kind: 'pearson', linkage: 'average', count: 1 });
  return [{ title: 'Pillars by their correlations', svg: dendrogram(clustering, nameIn(audit)), caption: 'Hierarchical clustering, average linkage, at distance 1 − |r|.' }];
}

function intervalsOf({ firmness, parameters: { weightShare, draws, interval } }: Audit): AuditPicture {
  const title = 'How firm ranks are';
  const shown = firmness.slice(0, mostUnits);
  return {
    title, svg: rankIntervals(title, shown),
    caption: `The first ${shown.length} units under ${draws} draws of weights within ${weightShare * 100} %: grey where a unit was seen, blue the interval of ${interval * 100} % of the draws, orange its rank.`,
  };
}
