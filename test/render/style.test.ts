/** The engine's style: valid, and true to the rules of the map. */
import { featureFilter, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { CONTEXT_LABELS } from '../../geo/labels.js';
import { frame, type SizeClass } from '../../src/model/frame.js';
import { locale as az } from '../../src/locales/az.js';
import { locale as de } from '../../src/locales/de.js';
import { locale as fr } from '../../src/locales/fr.js';
import { locale as hy } from '../../src/locales/hy.js';
import { locale as ka } from '../../src/locales/ka.js';
import { locale as ru } from '../../src/locales/ru.js';
import { locale as tr } from '../../src/locales/tr.js';
import { LABEL_TYPE } from '../../src/model/frame-labels.js';
import { withNames } from '../../src/model/names.js';
import { scaleOf, toWorld } from '../../src/model/projection.js';
import { textWidth } from '../../src/model/text-width.js';
import { cameraFor } from '../../src/model/view.js';
import { EXACT_GROUND } from '../../src/render/ground-exact.js';
import { clusterFeatures } from '../../src/render/style-clusters.js';
import { worldFeatures } from '../../src/render/world.js';
import { PLACE_LAYERS, styleFor } from '../../src/render/style.js';
import { arcFeatures } from '../../src/render/arcs.js';
import { infrastructureFeatures } from '../../src/render/infrastructure.js';
import { OVERLAY_DASHES, OVERLAY_LINES } from '../../src/render/overlay-lines.js';
import { labelFeatures, placeFeatures } from '../../src/render/style-features.js';
import { NO_OVERLAYS, type Overlays } from '../../src/render/style-overlays.js';
import { DASHES, LINES, THEMES, type ThemeName } from '../../src/render/tokens.js';
import { BUILT_IN, FEATURED, sceneOf } from '../model/briefs.js';

const LOCALES = { en: { names: undefined }, az, de, fr, hy, ka, ru, tr };
const shown = sceneOf();
const VIEWS = ['caucasus', 'overview', 'fit', 'nakhchivan', 'zangezur-corridor', 'baku'];
const THEME_NAMES = Object.keys(THEMES) as ThemeName[];

function labelsAt(view: string, size: SizeClass = 'l'): FeatureCollection {
  const { camera } = cameraFor(BUILT_IN, view);
  return labelFeatures(frame(shown, camera, size, CONTEXT_LABELS).labels, camera, 'en');
}

const BOX = { width: 900, height: 600 };

/** All that is drawn only at times. */
const EVERYTHING: Overlays = {
  world: { type: 'FeatureCollection', features: worldFeatures() },
  clusters: clusterFeatures(
    [{ x: 0, y: 20_000, events: 12, places: 3 }],
    cameraFor(BUILT_IN, 'fit').camera,
    BOX,
  ),
  threads: arcFeatures(sceneOf(BUILT_IN, { selection: { place: null, event: 'flight-8243' } })),
  infrastructure: infrastructureFeatures(),
};

function styleAt(view = 'caucasus', theme: ThemeName = 'light', overlays = NO_OVERLAYS) {
  return styleFor(shown, labelsAt(view), THEMES[theme], EXACT_GROUND, overlays);
}

type Layer = ReturnType<typeof styleAt>['layers'][number];

const TYPES: Readonly<Record<string, 1 | 2 | 3>> = {
  Point: 1,
  MultiPoint: 1,
  LineString: 2,
  MultiLineString: 2,
  Polygon: 3,
  MultiPolygon: 3,
};

/** The features of its source that a layer draws. */
function drawnBy(layer: Layer, view: string): Feature[] {
  if (!('source' in layer)) return [];
  const sources: Readonly<Record<string, FeatureCollection>> = {
    places: placeFeatures(shown, EXACT_GROUND),
    labels: labelsAt(view),
    ground: EXACT_GROUND,
    ...EVERYTHING,
  };
  const { filter } = featureFilter(
    'filter' in layer ? (layer.filter as never) : undefined,
    `layers.${layer.id}.filter`,
  );
  const features = sources[String(layer.source)]?.features ?? [];
  return features.filter(({ geometry, properties }) =>
    filter({ zoom: 6 }, { type: TYPES[geometry.type] ?? 1, properties: properties ?? {} } as never),
  );
}

function layerNamed(id: string, style = styleAt()): Layer {
  const layer = style.layers.find((candidate) => candidate.id === id);
  if (!layer) throw new Error(`The style has no layer ${id}.`);
  return layer;
}

const idOf = ({ properties }: Feature) => String(properties?.['id']);
const indexOf = (id: string) => styleAt().layers.findIndex((layer) => layer.id === id);

describe('the style', () => {
  it.each(THEME_NAMES.flatMap((theme) => VIEWS.map((view) => [theme, view] as const)))(
    'is valid by MapLibre’s own specification: %s, %s',
    (theme, view) => {
      expect(validateStyleMin(styleAt(view, theme) as never).map(({ message }) => message)).toEqual([]);
    },
  );

  it.each(
    THEME_NAMES.flatMap((theme) =>
      [
        ['threads', { ...NO_OVERLAYS, threads: EVERYTHING.threads }],
        ['infrastructure', { ...NO_OVERLAYS, infrastructure: EVERYTHING.infrastructure }],
        ['both', EVERYTHING],
      ].map(([what, overlays]) => [theme, what, overlays] as [ThemeName, string, Overlays]),
    ),
  )('is valid in the %s theme with %s', (theme, _what, overlays) => {
    const style = styleAt('caucasus', theme, overlays);
    expect(validateStyleMin(style as never).map(({ message }) => message)).toEqual([]);
  });

  it.each(THEME_NAMES.flatMap((theme) => Object.keys(LOCALES).map((language) => [theme, language] as const)))(
    'is valid with the names of each language and everything that is drawn at times: %s, %s',
    (theme, language) => {
      const { names } = LOCALES[language as keyof typeof LOCALES];
      const spoken = sceneOf(names ? withNames(BUILT_IN, language, names) : BUILT_IN, { language });
      for (const view of VIEWS) {
        const { camera } = cameraFor(BUILT_IN, view);
        const { labels } = frame(spoken, camera, 'l', CONTEXT_LABELS);
        const features = labelFeatures(labels, camera, language);
        expect(features.features.length, view).toBeGreaterThan(0);
        const style = styleFor(spoken, features, THEMES[theme], EXACT_GROUND, EVERYTHING);
        expect(
          validateStyleMin(style as never).map(({ message }) => message),
          view,
        ).toEqual([]);
      }
    },
  );

  it('asks for nothing over the network', () => {
    const style = styleAt('caucasus', 'light', EVERYTHING);
    expect([style.glyphs, style.sprite]).toEqual([undefined, undefined]);
    for (const source of Object.values(style.sources)) {
      expect(source.type).toBe('geojson');
      expect(typeof (source as { data: unknown }).data).toBe('object');
    }
    expect(JSON.stringify({ ...style, sources: {} })).not.toMatch(/https?:|\/\//);
  });

  it('differs between themes in its colours only', () => {
    const bare = (theme: ThemeName) =>
      JSON.stringify(styleAt('caucasus', theme).layers).replace(/#[0-9a-f]{6}/g, '#');
    expect(bare('dark')).toBe(bare('light'));
    expect(JSON.stringify(styleAt('caucasus', 'dark').layers)).not.toBe(
      JSON.stringify(styleAt('caucasus', 'light').layers),
    );
  });

  it.each(THEME_NAMES)('takes every colour from the tokens (%s)', (theme) => {
    const tokens = new Set<string>(Object.values(THEMES[theme]));
    for (const layer of styleAt('caucasus', theme).layers)
      for (const [property, value] of Object.entries(layer.paint ?? {})) {
        if (!property.endsWith('-color')) continue;
        const colors = JSON.stringify(value).match(/#[0-9a-fA-F]{3,8}|rgba?\([^)]*\)|hsla?\([^)]*\)/g) ?? [];
        expect(colors.length, `${layer.id} ${property}`).toBeGreaterThan(0);
        for (const color of colors) expect(tokens, `${layer.id} ${property}`).toContain(color);
      }
  });
});

describe('the layers of places', () => {
  it('are all there, and draw only what says which place it is', () => {
    const known = new Set(shown.places.map(({ place }) => place.id));
    for (const id of PLACE_LAYERS) {
      const drawn = VIEWS.flatMap((view) => drawnBy(layerNamed(id, styleAt(view)), view));
      expect(drawn.length, id).toBeGreaterThan(0);
      for (const { properties } of drawn) expect(known, id).toContain(properties?.['place']);
    }
  });

  it('leave no shape and no name of a place without a layer that can be clicked', () => {
    for (const view of VIEWS) {
      const style = styleAt(view);
      const clickable = (source: string) => {
        const layers = PLACE_LAYERS.map((id) => layerNamed(id, style)).filter(
          (layer) => 'source' in layer && layer.source === source,
        );
        return new Set(layers.flatMap((layer) => drawnBy(layer, view)).map(idOf));
      };
      const names = labelsAt(view).features.filter(({ properties }) => properties?.['place']);
      const [shapes, named] = [clickable('places'), clickable('labels')];
      expect(
        placeFeatures(shown, EXACT_GROUND)
          .features.map(idOf)
          .filter((id) => !shapes.has(id)),
        view,
      ).toEqual([]);
      expect(
        names.map(idOf).filter((id) => !named.has(id)),
        view,
      ).toEqual([]);
    }
  });

  it('draw each featured place, the corridor as three lines and Nakhchivan as an area', () => {
    const placesOf = (id: string) =>
      drawnBy(layerNamed(id), 'caucasus').map(({ properties }) => properties?.['place']);
    expect(placesOf('place-lines')).toEqual(Array(3).fill('zangezur-corridor'));
    expect(placesOf('place-areas')).toEqual(['nakhchivan']);
    expect(placesOf('place-points')).toEqual(expect.arrayContaining(FEATURED));
  });

  it('give each feature an id of its own, which its state hangs on', () => {
    const features = placeFeatures(shown, EXACT_GROUND).features;
    expect(new Set(features.map(({ properties }) => properties?.['id'])).size).toBe(features.length);
  });
});

describe('what is drawn at times', () => {
  it('is nothing by default', () => {
    for (const id of ['threads', 'infrastructure'])
      expect((styleAt().sources[id] as { data: unknown }).data).toEqual({
        type: 'FeatureCollection',
        features: [],
      });
  });

  it('is drawn when it is there: arcs of the event, and three lines of infrastructure', () => {
    const kinds = drawnBy(layerNamed('threads'), 'caucasus').map(({ properties }) => properties?.['kind']);
    expect(new Set(kinds)).toEqual(new Set(['thread', 'schematic']));
    const lines = drawnBy(layerNamed('infrastructure'), 'caucasus').map(idOf);
    expect(new Set(lines)).toEqual(new Set(['btc', 'scp', 'btk']));
  });

  it('never hides markers, names or borders', () => {
    const marks = styleAt().layers.flatMap(({ id, type }, index) =>
      id === 'place-points' || type === 'symbol' ? [index] : [],
    );
    expect(indexOf('threads')).toBeLessThan(Math.min(...marks));
    expect(indexOf('infrastructure')).toBeLessThan(indexOf('caucasus-border'));
    expect(indexOf('infrastructure')).toBeLessThan(indexOf('place-lines'));
    expect(indexOf('infrastructure')).toBeGreaterThan(indexOf('caucasus-land'));
  });

  it('cannot be clicked, since it is no place', () => {
    for (const { properties } of [...EVERYTHING.threads.features, ...EVERYTHING.infrastructure.features])
      expect(properties).not.toHaveProperty('place');
    expect(PLACE_LAYERS).not.toContain('threads');
    expect(PLACE_LAYERS).not.toContain('infrastructure');
  });

  it('is dashed and thinner than any section of a route', () => {
    const paint = (id: string) => layerNamed(id).paint as Record<string, unknown>;
    const dash = paint('infrastructure')['line-dasharray'] as number[];
    expect(dash.map((length) => length * OVERLAY_LINES.infrastructure)).toEqual([...DASHES.schematic]);
    const threads = paint('threads')['line-dasharray'] as unknown[];
    const patterns = threads.filter(
      (part): part is ['literal', number[]] => Array.isArray(part) && part[0] === 'literal',
    );
    expect(patterns).toHaveLength(2);
    for (const [, pattern] of patterns) expect(Math.min(...pattern)).toBeGreaterThan(0.5);
    for (const width of [OVERLAY_LINES.thread, OVERLAY_LINES.infrastructure])
      expect(width).toBeLessThan(LINES.proposed);
    expect(OVERLAY_DASHES.thread).not.toEqual(OVERLAY_DASHES.schematic);
  });

  it('leaves the accent colour to the brief', () => {
    for (const theme of THEME_NAMES) {
      const color = (
        layerNamed('infrastructure', styleAt('caucasus', theme)).paint as Record<string, unknown>
      )['line-color'];
      expect(color).not.toBe(THEMES[theme].accent);
    }
  });
});

describe('context', () => {
  it('holds no place of the brief', () => {
    const known = new Set(BUILT_IN.places.map(({ id }) => id));
    const layers = styleAt().layers.filter(({ id }) => id.startsWith('context-'));
    expect(layers.length).toBeGreaterThan(0);
    for (const view of VIEWS)
      for (const layer of layers)
        for (const { properties } of drawnBy(layer, view)) {
          expect(properties).not.toHaveProperty('place');
          expect(known, `${view} ${layer.id}`).not.toContain(properties?.['id']);
        }
  });

  it('and the brief’s own names together are each name once', () => {
    for (const view of VIEWS) {
      // The marks of peaks are symbols too, and so are counts, but no names.
      const layers = styleAt(view).layers.filter(
        ({ id, type }) => type === 'symbol' && id !== 'label-peaks' && id !== 'cluster-counts',
      );
      const drawn = layers
        .flatMap((layer) => drawnBy(layer, view))
        .map(({ properties }) => String(properties?.['id']));
      expect(drawn.sort(), view).toEqual(
        labelsAt(view)
          .features.map(({ properties }) => String(properties?.['id']))
          .sort(),
      );
    }
  });

  it('stands exactly where the frame has put it', () => {
    const { camera } = cameraFor(BUILT_IN, 'caucasus');
    const { labels } = frame(shown, camera, 'l', CONTEXT_LABELS);
    labelsAt('caucasus').features.forEach(({ geometry, properties }, index) => {
      const label = labels[index]!;
      if (geometry.type !== 'Point') throw new Error('A name is no point.');
      const { x, y } = toWorld(geometry.coordinates as [number, number]);
      expect(x).toBeCloseTo(camera.x + label.x, 6);
      expect(y).toBeCloseTo(camera.y + label.y, 6);
      const size = Number(properties?.['size']);
      const [dx = NaN, dy = NaN] = properties?.['offset'] as number[];
      const tilt = Number(properties?.['tilt']);
      expect(tilt, label.id).toBe(label.tilt ?? 0);
      // The engine turns a name around its point, with its offset.
      const [across, down] = [Math.cos((tilt * Math.PI) / 180), Math.sin((tilt * Math.PI) / 180)];
      expect((dx * across - dy * down) * size, label.id).toBeCloseTo(label.placed.dx, 6);
      expect((dx * down + dy * across) * size, label.id).toBeCloseTo(label.placed.dy, 6);
      const lines = String(properties?.['name']).split('\n');
      expect(lines, label.id).toHaveLength(label.breaks.length + 1);
      for (const line of lines)
        expect(textWidth(line, { ...LABEL_TYPE[label.kind], capitals: false }), line).toBeLessThanOrEqual(
          label.labelWidth,
        );
    });
  });
});

describe('the rules of drawing', () => {
  const valueOf = (layer: Layer, property: string, certainty: string): unknown => {
    const [, , ...branches] = (layer.paint as Record<string, unknown[]>)[property] ?? [];
    const at = branches.indexOf(certainty);
    const value = at < 0 ? branches.at(-1) : branches[at + 1];
    return Array.isArray(value) && value[0] === 'literal' ? value[1] : value;
  };
  const routes = layerNamed('place-lines');

  it('dash what is only proposed and leave the rest solid', () => {
    const dash = (certainty: string) => valueOf(routes, 'line-dasharray', certainty) as number[];
    expect(dash('proposed')).toHaveLength(2);
    expect(Math.min(...dash('proposed'))).toBeGreaterThan(0.5);
    expect(dash('existing')[1]).toBe(0);
    expect(dash('under-construction')[1]).toBe(0);
  });

  it('dash in the engine as in the picture: in multiples of the line’s width', () => {
    const width = Number(valueOf(routes, 'line-width', 'proposed'));
    expect(width).toBe(LINES.proposed);
    const pixels = (valueOf(routes, 'line-dasharray', 'proposed') as number[]).map(
      (length) => length * width,
    );
    pixels.forEach((length, index) => expect(length).toBeCloseTo(DASHES.proposed[index] ?? NaN, 6));
  });

  it('keep a dash to a quarter of the Armenian section as it is drawn 900 pixels wide', () => {
    const section = BUILT_IN.places.find(({ id }) => id === 'zangezur-corridor-armenia');
    expect(section?.certainty).toBe('proposed');
    if (section?.geometry?.type !== 'LineString') throw new Error('The Armenian section is no line.');
    const points = section.geometry.coordinates.map(([lon = 0, lat = 0]) => toWorld([lon, lat]));
    const length = points
      .slice(1)
      .reduce((sum, { x, y }, index) => sum + Math.hypot(x - points[index]!.x, y - points[index]!.y), 0);
    const drawn = length * scaleOf(cameraFor(BUILT_IN, 'caucasus').camera, { width: 900, height: 600 });
    expect(drawn).toBeGreaterThan(20);
    expect(DASHES.proposed[0]).toBeLessThanOrEqual(drawn / 4);
  });

  it('draw what is proposed thinner than what is there', () => {
    const width = (certainty: string) => Number(valueOf(routes, 'line-width', certainty));
    expect(width('proposed')).toBeLessThan(width('under-construction'));
    expect(width('under-construction')).toBeLessThan(width('existing'));
  });

  it('draw state borders above the routes, and names above both', () => {
    expect(indexOf('caucasus-border')).toBeGreaterThan(indexOf('place-lines'));
    expect(indexOf('caucasus-border')).toBeGreaterThan(indexOf('place-areas'));
    expect(indexOf('place-points')).toBeGreaterThan(indexOf('caucasus-border'));
    const symbols = styleAt().layers.flatMap(({ type }, index) => (type === 'symbol' ? [index] : []));
    expect(Math.min(...symbols)).toBeGreaterThan(indexOf('place-points'));
  });

  it('draw the fine ground over the coarse, and all states on one colour', () => {
    expect(indexOf('caucasus-sea')).toBeGreaterThan(indexOf('overview-border'));
    const lands = styleAt().layers.filter(({ id }) => id.endsWith('-land'));
    expect(lands.map(({ paint }) => (paint as Record<string, unknown>)['fill-color'])).toEqual([
      THEMES.light.land,
      THEMES.light.land,
      THEMES.light.land,
    ]);
  });

  it('draw the road beside the railway only near by, thin, under the borders, and dashed where it is proposed', () => {
    const roads = layerNamed('roads');
    expect(roads).toMatchObject({ minzoom: 8.5 });
    const certainties = drawnBy(roads, 'caucasus').map(({ properties }) => String(properties?.['certainty']));
    expect(certainties).toContain('proposed');
    for (const certainty of certainties) {
      const dash = valueOf(roads, 'line-dasharray', certainty) as number[];
      expect(dash[1] === 0, certainty).toBe(certainty !== 'proposed');
    }
    expect(Number((roads.paint as Record<string, unknown>)['line-width'])).toBeLessThan(LINES.border);
    expect(indexOf('roads')).toBeGreaterThan(indexOf('caucasus-river'));
    for (const id of ['place-areas', 'place-lines', 'caucasus-border'])
      expect(indexOf('roads'), id).toBeLessThan(indexOf(id));
  });

  it('mark each city by a ring, a capital by one with a core, and each peak by a triangle, and nothing else', () => {
    const kindsOf = (id: string) =>
      new Set(
        VIEWS.flatMap((view) => drawnBy(layerNamed(id, styleAt(view)), view)).map(
          ({ properties }) => properties?.['kind'] as unknown,
        ),
      );
    expect(kindsOf('label-dots')).toEqual(new Set(['capital', 'city', 'town']));
    expect(kindsOf('label-cores')).toEqual(new Set(['capital']));
    expect(kindsOf('label-peaks')).toEqual(new Set(['peak']));
  });

  it('show an area only when it is selected or pointed at', () => {
    const opacity = JSON.stringify(
      (layerNamed('place-areas').paint as Record<string, unknown>)['fill-opacity'],
    );
    expect(opacity).toContain('feature-state');
    expect(opacity).toMatch(/,0\]$/);
  });
});
