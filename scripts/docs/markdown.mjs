import MarkdownIt from 'markdown-it';

/** The anchor of a heading, as code hosts make it. */
export function anchorOf(heading) {
  return heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replaceAll(' ', '-');
}

/** Text of a heading as it is read, without its marks. */
function plainOf(inline) {
  return inline.children.map(({ type, content, children }) => (type === 'image' ? children.map((child) => child.content).join('') : content)).join('');
}

/**
 * Turns a document into HTML. `linkOf(href)` gives the address of a link or picture, or null where there is nothing to lead to.
 * Returns the HTML, the title, and the second-level headings for the contents.
 */
export function renderMarkdown(text, linkOf = (href) => href) {
  const markdown = new MarkdownIt({ html: false });
  const { rules } = markdown.renderer;
  const scrolls = 'class="scroll" tabindex="0" role="region"';
  rules.table_open = () => `<div ${scrolls} aria-label="Table"><table>\n`;
  rules.table_close = () => '</table></div>\n';
  rules.fence = (tokens, at) => {
    const [language, ...rest] = tokens[at].info.trim().split(/\s+/);
    const note = rest[0] === 'unrun:' ? `<p class="note">Not run by the tests: ${markdown.utils.escapeHtml(rest.slice(1).join(' '))}</p>\n` : '';
    return `<pre ${scrolls} aria-label="${markdown.utils.escapeHtml(language || 'text')}"><code>${markdown.utils.escapeHtml(tokens[at].content)}</code></pre>\n${note}`;
  };

  const tokens = markdown.parse(text.replace(/^<!--[\s\S]*?-->\n/gm, ''), {});
  const headings = [];
  const seen = new Map();
  tokens.forEach((token, at) => {
    if (token.type === 'heading_open') {
      const heading = plainOf(tokens[at + 1]);
      const times = seen.get(anchorOf(heading)) ?? 0;
      seen.set(anchorOf(heading), times + 1);
      const anchor = times === 0 ? anchorOf(heading) : `${anchorOf(heading)}-${times}`;
      token.attrSet('id', anchor);
      headings.push({ level: Number(token.tag.slice(1)), heading, anchor });
    }
    const side = /^text-align:(\w+)$/.exec(token.attrGet('style') ?? '')?.[1];
    if (side !== undefined) token.attrs = [['class', side]]; // the policy of the pages takes no style in a tag
    if (token.type === 'inline') redirect(token.children, linkOf);
  });
  return {
    html: markdown.renderer.render(tokens, markdown.options, {}),
    title: headings.find(({ level }) => level === 1)?.heading ?? headings[0]?.heading,
    headings: headings.filter(({ level }) => level === 2),
  };
}

/** Sends links and pictures where the pages have them; a link that leads nowhere becomes its text. */
function redirect(tokens, linkOf) {
  let isDropped = false;
  for (const token of tokens) {
    if (token.type === 'image') token.attrSet('src', linkOf(token.attrGet('src')));
    if (token.type === 'link_open') {
      const address = linkOf(token.attrGet('href'));
      isDropped = address === null;
      if (!isDropped) token.attrSet('href', address);
    }
    if (isDropped && token.type.startsWith('link_')) {
      if (token.type === 'link_close') isDropped = false;
      token.hidden = true;
      token.type = 'text';
      token.content = '';
    }
  }
}
