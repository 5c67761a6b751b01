/** A name that tells what is in the file, of letters that every file system takes. */
export function fileNameOf(...parts: readonly string[]): string {
  return parts.join('_').replaceAll(/[^A-Za-z0-9._@-]+/g, '-').slice(0, 150);
}
