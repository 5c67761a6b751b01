/** A ref taken apart: `line`, `line@1`, `line@1.0.0`, `line@2` (a vintage's revision) or `sha256:…`. */
export type Ref =
  | { readonly kind: 'hash'; readonly hash: string }
  | { readonly kind: 'line'; readonly line: string; readonly selector: string | null };

/** Takes a ref apart; whether what it names exists is for the asker to find out. */
export function parseRef(text: string): Ref {
  if (text.startsWith('sha256:')) return { kind: 'hash', hash: text };
  const at = text.indexOf('@');
  return at < 0 ? { kind: 'line', line: text, selector: null } : { kind: 'line', line: text.slice(0, at), selector: text.slice(at + 1) };
}

/** Whether a semantic version is one of those that a selector means: `1` is 1.x.y, `1.2` is 1.2.y. */
export function matchesVersion(version: string, selector: string): boolean {
  return /^\d+(\.\d+)?$/.test(selector) && version.startsWith(`${selector}.`);
}
