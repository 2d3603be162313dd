// Puts the plugin together: its own files, the map as it was built, stills, words, and the built-in brief as lists.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { createServer } from 'vite';
import { languageFiles, phpString } from './languages.mjs';

const root = resolve(import.meta.dirname, '../..');
const dist = join(root, 'dist');
/** As `includes/stills.php` has it. */
const STILL = { width: 720, height: 760 };
const LANGUAGES = ['en', 'az', 'hy', 'ka', 'ru', 'tr'];

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function phpArray(texts) {
  return `array(${texts.map(phpString).join(', ')})`;
}

function phpList(named) {
  return `array(${Object.entries(named)
    .map(([id, text]) => `${phpString(id)} => ${phpString(text)}`)
    .join(', ')})`;
}

/** The built-in brief, and pictures of it, by the sources themselves. */
async function madeOfBrief() {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'warn',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { builtInBrief, renderSvg } = await server.ssrLoadModule('/src/static/index.ts');
    const { textIn, displayName } = await server.ssrLoadModule('/src/model/text.ts');
    const brief = await builtInBrief();
    const featured = brief.places.filter((place) => place.featured);
    const views = ['caucasus', 'overview', ...featured.map(({ id }) => id)];
    const places = brief.places.map((place) => [place.id, textIn(displayName(place), 'en').text]);
    const events = brief.events
      .filter(({ kind }) => kind !== 'group')
      .map(({ id, title, date }) => [id, [date?.edtf, textIn(title, 'en').text].filter(Boolean).join(' · ')]);
    const { formatDate } = await server.ssrLoadModule('/src/i18n/formats.ts');
    const { english } = await server.ssrLoadModule('/src/i18n/en-later.ts');
    const told = Object.fromEntries(
      brief.events
        .filter(({ tier }) => tier === 'lead')
        .map(({ id, title, date, dateText, status, attribution }) => {
          const when = dateText
            ? textIn(dateText, 'en').text
            : date
              ? formatDate(date, english)
              : english.undated;
          const says = attribution ? ` ${english.whoSaysIt}: ${textIn(attribution, 'en').text}.` : '';
          return [id, `${when} · ${textIn(title, 'en').text} (${english.status[status]}).${says}`];
        }),
    );
    const ofView = (view) =>
      brief.events
        .filter(
          ({ id, places }) =>
            told[id] && (!featured.some((place) => place.id === view) || places.includes(view)),
        )
        .map(({ id }) => id);
    const files = new Map();
    for (const view of views)
      for (const lang of LANGUAGES)
        for (const theme of ['light', 'dark']) {
          const svg = await renderSvg(brief, { view, lang, theme, ...STILL });
          files.set(`map/stills/${view}-${lang}-${theme}.svg`, Buffer.from(svg));
        }
    const lists = {
      views: phpArray(views),
      places: phpList(Object.fromEntries(places)),
      events: phpList(Object.fromEntries(events)),
      told: phpList(told),
      leads: `array(${views.map((view) => `${phpString(view)} => ${phpArray(ofView(view))}`).join(', ')})`,
    };
    const members = Object.entries(lists).map(([name, list]) => `\t'${name}' => ${list},\n`);
    const php = `<?php\n/** What can be chosen of the built-in brief, and what feeds tell of it; made with the plugin's zip. */\nreturn array(\n${members.join('')});\n`;
    return files.set('map/built-in.php', Buffer.from(php));
  } finally {
    await server.close();
  }
}

/**
 * @returns {Promise<Map<string, Buffer>>} contents by path in the plugin.
 * @throws when the map has not been built.
 */
export async function pluginFiles() {
  const built = ['caucasus-map.js', 'loader.js', 'embed/frame.js', 'embed/index.html'];
  const missing = built.find((file) => !existsSync(join(dist, file)));
  if (missing) throw new Error(`dist/${missing} is missing: run "npm run build" before the plugin is made.`);
  const own = join(root, 'cms/wordpress');
  const files = new Map();
  const add = (path, file) => files.set(path, readFileSync(file));
  for (const file of filesBelow(own)) add(file.slice(own.length + 1).replaceAll(sep, '/'), file);
  for (const name of readdirSync(dist).filter((name) => /\.m?js$|\.txt$/.test(name)))
    add(`map/${name}`, join(dist, name));
  for (const name of ['frame.js', 'index.html']) add(`map/embed/${name}`, join(dist, 'embed', name));
  add('map/LICENSE', join(root, 'LICENSE'));
  add('map/DATA-LICENSES.md', join(root, 'geo/LICENSES.md'));
  return new Map([...files, ...languageFiles(), ...(await madeOfBrief())]);
}
