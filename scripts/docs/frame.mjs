import { addressOf, base } from './places.mjs';

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
const item = (href, text, isCurrent, inner) => `<li><a href="${escaped(href)}"${isCurrent ? ' aria-current="page"' : ''}>${escaped(text)}</a>${inner}</li>`;
const list = (items) => (items.length === 0 ? '' : `<ul>${items.join('\n')}</ul>`);

/** A page with its navigation: `sections` of { title, pages: [{ place, title }] }; the page that is open lists its headings. */
export function frame({ place, title, html, headings }, sections) {
  const navigation = sections.map((section) => `<h2>${escaped(section.title)}</h2>\n${list(section.pages.map((page) => {
    const isCurrent = page.place === place;
    return item(addressOf(page.place), page.title, isCurrent, isCurrent ? list(headings.map(({ heading, anchor }) => item(`#${anchor}`, heading, false, ''))) : '');
  }))}`).join('\n');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}${title === 'CBCII' ? '' : ' · CBCII'}</title>
<link rel="stylesheet" href="${base}/style.css">
</head>
<body>
<header>
<a class="skip" href="#content">To the text</a>
<a class="home" href="${base}">CBCII</a> <a href="/">Open the platform</a> <a href="/graphql">Query editor</a> <a class="to-contents" href="#contents">Contents</a>
</header>
<div class="columns">
<main id="content">
${html}</main>
<nav id="contents" aria-label="Contents">
${navigation}
</nav>
</div>
</body>
</html>
`;
}
