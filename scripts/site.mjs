// Writes the site that other pages embed from: a permanent page and stills for each view, oEmbed, the iframe page, and
// the scripts. Static files alone: any host can serve them.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import { openPainter } from './site/png.mjs';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');
const { values } = parseArgs({
  options: {
    /** Where the site will be: addresses in pages and answers start with it. */
    base: { type: 'string', default: 'http://127.0.0.1:4173/site/' },
    out: { type: 'string', default: join(dist, 'site') },
    name: { type: 'string', default: 'caucasus-map' },
    /** Origins from which iframe and permanent pages may take a brief or a basemap; can be given again. */
    host: { type: 'string', multiple: true, default: [] },
    /** Leaves the PNGs out. */
    'svg-only': { type: 'boolean', default: false },
  },
});
const out = resolve(values.out);
const base = values.base.endsWith('/') ? values.base : `${values.base}/`;
const hosts = values.host;
if (!existsSync(join(dist, 'loader.js'))) await import('./build.mjs');

const server = await createServer({
  root,
  configFile: false,
  logLevel: 'warn',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
const { builtInBrief, renderHtml, renderSvg } = await server.ssrLoadModule('/src/static/index.ts');
const embed = await server.ssrLoadModule('/src/embed/index.ts');
const { textIn, displayName } = await server.ssrLoadModule('/src/model/text.ts');

function write(path, content) {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), content);
}

const brief = await builtInBrief();
const say = (text) => textIn(text, 'en').text;
const title = say(brief.title);
const featured = brief.places.filter((place) => place.featured);
const views = [
  { view: 'caucasus', title },
  { view: 'overview', title: `${title}: overview` },
  ...featured.map((place) => ({ view: place.id, title: `${say(displayName(place))}: ${title}` })),
];
const pages = views.map(({ view, title }) => ({ url: `${base}m/${view}/`, title }));

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const file of readdirSync(dist).filter((name) => /\.m?js$|\.txt$/.test(name)))
  cpSync(join(dist, file), join(out, file));
cpSync(join(dist, 'embed/frame.js'), join(out, 'embed/frame.js'));
cpSync(join(dist, 'builder'), join(out, 'builder'), { recursive: true });
cpSync(join(root, 'scripts/site/page.css'), join(out, 'page.css'));
write('embed/index.html', embed.framePage({ base, title, hosts }));

const painter = values['svg-only'] ? null : await openPainter();
const STILL = { width: 720, height: 760 };
const CARD = { width: 1200, height: 630 };
mkdirSync(join(out, 'stills'), { recursive: true });

async function writeStill(name, options) {
  const svg = await renderSvg(brief, options);
  write(`stills/${name}.svg`, svg);
  await painter?.paint(svg, options, join(out, `stills/${name}.png`));
}

for (const { view } of views) {
  for (const lang of embed.STILL_LANGUAGES)
    for (const theme of ['light', 'dark'])
      await writeStill(`${view}-${lang}-${theme}`, { view, lang, theme, translations: 'all', ...STILL });
  await writeStill(`${view}-card`, { view, lang: 'en', theme: 'light', ...CARD });
}
await painter?.close();

for (const { view, title } of views) {
  const image = { url: `${base}stills/${view}-card.${painter ? 'png' : 'svg'}`, ...CARD, alt: title };
  const { html, styleHashes } = await renderHtml(brief, {
    view,
    lang: 'en',
    headingLevel: 2,
    attributes: { permalink: true },
  });
  const page = {
    address: `${base}m/${view}/`,
    lang: 'en',
    title,
    description: say(brief.lead ?? title),
    image,
    oembed: `${base}oembed/${view}.json`,
    map: html,
    styleHashes,
    brief,
    pages,
    hosts,
  };
  write(`m/${view}/index.html`, embed.permanentPage(page));
  const answer = embed.oEmbedOf({
    base,
    title,
    providerName: values.name,
    thumbnail: image,
    attributes: { view },
  });
  write(`oembed/${view}.json`, `${JSON.stringify(answer, null, 2)}\n`);
}
const providers = embed.oEmbedProviders(
  base,
  values.name,
  views.map(({ view }) => view),
);
write('oembed-providers.json', `${JSON.stringify(providers, null, 2)}\n`);
await server.close();
console.log(`${views.length} views for ${base} are in ${out}.`);
