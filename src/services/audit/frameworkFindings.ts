import type { NodeView } from '../frameworkView';
import { counted, found, percent, type AuditSubject, type Finding } from './finding';

/** What the document says of its nodes, and leaves unsaid. */
export function frameworkFindings({ evaluation: { framework, plan } }: AuditSubject): readonly Finding[] {
  const takesPart = framework.nodes.filter(({ code }) => plan.columnOf.has(code) && code !== framework.root.code);
  const indicators = takesPart.filter(({ children }) => children.length === 0);
  const said = (code: Finding['code'], nodes: readonly NodeView[], states: (node: NodeView) => boolean, what: string): Finding => {
    const silent = nodes.filter((node) => !states(node));
    const share = nodes.length === 0 ? 0 : 1 - silent.length / nodes.length;
    return found(code, share, `${percent(share)} of ${counted(nodes.length, 'node')} ${what}.`, silent.map((node) => ({ at: [node.code], value: 0 })));
  };
  return [
    said('DEFINITIONS', takesPart, ({ definition, meaning }) => isText(definition) || isText(meaning), 'say what they mean'),
    said('MEASURES_STATED', indicators, ({ unitOfMeasure, scalePrinted }) => isText(unitOfMeasure) || isText(scalePrinted), 'say in what they are measured'),
    said('DATA_SOURCES_STATED', indicators, ({ dataSource }) => isText(dataSource), 'say where their data come from'),
  ];
}

function isText(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}
