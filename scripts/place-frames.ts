/** Places the built-in brief's own frame in every language that ships and packs it for the first paint. */
import { CONTEXT_LABELS, type ContextLabel } from '../geo/labels.js';
import { builtInIndex } from '../src/built-in-brief.js';
import type { Brief } from '../src/model/brief.js';
import { scene } from '../src/model/filtered-scene.js';
import { NO_FILTERS } from '../src/model/filters.js';
import type { Frame } from '../src/model/frame.js';
import type { FrameLabel } from '../src/model/frame-labels.js';
import type { FrameMarker } from '../src/model/marker.js';
import { withGroundNames, withNames, type Names } from '../src/model/names.js';
import {
  SIDES,
  type PackedFrame,
  type PackedFrames,
  type PackedHang,
  type PackedLabel,
  type PackedMarker,
} from '../src/model/placed-frames.js';
import type { Candidate } from '../src/model/label-sides.js';
import { toWorld } from '../src/model/projection.js';
import type { Scene } from '../src/model/scene.js';
import type { SizeClass } from '../src/model/size-class.js';
import { frame } from '../src/placing.js';
import { cameraFor, NOTHING_SELECTED } from '../src/model/view.js';

/** As many digits as the style sheet of a frame writes. */
const short = (value: number): number => Math.round(value * 100) / 100;

function hang({ side, dx, dy }: Candidate): PackedHang {
  return [SIDES.indexOf(side), short(dx), short(dy)];
}

function packMarker(marker: FrameMarker): PackedMarker {
  const { key, dx, dy, label, breaks, hasName, hasNote, beyond } = marker;
  const far = beyond && [
    beyond.from.place.id,
    Math.round(beyond.kilometres),
    short(beyond.bearing),
    short(beyond.direction),
  ];
  return {
    at: [key, short(dx), short(dy), Number(hasName) + Number(hasNote), ...breaks],
    hang: hang(label),
    ...(far && { far: far as unknown as NonNullable<PackedMarker['far']> }),
  };
}

function packLabel(
  label: FrameLabel,
  { camera }: Frame,
  shown: Scene,
  context: readonly ContextLabel[],
): PackedLabel {
  const { id, x, y, placed, breaks, place } = label;
  const ground = context.find((entry) => entry.id === id);
  const own = ground?.at ?? shown.places.find((entry) => entry.place.id === place)?.place.point;
  const points = [own, ...(ground?.also ?? [])].map((point) =>
    toWorld([point?.[0] ?? NaN, point?.[1] ?? NaN]),
  );
  const at = points.findIndex((point) => Math.hypot(point.x - camera.x - x, point.y - camera.y - y) < 1e-9);
  if (at < 0) throw new Error(`“${id}” stands at none of its points.`);
  return [id, at, ...hang(placed), ...breaks];
}

/** The built-in brief and the names on the ground, as a language that ships shows them. */
export function named(lang: string, names: Names | null): { brief: Brief; context: readonly ContextLabel[] } {
  const brief = builtInIndex();
  if (!names) return { brief, context: CONTEXT_LABELS };
  return { brief: withNames(brief, lang, names), context: withGroundNames(CONTEXT_LABELS, lang, names) };
}

export function sceneIn(brief: Brief, language: string): Scene {
  return scene(brief, { language, period: null, filters: NO_FILTERS, selection: NOTHING_SELECTED });
}

/** @param names of a language; null for English, which the brief is written in. */
export function packFrames(lang: string, names: Names | null): PackedFrames {
  const { brief, context } = named(lang, names);
  const shown = sceneIn(brief, lang);
  const { camera } = cameraFor(brief, null);
  const pack = (sizeClass: SizeClass): PackedFrame => {
    const placed = frame(shown, camera, sizeClass, context);
    const { scaleBar: bar } = placed;
    return {
      markers: placed.markers.map(packMarker),
      labels: placed.labels.map((label) => packLabel(label, placed, shown, context)),
      bar: bar && [bar.kilometres, short(bar.units)],
    };
  };
  return { xs: pack('xs'), s: pack('s'), m: pack('m'), l: pack('l') };
}
