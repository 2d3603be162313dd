/**
 * A frame as a style sheet: where each marker and label stands, for each class of map box. The browser picks by
 * container query, so nothing is measured and nothing needs a script or a style attribute.
 */
import { formatKilometres } from '../i18n/formats.js';
import type { FirstMessages } from '../i18n/messages.js';
import { markedPlaces } from '../model/marker.js';
import type { Frame, Frames } from '../model/frame.js';
import type { Candidate, Side } from '../model/label-sides.js';
import { toWorld } from '../model/projection.js';
import type { Scene } from '../model/scene.js';
import { CLASS_FROM, type SizeClass } from '../model/size-class.js';
import { shortWay } from '../model/turns.js';

const [FROM_M, FROM_L] = [CLASS_FROM.m, CLASS_FROM.l].map(
  ({ width, height }) => `((width >= ${width}px) and (height >= ${height}px))`,
);

const FROM_S = `(width >= ${CLASS_FROM.s.width}px)`;

const QUERIES: Readonly<Record<SizeClass, string>> = {
  xs: `(not ${FROM_S})`,
  s: `${FROM_S} and (not ${FROM_M})`,
  m: `${FROM_M} and (not ${FROM_L})`,
  l: `${FROM_L}`,
};

/** How far a label is pulled back over its hanging point, as parts of its own size, and how its lines align. */
const HANG: Readonly<Record<Side, string>> = {
  right: '--ax:0%;--ay:-50%;--ta:left',
  left: '--ax:-100%;--ay:-50%;--ta:right',
  above: '--ax:-50%;--ay:-100%;--ta:center',
  below: '--ax:-50%;--ay:0%;--ta:center',
  centre: '--ax:-50%;--ay:-50%;--ta:center',
};

const round = (value: number): number => Math.round(value * 100) / 100;

/** A place from the middle of the frame, in world units. */
function at(x: number, y: number): string {
  return `--x:${round(x)};--y:${round(y)}`;
}

function hang({ side, dx, dy }: Candidate): string {
  return `--lx:${round(dx)}px;--ly:${round(dy)}px;${HANG[side]}`;
}

/** Lines break where they were placed to, whatever the reader's font: before these words and no others. */
function lineBreaks(selector: string, breaks: readonly number[]): string {
  return breaks.length > 0 ? `${breaks.map((word) => `${selector} .b${word}`).join()}{display:inline}` : '';
}

function markerRules({ markers }: Frame, all: readonly string[]): string {
  const shown = markers.map(({ key, x, y, dx, dy, label, breaks, hasName, hasNote }) => {
    const leader = `--ll:${round(Math.hypot(dx, dy))}px;--la:${round((Math.atan2(-dy, -dx) * 180) / Math.PI)}deg`;
    const selector = `[data-key="${key}"]`;
    return `${selector}{${at(x, y)};--dx:${dx}px;--dy:${dy}px;${leader};${hasName ? '' : '--nl:none;'}${hasNote ? '' : '--nd:none;'}${hang(label)}}${lineBreaks(selector, breaks)}`;
  });
  const hidden = all.filter((key) => !markers.some((marker) => marker.key === key));
  return shown.join('') + hide(hidden.map((key) => `[data-key="${key}"]`));
}

function labelRules({ labels }: Frame, all: readonly string[]): string {
  const shown = labels.map(({ id, x, y, placed, breaks, tilt = 0 }) => {
    const selector = `[data-label="${id}"]`;
    return `${selector}{${at(x, y)};--lt:${tilt}deg;${hang(placed)}}${lineBreaks(selector, breaks)}`;
  });
  const hidden = all.filter((id) => !labels.some((label) => label.id === id));
  return shown.join('') + hide(hidden.map((id) => `[data-label="${id}"]`));
}

function hide(selectors: readonly string[]): string {
  return selectors.length > 0 ? `${selectors.join()}{display:none}` : '';
}

/** A bar's length follows the map; its number is content, since each class of box has its own. */
function scaleRules({ scaleBar: bar }: Frame, messages: FirstMessages): string {
  return bar
    ? `.scale{--km:${round(bar.units)}}.scale::before{content:"${formatKilometres(bar.kilometres, messages)}"}`
    : '.scale{display:none}';
}

/** @returns the text of a style sheet for the shadow root that shows these frames. */
export function frameCss(scene: Scene, frames: Frames, messages: FirstMessages): string {
  const { camera } = frames.l;
  const list = Object.values(frames);
  const markers = new Map(
    list.flatMap((frame) => frame.markers.map((marker) => [marker.key, marker] as const)),
  );
  const labels = new Map(list.flatMap((frame) => frame.labels.map((label) => [label.id, label] as const)));
  const dots = markedPlaces(scene).map(({ place }) => {
    const { x, y } = toWorld(place.point ?? [0, 0]);
    return `[data-dot="${place.id}"]{${at(shortWay(x - camera.x), y - camera.y)}}`;
  });
  const pointers = [...markers.values()].flatMap(({ key, beyond }) =>
    beyond ? [`[data-key="${key}"]{--dir:${round(beyond.direction)}deg}`] : [],
  );
  const rules = (frame: Frame): string =>
    markerRules(frame, [...markers.keys()]) +
    labelRules(frame, [...labels.keys()]) +
    scaleRules(frame, messages);
  const known = list.every((frame) => frame === frames.l);
  const classes = known
    ? [rules(frames.l)]
    : (Object.keys(QUERIES) as SizeClass[]).map(
        (name) => `@container map ${QUERIES[name]}{${rules(frames[name])}}`,
      );
  return [
    `.map{--w:${round(camera.width)};--h:${round(camera.height)}}`,
    ...dots,
    ...pointers,
    ...classes,
  ].join('');
}
