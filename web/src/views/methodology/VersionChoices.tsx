import type { MethodologyVersionQuery } from '../../../../sdk/src/index.js';
import { useWords } from '../../words/useWords';

type Stages = NonNullable<MethodologyVersionQuery['methodologyVersion']>['stages'];

/** A word of the document as it reads in a sentence. */
const spoken = (word: string): string => word.toLowerCase().replaceAll('_', ' ');

/** What a version chose at each stage. */
export function VersionChoices({ stages }: { readonly stages: Stages }) {
  const { methodologyView } = useWords();
  const { aggregate, bonus, missing, normalise, rank, weigh } = stages;
  const aggregated = [spoken(aggregate.default.kind), ...aggregate.levels.map(({ level, method }) => `${spoken(method.kind)} (${level})`), ...aggregate.nodes.map(({ node, method }) => `${spoken(method.kind)} (${node})`)];
  const rows = [
    [methodologyView.normalise, spoken(normalise.default.kind)],
    [methodologyView.weigh, spoken(weigh.default.kind)],
    [methodologyView.aggregate, aggregated.join(', ')],
    [methodologyView.missing, spoken(missing.default.kind)],
    [methodologyView.bonus, [spoken(bonus.kind), ...(bonus.cap === null ? [] : [`cap ${bonus.cap}`]), ...(bonus.scale === null ? [] : [`scale ${bonus.scale}`])].join(', ')],
    [methodologyView.rank, `${spoken(rank.tieRule)}, ${methodologyView.tieGrid} ${rank.tieGrid}`],
  ] as const;
  return (
    <dl className="choices">
      {rows.map(([name, value]) => <div key={name}><dt>{name}</dt><dd lang="en">{value}</dd></div>)}
    </dl>
  );
}
