// The maps that are compared: their page, when their map is to be seen, and where a reader presses.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Page of an article around a map; every map stands in the same room. */
function article(head, map) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>body{margin:1rem;font:1rem/1.5 sans-serif}#map,mapml-viewer{display:block;width:100%;height:512px}
.card ul{max-height:10rem;overflow:auto;padding-left:1rem}caucasus-map:not(:defined){display:flow-root}caucasus-map.room{min-block-size:108rem}</style>${head}</head>
<body><h1>Article</h1><p>Text before the map.</p>${map}<p>Text after the map.</p></body></html>`;
}

const module = (path) => `<script type="module" src="${path}"></script>`;
const sheet = (path) => `<link rel="stylesheet" href="${path}">`;

const pages = join(import.meta.dirname, 'pages');
const read = (name) => readFileSync(join(pages, name), 'utf8');
const data = ['/ground.json', '/places.json']
  .map((path) => `<link rel="preload" as="fetch" crossorigin href="${path}">`)
  .join('');

/** A peer's own lines in the page itself, and its data asked for at once: no peer waits for how this is filed. */
function inline(name) {
  const common = read('common.js').replaceAll('export ', '');
  const own = read(`${name}.js`).replace(/import [^;]* from '.\/common.js';/, common);
  return `${data}<script type="module">${own}</script>`;
}

/** In the page, for a peer: it says itself when it has drawn, and its markers are there. */
const peerIsVisible = `window.drawn && window.placed > 0`;

const elementIsVisible = `(() => {
  const root = document.querySelector('caucasus-map')?.shadowRoot;
  return root?.querySelector('[part~=picture] path') && root.querySelector('[part~=marker][data-place=baku]');
})()`;

const elementParts = {
  visible: elementIsVisible,
  ready: `document.querySelector('caucasus-map:defined')?.matches(':state(live)')`,
  marker: `document.querySelector('caucasus-map').shadowRoot.querySelector('button[part~=marker][data-place=baku]')`,
  card: `document.querySelector('caucasus-map').shadowRoot.querySelector('[part~=popup][data-place=baku]')`,
  box: `document.querySelector('caucasus-map').shadowRoot.querySelector('[part~=picture]')`,
};

function popup(kind) {
  const visible = peerIsVisible;
  const box = `document.querySelector('#map')`;
  return { visible, box, card: `document.querySelector('.${kind}-popup .card')` };
}

const script = module('/dist/caucasus-map.js');
const preload = (words) => (words ? `<link rel="modulepreload" href="/dist/${words}">` : '');
const element = (name, lang) => ({
  name,
  ...elementParts,
  page: ({ languages }) =>
    article(preload(languages[lang]) + script, `<caucasus-map class="room" lang="${lang}"></caucasus-map>`),
});
const rendered = (name, lang) => ({
  name,
  ...elementParts,
  page: async ({ renderHtml }) => article(script, await renderHtml(lang)),
});

/** `visible`, `ready`, `marker`, `card`, `box` are expressions that are true, or an element, in the page. */
export const MAPS = [
  {
    name: 'maplibre',
    title: 'plain MapLibre',
    page: () =>
      article(sheet('/peers/maplibre-gl/dist/maplibre-gl.css') + inline('maplibre'), '<div id="map"></div>'),
    ...popup('maplibregl'),
    ready: 'window.drawn',
    marker: `document.querySelector('.maplibregl-marker[aria-label=Baku]')`,
  },
  { title: 'this element, script only', ...element('element', 'en') },
  { title: 'this element, script only, Georgian', ...element('element-ka', 'ka') },
  { title: 'this element, pre-rendered', ...rendered('rendered', 'en') },
  { title: 'this element, pre-rendered, Georgian', ...rendered('rendered-ka', 'ka') },
  {
    name: 'leaflet',
    title: 'Leaflet',
    page: () =>
      article(
        `${sheet('/peers/leaflet/dist/leaflet.css')}<script src="/peers/leaflet/dist/leaflet.js"></script>${inline('leaflet')}`,
        '<div id="map"></div>',
      ),
    ...popup('leaflet'),
    marker: `document.querySelector('.leaflet-marker-icon[alt=Baku]')`,
  },
  {
    name: 'react-map-gl',
    title: 'react-map-gl',
    page: () => article(sheet('/react/style.css') + data + module('/react/react.js'), '<div id="map"></div>'),
    ...popup('maplibregl'),
    ready: 'window.drawn',
    marker: `document.querySelectorAll('.maplibregl-marker')[window.bakuIndex]`,
  },
  {
    name: 'mapml',
    title: '`<mapml-viewer>`',
    page: () =>
      article(
        inline('mapml'),
        '<mapml-viewer projection="OSMTILE" lat="40.15" lon="46.85" zoom="7" controls></mapml-viewer>',
      ),
    visible: peerIsVisible,
    box: `document.querySelector('mapml-viewer')`,
    marker: `document.querySelector('mapml-viewer').shadowRoot.querySelector('[aria-label=Baku]')`,
    card: `document.querySelector('mapml-viewer').shadowRoot.querySelector('.mapml-popup-content')`,
  },
  {
    name: 'svg',
    title: 'a static SVG image',
    page: () => article('', '<img id="map" src="/still.svg" alt="Map" width="768" height="512">'),
    visible: `document.querySelector('#map')?.complete && document.querySelector('#map').naturalWidth > 0`,
    box: `document.querySelector('#map')`,
  },
];
