/** Encodings that a file can be read as. UTF-8 is taken unless another is named; none is ever guessed. */
export const encodings = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];
