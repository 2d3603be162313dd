// Makes the documentation: one static page for each text, and an index to search in. Run by itself it first writes the
// reference again from the source of the element.
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { readPage } from './docs/markdown.mjs';
import { documentOf } from './docs/page.mjs';
import { GROUPS, REST, pageName } from './docs/pages.mjs';
import { reference } from './docs/reference.mjs';
import { elementOf, readManifest } from './manifest.mjs';

const root = resolve(import.meta.dirname, '..');
const REFERENCE = join(root, 'docs/attributes.md');

/** The menu, with the texts at its end that it does not know. */
function wholeMenu() {
  const known = new Set(GROUPS.flatMap(({ pages }) => pages.map(({ file }) => file)));
  const rest = readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md') && !known.has(`docs/${name}`))
    .map((name) => ({ file: `docs/${name}` }));
  return rest.length > 0 ? [...GROUPS, { name: REST, pages: rest }] : GROUPS;
}

/** Pictures and data beside the texts go along. */
const BESIDE = /^docs\/[^/]+\.(svg|webp|json|csv)$/;

/** Address in the site of a file of the project; null when it is not in there. */
function addressIn(menu) {
  const names = new Map(
    menu.flatMap(({ pages }) => pages.map((page) => [page.file, `${pageName(page)}.html`])),
  );
  return (file) => names.get(file) ?? (BESIDE.test(file) ? file.replace(/^docs\//, '') : null);
}

/** Width and height of a WebP, so that its room is there before it is; null for others, which have none of pixels. */
function sizeOf(file) {
  if (!file.endsWith('.webp')) return null;
  const bytes = readFileSync(join(root, file));
  // The extended format stores both less one, in 24 bits; the simple one in 14 bits of a frame's header.
  return bytes.toString('latin1', 12, 16) === 'VP8X'
    ? { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
    : { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
}

/** All pages as `{ file, name, label, title, html, sections }`, in groups. */
export function readDocs() {
  const menu = wholeMenu();
  const addressOf = addressIn(menu);
  return menu.map(({ name, pages }) => ({
    name,
    pages: pages.map((page) => {
      const read = readPage(readFileSync(join(root, page.file), 'utf8'), {
        file: page.file,
        addressOf,
        sizeOf,
      });
      return { ...read, file: page.file, name: pageName(page), label: page.label ?? read.title };
    }),
  }));
}

/** Writes the documentation into `demo/docs` of the build. */
export function writeDocs(dist) {
  const out = join(dist, 'demo/docs');
  mkdirSync(out, { recursive: true });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const groups = readDocs();
  const pages = groups.flatMap(({ pages }) => pages);
  for (const page of pages)
    writeFileSync(join(out, `${page.name}.html`), documentOf({ page, groups, version }));
  // The first page is what the bare address shows.
  cpSync(join(out, `${pages[0].name}.html`), join(out, 'index.html'));
  const index = pages.flatMap(({ name, title, sections }) =>
    sections.map(({ id, level, title: heading, text }) => ({
      address: level === 1 ? `${name}.html` : `${name}.html#${id}`,
      page: title,
      heading,
      text,
    })),
  );
  writeFileSync(
    join(out, 'search-index.js'),
    `/* Every section of the documentation, for the search. */\nexport const sections = ${JSON.stringify(index)};\n`,
  );
  for (const file of readdirSync(join(root, 'docs')).filter((name) => BESIDE.test(`docs/${name}`)))
    cpSync(join(root, 'docs', file), join(out, file));
  for (const file of ['docs.css', 'search.js']) cpSync(join(root, 'scripts/docs', file), join(out, file));
}

/** The reference as the project keeps it. */
export async function referenceOf(manifest) {
  const options = await resolveConfig(REFERENCE);
  return format(reference(elementOf(manifest)), { ...options, parser: 'markdown' });
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(REFERENCE, await referenceOf(await readManifest()));
  const dist = resolve(process.argv[2] ?? join(root, 'dist'));
  writeDocs(dist);
  console.log(`The documentation is in ${join(dist, 'demo/docs')}.`);
}
