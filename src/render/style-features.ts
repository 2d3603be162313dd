/** What the engine's style draws of a scene, as GeoJSON: places with their shapes, and names where a frame put them. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { inCapitals } from '../model/capitals.js';
import { LABEL_TYPE, type FrameLabel } from '../model/frame-labels.js';
import type { Side } from '../model/label-sides.js';
import { toLonLat, type WorldBox } from '../model/projection.js';
import { drawnPlaces, type Scene } from '../model/scene.js';
import { textIn, wordsOf } from '../model/text.js';

/** The exact ground: features with `properties.level` and `properties.layer`. */
export type GroundData = FeatureCollection<Geometry, { level?: string; layer?: string; place?: string }>;

const ANCHOR: Readonly<Record<Side, string>> = {
  right: 'left',
  left: 'right',
  above: 'bottom',
  below: 'top',
  centre: 'center',
};

/** Every place of the scene with all its shapes; areas that only the ground knows included. */
export function placeFeatures(scene: Scene, ground: GroundData): FeatureCollection {
  const areas = ground.features.filter(({ properties }) => properties.layer === 'area');
  const named = new Set(areas.flatMap(({ properties }) => properties.place ?? []));
  // Counts stand for the points of a large brief.
  const features = drawnPlaces(scene, [...named]).flatMap(({ place, parts }): Feature[] => {
    const known = areas.filter(({ properties }) => properties.place === place.id);
    const shapes = [place, ...parts].flatMap((item) =>
      item.geometry ? [{ id: item.id, geometry: item.geometry, certainty: item.certainty, own: true }] : [],
    );
    const all = [
      ...shapes,
      ...known.map(({ geometry }, index) => ({
        id: `${place.id}-area-${index}`,
        geometry,
        certainty: undefined,
        own: false,
      })),
    ];
    return all.map(({ id, geometry, certainty, own }) => ({
      type: 'Feature',
      geometry,
      properties: {
        id,
        place: place.id,
        featured: place.featured,
        certainty: certainty ?? 'existing',
        kind: place.kind,
        own,
      },
    }));
  });
  return { type: 'FeatureCollection', features };
}

/** The engine turns a name together with its offset, which therefore has to be given as if it were not turned yet. */
function turned(x: number, y: number, degrees: number): [number, number] {
  const turn = (degrees * Math.PI) / 180;
  return [x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn)];
}

/** The lines of a name. */
function broken(text: string, breaks: readonly number[]): string {
  return wordsOf(text).reduce((lines, word, at) => `${lines}${breaks.includes(at) ? '\n' : ' '}${word}`);
}

/** Names where the frame has put them; each carries its own side and offset. */
export function labelFeatures(
  labels: readonly FrameLabel[],
  camera: WorldBox,
  language: string,
): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: labels.map(({ id, kind, name, x, y, placed, breaks, tilt = 0, place }, rank) => {
      const { size, spacing = 0, capitals = false } = LABEL_TYPE[kind];
      const spoken = textIn(name, language);
      return {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [...toLonLat({ x: camera.x + x, y: camera.y + y })] },
        properties: {
          id,
          kind,
          rank,
          name: broken(capitals ? inCapitals(spoken.text, spoken.lang) : spoken.text, breaks),
          size,
          spacing,
          anchor: ANCHOR[placed.side],
          tilt,
          offset: turned(placed.dx / size, placed.dy / size, -tilt),
          ...(place && { place }),
        },
      };
    }),
  };
}
