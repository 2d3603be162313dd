/** A publisher's style with the brief's places on it: order, ids and addresses. */
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { StyleSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { arcFeatures } from '../../src/render/arcs.js';
import { composed, isStyle } from '../../src/render/basemap-style.js';
import { EXACT_GROUND } from '../../src/render/ground-exact.js';
import { infrastructureFeatures } from '../../src/render/infrastructure.js';
import { PLACE_LAYERS, styleFor } from '../../src/render/style.js';
import { NO_OVERLAYS, type Overlays } from '../../src/render/style-overlays.js';
import { THEMES, type ThemeName } from '../../src/render/tokens.js';
import { BUILT_IN, sceneOf } from '../model/briefs.js';

const NOTHING = { type: 'FeatureCollection', features: [] } as const;
const URL_OF_STYLE = 'https://maps.example/styles/plain/style.json';

const ALL: Overlays = {
  ...NO_OVERLAYS,
  threads: arcFeatures(sceneOf(BUILT_IN, { selection: { place: null, event: 'flight-8243' } })),
  infrastructure: infrastructureFeatures(),
};

const own = (theme: ThemeName = 'light', overlays = NO_OVERLAYS) =>
  styleFor(sceneOf(), { ...NOTHING, features: [] }, THEMES[theme], EXACT_GROUND, overlays);

function publisher(changes: Partial<StyleSpecification> = {}): StyleSpecification {
  return {
    version: 8,
    name: 'Plain',
    center: [2, 48],
    zoom: 4,
    pitch: 60,
    projection: { type: 'globe' },
    glyphs: '../fonts/{fontstack}/{range}.pbf',
    sprite: 'sprite',
    sources: {
      streets: { type: 'vector', url: '/tiles.json' },
      relief: { type: 'raster', tiles: ['tiles/{z}/{x}/{y}.png', 'https://b.example/{z}/{x}/{y}.png'] },
      lines: { type: 'geojson', data: 'lines.geojson' },
      box: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
    },
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': '#eeeeee' } },
      { id: 'places', type: 'line', source: 'streets', 'source-layer': 'road' },
    ],
    ...changes,
  };
}

const compose = (style = publisher(), url = URL_OF_STYLE) => composed({ url, style }, own());

describe('a composed style', () => {
  it.each(
    (Object.keys(THEMES) as ThemeName[]).flatMap((theme) => [
      [theme, 'nothing', NO_OVERLAYS] as const,
      [theme, 'arcs and infrastructure', ALL] as const,
    ]),
  )('is valid by MapLibre’s own specification: %s, with %s', (theme, _what, overlays) => {
    const { style } = composed({ url: URL_OF_STYLE, style: publisher() }, own(theme, overlays));
    expect(validateStyleMin(style as never).map(({ message }) => message)).toEqual([]);
  });

  it('has all of the publisher’s layers first, as they are, then the shapes of places', () => {
    const { style, prefix } = compose();
    expect(style.layers.slice(0, 2)).toEqual(publisher().layers);
    const added = style.layers.slice(2).map(({ id }) => id);
    expect(added.every((id) => id.startsWith(prefix))).toBe(true);
    const names = added.map((id) => id.slice(prefix.length));
    expect(names).toEqual(expect.arrayContaining(['place-areas', 'place-lines', 'place-points']));
    expect(names.at(-1)).toBe('place-points');
    for (const name of names)
      expect([...PLACE_LAYERS, 'place-outlines', 'threads', 'infrastructure']).toContain(name);
  });

  it('has nothing of the built-in ground, and no names', () => {
    const { style } = compose();
    expect(Object.keys(style.sources).filter((id) => /ground|world|labels/.test(id))).toEqual([]);
    expect(style.layers.slice(2).filter(({ type }) => type === 'symbol' || type === 'background')).toEqual(
      [],
    );
  });

  it('lets each added layer read a source that is there', () => {
    const { style } = compose();
    for (const layer of style.layers.slice(2))
      expect(Object.keys(style.sources)).toContain('source' in layer ? layer.source : null);
  });

  it('gives no id twice, even when the publisher’s ids look like ours', () => {
    const first = compose();
    const { style, prefix } = compose(
      publisher({
        sources: { ...publisher().sources, [`${first.prefix}places`]: { type: 'vector', url: 'x.json' } },
        layers: first.style.layers.map((layer) => ({ id: layer.id, type: 'background' }) as const),
      }),
    );
    const ids = style.layers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(style.sources[`${first.prefix}places`]).toMatchObject({ type: 'vector' });
    expect(style.sources[`${prefix}places`]).toMatchObject({ type: 'geojson' });
  });

  it('resolves addresses against the style’s own, and keeps placeholders', () => {
    const { style } = compose();
    expect(style.glyphs).toBe('https://maps.example/styles/fonts/{fontstack}/{range}.pbf');
    expect(style.sprite).toBe('https://maps.example/styles/plain/sprite');
    expect(style.sources['streets']).toMatchObject({ url: 'https://maps.example/tiles.json' });
    expect(style.sources['relief']).toMatchObject({
      tiles: ['https://maps.example/styles/plain/tiles/{z}/{x}/{y}.png', 'https://b.example/{z}/{x}/{y}.png'],
    });
    expect(style.sources['lines']).toMatchObject({ data: 'https://maps.example/styles/plain/lines.geojson' });
    expect(style.sources['box']).toEqual(publisher().sources['box']);
  });

  it('resolves a list of sprites and fonts too, and leaves other schemes alone', () => {
    const { style } = compose(
      publisher({
        sprite: [{ id: 'default', url: 'icons/sprite' }],
        'font-faces': { Plain: 'plain.woff2', Other: [{ url: '/other.woff2' }] },
        sources: { packed: { type: 'vector', url: 'pmtiles://https://a.example/world.pmtiles' } },
        layers: [],
      } as Partial<StyleSpecification>),
    );
    expect(style.sprite).toEqual([{ id: 'default', url: 'https://maps.example/styles/plain/icons/sprite' }]);
    expect(style['font-faces']).toEqual({
      Plain: 'https://maps.example/styles/plain/plain.woff2',
      Other: [{ url: 'https://maps.example/other.woff2' }],
    });
    expect(style.sources['packed']).toMatchObject({ url: 'pmtiles://https://a.example/world.pmtiles' });
  });

  it('leaves camera and projection to the element', () => {
    const { style } = compose();
    for (const name of ['center', 'zoom', 'pitch', 'projection', 'terrain'])
      expect(style).not.toHaveProperty(name);
    expect(style.name).toBe('Plain');
  });
});

describe('what is taken for a style', () => {
  it('has version 8, sources and layers', () => {
    expect(isStyle(publisher())).toBe(true);
  });

  it.each([
    ['nothing', null],
    ['a text', 'style'],
    ['a list', []],
    ['GeoJSON', { type: 'FeatureCollection', features: [] }],
    ['another version', { version: 7, sources: {}, layers: [] }],
    ['sources as a list', { version: 8, sources: [], layers: [] }],
    ['no layers', { version: 8, sources: {} }],
  ])('is not %s', (_what, value) => {
    expect(isStyle(value)).toBe(false);
  });
});
