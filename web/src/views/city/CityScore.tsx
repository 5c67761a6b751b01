import { useRef } from 'react';
import { variantOf, type Choice } from '../../address/choice';
import { CityTreeDocument } from '../../../../sdk/src/index.js';
import { csvOf } from '../../figures/csv';
import { questionOf } from '../../figures/question';
import { TakeAway } from '../../figures/TakeAway';
import { useAnswer } from '../../server/useAnswer';
import { useCatalogue } from '../../server/useCatalogue';
import { Failed } from '../../shell/Failed';
import { Notice } from '../../shell/Notice';
import { Waiting } from '../../shell/Waiting';
import { pointsText, useWords } from '../../words/useWords';
import { Icicle } from './Icicle';
import { RankRange } from './RankRange';
import { flat, scoreTree } from './scoreTree';
import { Standings } from './Standings';
import { TreeTable } from './TreeTable';

/** A city's rank and score, and the tree they come from. */
export function CityScore({ code, choice }: { readonly code: string; readonly choice: Choice }) {
  const words = useWords();
  const { cities, index } = useCatalogue();
  const svg = useRef<SVGSVGElement>(null);
  const variant = variantOf(choice);
  const variables = { code, methodology: choice.methodology, vintage: choice.vintage, ...(variant && { variant }) };
  const { data, failure, extensions } = useAnswer(CityTreeDocument, variables);
  if (failure !== undefined) return <Failed failure={failure} />;
  if (data === undefined) return <Waiting />;
  const evaluation = data.city?.evaluation;
  if (evaluation == null) return <p className="hint">{words.cityView.notRanked}</p>;
  const tree = scoreTree(evaluation.tree);
  const isSplit = tree.children.every(({ contribution }) => contribution !== null);
  const isPrinted = index.vintages.nodes.some((each) => each.code === choice.vintage && each.kind === 'REPORTED');
  return (
    <>
      <Notice extensions={extensions} />
      {(variant !== undefined || choice.methodology !== 'cbcii/published') && <p className="hint">{words.cityView.variant}</p>}
      <dl className="stats">
        <div><dt>{words.rank}</dt><dd><b data-rank>{evaluation.rank}</b> <small>{words.cityView.rankOf(cities.size)}</small></dd></div>
        <div><dt>{words.score}</dt><dd><b>{pointsText(evaluation.score)}</b></dd></div>
        <div><dt>{words.core}</dt><dd><b>{pointsText(evaluation.core)}</b></dd></div>
        <div><dt>{words.bonus}</dt><dd><b>{pointsText(evaluation.bonus.total)}</b></dd></div>
        <RankRange code={code} choice={choice} />
      </dl>
      <section className="section">
        <h2>{words.cityView.tree}</h2>
        <p className="hint">{isPrinted ? words.cityView.treePrinted : words.cityView.treeHint}</p>
        {isSplit ? <div className="scrolls" tabIndex={0} role="group" aria-label={words.cityView.icicle}><Icicle tree={tree} svg={svg} /></div> : <p className="hint">{words.cityView.whole}</p>}
        <Standings tree={tree} />
        <TreeTable tree={tree} />
        <TakeAway name={`cbcii-${code}-tree`} what={words.cityView.tree} question={questionOf(CityTreeDocument, variables)} {...(isSplit && { picture: () => svg.current })}
          csv={() => csvOf(['node', 'path', 'name', 'name_zh', 'level', 'score', 'ceiling', 'rank', 'contribution'],
            flat(tree).map((node) => [node.code, node.path, node.name, node.nameZh, node.level, node.score, node.ceiling, node.rank, node.contribution]))} />
      </section>
    </>
  );
}
