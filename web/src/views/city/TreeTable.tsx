import { goTo } from '../../address/addressStore';
import { useAddress, withParameters } from '../../address/useAddress';
import { bonusColour, pillarColour } from '../../figures/colours';
import { nameIn, pointsText, useWords } from '../../words/useWords';
import { flat, type TreeNode } from './scoreTree';

/** The rows that are to be seen: a node's children where it is open. */
function visible(node: TreeNode, open: ReadonlySet<string>): readonly TreeNode[] {
  return [node, ...(node.level === 0 || open.has(node.path) ? node.children.flatMap((child) => visible(child, open)) : [])];
}

/** The tree as a table whose rows open. */
export function TreeTable({ tree }: { readonly tree: TreeNode }) {
  const words = useWords();
  const address = useAddress();
  const opened = address.search.getAll('open');
  const inner = flat(tree).filter(({ level, children }) => level > 0 && children.length > 0).map(({ path }) => path);
  const open = new Set(opened.includes('all') ? inner : opened);
  const set = (paths: readonly string[]): void => goTo(withParameters(address, { open: paths.length > 0 && paths.length === inner.length ? ['all'] : paths }), false);
  const most = Math.max(0, ...tree.children.map(({ contribution }) => contribution ?? 0));
  return (
    <>
      {inner.length > 0 && (
        <p className="buttons">
          <button type="button" onClick={() => set(inner)}>{words.cityView.expandAll}</button>
          <button type="button" onClick={() => set([])}>{words.cityView.collapseAll}</button>
        </p>
      )}
      <table className="tree">
        <thead>
          <tr>
            <th scope="col">{words.cityView.node}</th><th scope="col" className="number">{words.score}</th><th scope="col" className="number wide">{words.cityView.ceiling}</th>
            <th scope="col" className="number wide">{words.rank}</th><th scope="col" className="gives">{words.cityView.gives}</th>
          </tr>
        </thead>
        <tbody>
          {visible(tree, open).map((node) => (
            <TreeRow key={node.path} node={node} most={most} isOpen={open.has(node.path)}
              onToggle={() => set(open.has(node.path) ? [...open].filter((each) => each !== node.path) : [...open, node.path])} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function TreeRow({ node, most, isOpen, onToggle }: { readonly node: TreeNode; readonly most: number; readonly isOpen: boolean; readonly onToggle: () => void }) {
  const words = useWords();
  const name = nameIn(words, node);
  const { score, ceiling, rank, contribution, level, children, isBonus, branch } = node;
  return (
    <tr data-node={node.path}>
      <th scope="row" style={{ paddingLeft: `calc(0.3rem + ${Math.max(0, level - 1)} * var(--indent))` }} className={level < 2 ? 'strong' : ''}>
        {level > 0 && children.length > 0
          ? <button type="button" className="opener" aria-expanded={isOpen} aria-label={isOpen ? words.cityView.close(name) : words.cityView.open(name)} onClick={onToggle}>{isOpen ? '▾' : '▸'}</button>
          : <span className="opener" aria-hidden="true" />}
        {name}
      </th>
      <td className="number">{score === null ? '–' : pointsText(score)}</td>
      <td className="number wide">{ceiling === null ? '–' : ceiling}</td>
      <td className="number wide">{rank ?? '–'}</td>
      <td className="gives">
        {level > 0 && contribution !== null && <><i style={{ width: `calc((100% - 3rem) * ${most > 0 ? Math.max(0, contribution) / most : 0})`, background: isBonus ? bonusColour : pillarColour(branch) }} /><span>{pointsText(contribution)}</span></>}
      </td>
    </tr>
  );
}
