/** Bytes that plain data hold, near enough to bound a cache: numbers of typed arrays, and a word for whatever else. */
export function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return 2 * value.length;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.values(value).reduce<number>((sum, each) => sum + 8 + bytesOf(each), 8);
}
