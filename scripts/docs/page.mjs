// The frame around a page of the documentation: masthead, menu, contents, neighbours.

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function menu(groups, current) {
  return groups
    .map(
      ({ name, pages }) => `<p class="menu-group">${escape(name)}</p>
<ul>${pages
        .map(
          (page) =>
            `<li><a href="${page.name}.html"${page.name === current ? ' aria-current="page"' : ''}>${escape(page.label)}</a></li>`,
        )
        .join('')}</ul>`,
    )
    .join('\n');
}

/** Long pages begin with a list of what is in them. */
const MANY = 4;

function contents(sections) {
  const parts = sections.filter(({ level }) => level === 2);
  if (parts.length < MANY) return '';
  return `<nav class="contents" aria-label="On this page"><ul>${parts
    .map(({ id, title }) => `<li><a href="#${id}">${escape(title)}</a></li>`)
    .join('')}</ul></nav>`;
}

function neighbours(pages, current) {
  const at = pages.findIndex(({ name }) => name === current);
  const link = (page, rel, word) =>
    page ? `<a rel="${rel}" href="${page.name}.html"><span>${word}</span> ${escape(page.label)}</a>` : '';
  return `<nav class="neighbours" aria-label="Neighbouring pages">${link(pages[at - 1], 'prev', 'Before:')}${link(pages[at + 1], 'next', 'Next:')}</nav>`;
}

/** The contents stand below the title. */
function withContents({ html, sections }) {
  return html.replace('</h1>\n', `</h1>\n${contents(sections)}`);
}

/** One page as a whole document. */
export function documentOf({ page, groups, version }) {
  const hasMap = /<caucasus-map[\s>]/.test(page.html);
  // The loader keeps a frame as high as its map.
  const hasFrame = /<iframe[\s>]/.test(page.html);
  const summary = page.sections[0]?.text.slice(0, 155) ?? '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(page.title)} · caucasus-map</title>
<meta name="description" content="${escape(summary)}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="../demo.css">
<link rel="stylesheet" href="docs.css">
<script type="module" src="search.js"></script>
${hasFrame ? '<script type="module" src="../../loader.js" data-caucasus-map-loader></script>' : ''}
${hasMap ? '<script type="module" src="../../caucasus-map.js"></script>' : ''}
</head>
<body class="docs">
<a class="skip" href="#text">Skip to the text</a>
<header class="masthead">
<p class="masthead-name"><code>&lt;caucasus-map&gt;</code> ${escape(version)}</p>
<nav aria-label="Site"><a href="../">News page</a><a href="../gallery.html">Gallery</a><a href="../../builder/index.html">Builder</a><a href="./" aria-current="true">Documentation</a></nav>
</header>
<div class="columns">
<div class="side">
<search><form hidden><label for="search">Search</label><input id="search" type="search" autocomplete="off" spellcheck="false"></form>
<p class="found" role="status"></p>
<ol class="results" hidden></ol></search>
<nav class="menu" aria-label="Documentation"><details open><summary>Pages</summary>
${menu(groups, page.name)}
</details></nav>
</div>
<main id="text" tabindex="-1">
${withContents(page)}
${neighbours(
  groups.flatMap(({ pages }) => pages),
  page.name,
)}
</main>
</div>
</body>
</html>
`;
}
