// Writes the site that other pages embed from: a permanent page and stills for each view and language, oEmbed, the iframe
// page, and the scripts. Static files alone: any host can serve them.
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
const { escaped } = await server.ssrLoadModule('/src/embed/markup.ts');
const { speak } = await server.ssrLoadModule('/src/static/spoken-brief.ts');

function write(path, content) {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), content);
}

const brief = await builtInBrief();
const languages = embed.STILL_LANGUAGES;
const featured = brief.places.filter((place) => place.featured);
const views = ['caucasus', 'overview', ...featured.map(({ id }) => id)];

/** Titles and description in a language, or all of them in English where its texts are not checked yet. */
async function wordsIn(wanted) {
  const { brief: spoken } = await speak(brief, wanted, 'reviewed');
  const lang = [spoken.title, spoken.lead ?? spoken.title].every(
    (text) => textIn(text, wanted).lang === wanted,
  )
    ? wanted
    : 'en';
  const say = (text) => textIn(text, lang).text;
  const title = say(spoken.title);
  const named = new Map(spoken.places.map((place) => [place.id, `${say(displayName(place))}: ${title}`]));
  const titleOf = (view) =>
    named.get(view) ?? (view === 'overview' && lang === 'en' ? `${title}: overview` : title);
  return { lang, titleOf, description: say(spoken.lead ?? spoken.title) };
}
const words = new Map();
for (const lang of languages) words.set(lang, await wordsIn(lang));
const address = (view, lang) => base + embed.pagePath(view, lang);
const nameOf = (lang) => new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang;
const title = words.get('en').titleOf('caucasus');

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const file of readdirSync(dist).filter((name) => /\.m?js$|\.txt$/.test(name)))
  cpSync(join(dist, file), join(out, file));
cpSync(join(dist, 'embed/frame.js'), join(out, 'embed/frame.js'));
// The brief as a file of its own, and its languages.
cpSync(join(dist, 'brief.json'), join(out, 'brief.json'));
for (const folder of ['overlays', 'builder'])
  cpSync(join(dist, folder), join(out, folder), { recursive: true });
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

/** The image for cards is in the language of the page. */
const cardName = (view, lang) => (lang === 'en' ? `${view}-card` : `${view}-card-${lang}`);

for (const view of views)
  for (const lang of languages) {
    for (const theme of ['light', 'dark'])
      await writeStill(`${view}-${lang}-${theme}`, { view, lang, theme, ...STILL });
    await writeStill(cardName(view, lang), { view, lang, theme: 'light', ...CARD });
  }
await painter?.close();

async function writePage(view, lang) {
  const { lang: titleLang, titleOf, description } = words.get(lang);
  const title = titleOf(view);
  const image = {
    url: `${base}stills/${cardName(view, lang)}.${painter ? 'png' : 'svg'}`,
    ...CARD,
    alt: title,
  };
  const { html, styleHashes } = await renderHtml(brief, {
    view,
    lang,
    headingLevel: 2,
    attributes: { permalink: true },
  });
  const oembed = embed.oEmbedPath(view, lang);
  const page = {
    address: address(view, lang),
    lang,
    title,
    titleLang,
    description,
    image,
    oembed: `${base}${oembed}`,
    map: html,
    styleHashes,
    brief,
    pages: views.map((other) => ({ url: address(other, lang), title: titleOf(other), lang: titleLang })),
    languages: languages.map((other) => ({ url: address(view, other), lang: other, name: nameOf(other) })),
    hosts,
  };
  write(`${embed.pagePath(view, lang)}index.html`, embed.permanentPage(page));
  const answer = embed.oEmbedOf({
    base,
    title,
    providerName: values.name,
    thumbnail: image,
    attributes: { view, ...(lang !== 'en' && { lang }) },
  });
  write(oembed, `${JSON.stringify(answer, null, 2)}\n`);
}

for (const view of views) for (const lang of languages) await writePage(view, lang);
// Answers name the site's own address as their provider's, so something has to be there.
const [entrance, heading] = [address('caucasus', 'en'), escaped(title)];
write(
  'index.html',
  `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>${heading}</title>
    <link rel="canonical" href="${entrance}">
    <meta http-equiv="refresh" content="0; url=${entrance}">
  </head>
  <body><a href="${entrance}">${heading}</a></body>
</html>
`,
);
const providers = embed.oEmbedProviders(base, values.name, views);
write('oembed-providers.json', `${JSON.stringify(providers, null, 2)}\n`);
await server.close();
console.log(`${views.length} views in ${languages.length} languages for ${base} are in ${out}.`);
