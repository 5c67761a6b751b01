import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the comment above a kernel says, under the words that kernels share. */
export interface KernelDoc {
  readonly summary: string;
  /** By label, in the order in which they stand: Formula, Shape, Measure, Learns, Missing, Convention, Fails. */
  readonly entries: readonly { readonly label: Label; readonly text: string }[];
  readonly source: string;
  readonly example: { readonly expression: string; readonly value: string } | null;
}

export const labels = ['Formula', 'Shape', 'Measure', 'Learns', 'Missing', 'Convention', 'Fails'] as const;
export type Label = (typeof labels)[number];

const labelled = new RegExp(`^(${labels.join('|')}) +(.*)$`);

/** The comments of all exported functions of a folder of kernels, by name. */
export function kernelDocs(folder: string): ReadonlyMap<string, KernelDoc> {
  const docs = new Map<string, KernelDoc>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
    for (const [name, doc] of docsOf(readFileSync(join(folder, file), 'utf8'))) docs.set(name, doc);
  }
  return docs;
}

/** Name and comment of each exported function of a source text that has one. */
export function docsOf(source: string): [string, KernelDoc][] {
  return [...source.matchAll(/\/\*\*\n((?: \*.*\n)+?) \*\/\nexport function (\w+)/g)]
    .map(([, comment, name]) => [name, read(comment.split('\n').map((line) => line.replace(/^ \* ?/, '')))]);
}

function read(lines: readonly string[]): KernelDoc {
  const summary: string[] = [];
  const entries: { label: Label; text: string }[] = [];
  const tags: { tag: string; text: string }[] = [];
  for (const line of lines) {
    const [, label, text] = labelled.exec(line) ?? [];
    const [, tag, said] = /^@(\w+) (.*)$/.exec(line) ?? [];
    if (tag !== undefined) tags.push({ tag, text: said });
    else if (tags.length > 0) appendTo(tags, line);
    else if (label !== undefined) entries.push({ label: label as Label, text });
    else if (entries.length > 0) appendTo(entries, line);
    else if (line.trim() !== '') summary.push(line.trim());
  }
  const [expression, value] = tags.find(({ tag }) => tag === 'example')?.text.split(' // ') ?? [];
  return {
    summary: summary.join(' '), entries, source: tags.find(({ tag }) => tag === 'source')?.text ?? '',
    example: expression === undefined ? null : { expression, value },
  };
}

function appendTo(list: { text: string }[], line: string): void {
  if (line.trim() !== '') list[list.length - 1].text += ` ${line.trim()}`;
}
