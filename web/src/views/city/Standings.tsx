import { pillarColour } from '../../figures/colours';
import { useCatalogue } from '../../server/useCatalogue';
import { nameIn, useWords } from '../../words/useWords';
import { flat, type TreeNode } from './scoreTree';

/** How many are told of either kind. */
const told = 3;

interface Placed extends TreeNode {
  readonly rank: number;
}

/** Where a city stands best and worst among all: sub-pillars, or pillars where no more is known. */
export function Standings({ tree }: { readonly tree: TreeNode }) {
  const words = useWords();
  const inner = flat(tree).filter((node): node is Placed => node.rank !== null && !node.isBonus);
  const deepest = inner.some(({ level }) => level === 2) ? 2 : 1;
  const placed = inner.filter(({ level }) => level === deepest).sort((one, other) => one.rank - other.rank);
  if (placed.length < 2 * told) return null;
  return (
    <div className="standings">
      <List title={words.cityView.strongest} nodes={placed.slice(0, told)} />
      <List title={words.cityView.weakest} nodes={placed.slice(-told).reverse()} />
    </div>
  );
}

function List({ title, nodes }: { readonly title: string; readonly nodes: readonly Placed[] }) {
  const words = useWords();
  const { cities } = useCatalogue();
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {nodes.map((node) => (
          <li key={node.path}><i style={{ background: pillarColour(node.branch) }} />{nameIn(words, node)} <span><b>{node.rank}</b> <small>{words.cityView.rankOf(cities.size)}</small></span></li>
        ))}
      </ul>
    </div>
  );
}
