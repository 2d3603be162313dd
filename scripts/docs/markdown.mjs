// From Markdown to the inside of a page: headings that can be linked to, tables and code that scroll by key.
import { posix } from 'node:path';
import { Marked } from 'marked';

const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Plain text of a piece of HTML. */
export function textOf(html) {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(
      /&(lt|gt|quot|#39|amp);/g,
      (_, name) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name],
    )
    .replace(/\s+/g, ' ')
    .trim();
}

function slugger() {
  const taken = new Map();
  return (text) => {
    const slug = text
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
      .replace(/^-|-$/g, '');
    const count = taken.get(slug) ?? 0;
    taken.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count + 1}`;
  };
}

/**
 * @param source the text of a Markdown file.
 * @param file where it is in the project, from the root: links to other files are meant from there.
 * @param addressOf the address of a file of the project in the site; null when it is not part of it.
 * @param sizeOf width and height of a picture of the project, where they can be told.
 * @returns the page's title, its HTML, and its sections (`{ id, level, title, text }`).
 */
export function readPage(source, { file, addressOf, sizeOf = () => null }) {
  const slugOf = slugger();
  const headings = [];
  const marked = new Marked({ gfm: true });
  marked.use({
    renderer: {
      heading(html, level) {
        const id = slugOf(textOf(html));
        headings.push({ id, level, title: textOf(html) });
        // The page's own title needs no link to itself.
        if (level === 1) return `<h1>${html}</h1>\n`;
        return `<h${level} id="${id}"><a class="anchor" href="#${id}">${html}</a></h${level}>\n`;
      },
      code(code, language) {
        const name = language ? `Code: ${escape(language)}` : 'Code';
        return `<pre tabindex="0" role="region" aria-label="${name}"><code>${escape(code)}</code></pre>\n`;
      },
      table(head, body) {
        const name = textOf(head) || 'Table';
        return `<div class="scroll" tabindex="0" role="region" aria-label="Table: ${escape(name)}"><table><thead>${head}</thead><tbody>${body}</tbody></table></div>\n`;
      },
      link(href, title, html) {
        const [path, hash] = href.split('#');
        const target = /^[a-z]+:/.test(href) || path === '' ? null : posix.join(posix.dirname(file), path);
        const address = target === null ? href : addressOf(target);
        // What is in the project and not in the site is named, not linked.
        if (address === null) return html;
        const full = target === null ? address : `${address}${hash ? `#${hash}` : ''}`;
        return `<a href="${escape(full)}"${title ? ` title="${escape(title)}"` : ''}>${html}</a>`;
      },
      paragraph(html) {
        // In a paragraph a map could hold none of its own, and its text for pages without script would fall out of it.
        return /^<(caucasus-map|iframe)\s/.test(html) ? `${html}\n` : `<p>${html}</p>\n`;
      },
      image(href, _title, text) {
        const size = sizeOf(posix.join(posix.dirname(file), href));
        const room = size ? ` width="${size.width}" height="${size.height}"` : '';
        return `<img src="${escape(href)}" alt="${escape(text)}"${room} loading="lazy" decoding="async">`;
      },
      html(html) {
        return html.startsWith('<!--') ? '' : html;
      },
    },
  });
  const html = marked.parse(source);
  return { title: headings[0]?.title ?? file, html, sections: sectionsOf(html, headings) };
}

/** The text under each heading, for the search. */
function sectionsOf(html, headings) {
  const pieces = html.split(/<h[1-6][^>]*>.*?<\/h[1-6]>/s).slice(1);
  return headings.map((heading, index) => ({ ...heading, text: textOf(pieces[index] ?? '') }));
}
