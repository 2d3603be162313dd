/** Puts the shapes of the brief's places on a publisher's own style instead of the built-in ground. */
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { isObject } from '../model/problems.js';

/** A style as it was fetched, and where from. */
export interface Basemap {
  readonly url: string;
  readonly style: StyleSpecification;
}

/** What is drawn on any ground. Names are not: the publisher's style has its own. */
const OWN_LAYERS: readonly string[] = [
  'infrastructure',
  'place-areas',
  'place-outlines',
  'place-lines',
  'threads',
  'place-points',
];
const OWN_SOURCES: readonly string[] = ['places', 'threads', 'infrastructure'];

/**
 * What belongs to the element: where the camera is, and that the map is flat, as markers and frames take it to be.
 */
const CAMERA = [
  'center',
  'centerAltitude',
  'zoom',
  'bearing',
  'pitch',
  'roll',
  'projection',
  'terrain',
  'sky',
] as const;

/** A cheap look at the shape; MapLibre itself checks the rest. */
export function isStyle(value: unknown): value is StyleSpecification {
  return (
    isObject(value) && value['version'] === 8 && isObject(value['sources']) && Array.isArray(value['layers'])
  );
}

/** An address of the style as an absolute one; placeholders such as `{z}` stay as they are. */
function resolved(address: string, base: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) || !URL.canParse(address, base)) return address;
  return new URL(address, base).href.replace(/%7B/gi, '{').replace(/%7D/gi, '}');
}

/** The same value with the texts under these keys resolved, also where they are in a list. */
function withAddresses(value: unknown, base: string, keys: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => withAddresses(item, base, keys));
  if (!isObject(value)) return value;
  const one = (key: string, item: unknown): unknown => {
    if (!keys.includes(key)) return item;
    if (typeof item === 'string') return resolved(item, base);
    return Array.isArray(item)
      ? item.map((entry: unknown) => (typeof entry === 'string' ? resolved(entry, base) : entry))
      : item;
  };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, one(key, item)]));
}

function withAbsoluteAddresses(style: StyleSpecification, base: string): StyleSpecification {
  const { sprite, glyphs, sources } = style;
  const fonts = style['font-faces'] as unknown;
  return {
    ...style,
    sources: Object.fromEntries(
      Object.entries(sources).map(([id, source]) => [
        id,
        withAddresses(source, base, ['url', 'urls', 'tiles', 'data']),
      ]),
    ) as StyleSpecification['sources'],
    ...(sprite !== undefined && {
      sprite:
        typeof sprite === 'string'
          ? resolved(sprite, base)
          : (withAddresses(sprite, base, ['url']) as typeof sprite),
    }),
    ...(typeof glyphs === 'string' && { glyphs: resolved(glyphs, base) }),
    ...(isObject(fonts) && {
      'font-faces': Object.fromEntries(
        Object.entries(fonts).map(([name, faces]) => [
          name,
          typeof faces === 'string' ? resolved(faces, base) : withAddresses(faces, base, ['url']),
        ]),
      ) as never,
    }),
  };
}

/** Begins no id of the publisher's style. */
function freePrefix({ sources, layers }: StyleSpecification): string {
  const taken = [...Object.keys(sources), ...layers.map((layer) => String(layer?.id))];
  let prefix = 'caucasus-map-';
  while (taken.some((id) => id.startsWith(prefix))) prefix += 'x-';
  return prefix;
}

function withPrefix(layer: LayerSpecification, prefix: string): LayerSpecification {
  return {
    ...layer,
    id: prefix + layer.id,
    ...('source' in layer && { source: prefix + String(layer.source) }),
  } as LayerSpecification;
}

/**
 * @param own the whole built-in style, of which only what is drawn on any ground is taken.
 * @returns the style for the engine, and what the ids of our own sources and layers begin with in it.
 */
export function composed(
  { url, style }: Basemap,
  own: StyleSpecification,
): { readonly style: StyleSpecification; readonly prefix: string } {
  const prefix = freePrefix(style);
  const ground = Object.fromEntries(
    Object.entries(withAbsoluteAddresses(style, url)).filter(([key]) => !CAMERA.some((name) => name === key)),
  ) as unknown as StyleSpecification;
  const layers = own.layers.filter(({ id }) => OWN_LAYERS.includes(id));
  const sources = OWN_SOURCES.flatMap((id) => {
    const source = own.sources[id];
    return source ? [[prefix + id, source] as const] : [];
  });
  return {
    prefix,
    style: {
      ...ground,
      sources: { ...ground.sources, ...Object.fromEntries(sources) },
      layers: [...ground.layers, ...layers.map((layer) => withPrefix(layer, prefix))],
    },
  };
}
