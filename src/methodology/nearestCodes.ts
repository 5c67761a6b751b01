/** Number of single-character edits (insert, delete, replace) between two short texts. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, previous[j] + 1, current[j - 1] + 1));
    }
    previous = current;
  }
  return previous[b.length];
}

/** The codes most like what was asked, nearest first: for "not found" answers that help. */
export function nearestCodes(asked: string, known: Iterable<string>, count = 3): string[] {
  const short = asked.slice(0, 64).toLowerCase();
  const scored: { code: string; distance: number }[] = [];
  for (const code of known) {
    const contains = short.length > 2 && code.toLowerCase().includes(short);
    const distance = Math.min(contains ? 1 : Infinity, editDistance(short, code.toLowerCase()));
    if (distance <= Math.max(2, Math.ceil(short.length / 2))) scored.push({ code, distance });
  }
  scored.sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1));
  return scored.slice(0, count).map((entry) => entry.code);
}
