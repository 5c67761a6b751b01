import { textOf } from './sources';

/** One fenced block of a document, with the block that follows it, if nothing but prose stands between. */
export interface Block {
  readonly language: string;
  /** What stands behind the language: `refused CODE`, or `unrun: reason`. */
  readonly info: string;
  readonly text: string;
  readonly line: number;
  /** Everything between this block and the next. */
  readonly after: string;
  readonly next: Block | null;
}

/** The fenced blocks of a document, in order. */
export function blocksOf(path: string): readonly Block[] {
  const text = textOf(path);
  const found = [...text.matchAll(/^```([\w-]*) ?([^\n]*)\n([\s\S]*?)^```$/gm)];
  return found.reduceRight<Block[]>((blocks, match, at) => {
    const end = match.index + match[0].length;
    return [{
      language: match[1], info: match[2], text: match[3], line: text.slice(0, match.index).split('\n').length,
      after: text.slice(end, found[at + 1]?.index ?? text.length), next: blocks[0] ?? null,
    }, ...blocks];
  }, []);
}

/** A document's text without its fenced blocks. */
export function proseOf(path: string): string {
  return textOf(path).replace(/^```[\s\S]*?^```$/gm, '');
}

/** Addresses of the links and pictures of a document; code spans hold none. */
export function linksOf(path: string): readonly string[] {
  return [...proseOf(path).replace(/`[^`\n]*`/g, 'code').matchAll(/\]\(([^)\s]+)\)/g)].map(([, address]) => address);
}

/** The anchors that a page makes of a document's headings. */
export function anchorsOf(path: string): readonly string[] {
  return [...proseOf(path).matchAll(/^#+ (.+)$/gm)]
    .map(([, heading]) => heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replaceAll(' ', '-'));
}

/** A printed answer that is shortened: "…" at the end of a list stands for the rest of it. Returns the real answer cut to what is printed. */
export function shortenedLike(printed: unknown, real: unknown): unknown {
  if (Array.isArray(printed) && Array.isArray(real)) {
    const isCut = printed.at(-1) === '…';
    const kept = isCut ? real.slice(0, printed.length - 1) : real;
    const cut = kept.map((entry, k) => shortenedLike(printed[k], entry));
    return isCut && real.length >= printed.length ? [...cut, '…'] : cut;
  }
  if (typeof printed !== 'object' || printed === null || typeof real !== 'object' || real === null) return real;
  return Object.fromEntries(Object.entries(real).map(([key, entry]) => [key, shortenedLike((printed as Record<string, unknown>)[key], entry)]));
}
