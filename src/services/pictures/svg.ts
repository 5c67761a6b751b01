/** Colours of the pictures as CSS, for a light and a dark page. */
const theme = 'text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;fill:#1f2328}.quiet{fill:#59636e}.ground{fill:#fff}.axis{stroke:#b7c0c9}'
  + '.branch{fill:none;stroke:#1f6feb;stroke-width:1.4}.cut{stroke:#c2540a;stroke-dasharray:4 3}.bar{fill:#1f6feb}.other{fill:#c2540a}.none{fill:#d1d9e0}'
  + '@media screen and (prefers-color-scheme:dark){text{fill:#e6edf3}.quiet{fill:#9198a1}.ground{fill:#0d1117}.axis{stroke:#4b535d}.branch{stroke:#58a6ff}.cut{stroke:#f0883e}.bar{fill:#58a6ff}.other{fill:#f0883e}.none{fill:#3d444d}}';

/** A whole SVG document that fetches nothing, with a title for those who do not see it. It stands alone or within a page. */
export function svg(width: number, height: number, title: string, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}">`
    + `<title>${escaped(title)}</title><style>${theme}</style><rect class="ground" width="${width}" height="${height}"/>${parts.join('')}</svg>`;
}

/** A line of text. */
export function label(x: number, y: number, words: string, classes = '', anchor: 'start' | 'middle' | 'end' = 'start'): string {
  return `<text x="${place(x)}" y="${place(y)}"${classes === '' ? '' : ` class="${classes}"`}${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}>${escaped(words)}</text>`;
}

/** A coordinate, to a hundredth of a pixel. */
export function place(coordinate: number): string {
  return String(Math.round(coordinate * 100) / 100);
}

/** Text as it may stand in XML or HTML, within quotes too. */
export function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
