/**
 * The map of a still: ground, routes, names and markers at the places that the frame gives them, with every colour and
 * width as an attribute, so that whatever reads SVG draws the same.
 */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import { formatDistance, formatKilometres } from '../i18n/formats.js';
import type { Messages } from '../i18n/messages.js';
import { regionName } from '../i18n/region-name.js';
import { LABEL_TYPE, type FrameLabel } from '../model/frame-labels.js';
import type { Frame } from '../model/frame.js';
import { countOf, markedPlaces, type FrameMarker } from '../model/marker.js';
import type { Side } from '../model/label-sides.js';
import { scaleOf, toWorld, type WorldBox } from '../model/projection.js';
import type { Scene } from '../model/scene.js';
import type { BoxSize } from '../model/size-class.js';
import { shortWay } from '../model/turns.js';
import { displayName, textIn } from '../model/text.js';
import { textWidth } from '../model/text-width.js';
import { CAPITAL_CORE, RINGS } from './city-signs.js';
import type { Ground } from './ground.js';
import { stillGround } from './still-ground.js';
import { stillMarkerLines } from './still-marker-lines.js';
import { LINE, round, stillLine, type StillText, type TextAnchor } from './still-text.js';
import type { ThemeTokens } from './tokens.js';

export interface StillMap {
  readonly scene: Scene;
  readonly frame: Frame;
  /** Levels from coarse to fine. */
  readonly ground: Ground;
  readonly messages: Messages;
  readonly tokens: ThemeTokens;
}

/** Widest marker disc that holds two digits, in pixels. */
const DISC = 24;
/** A pointer is held this far from the edge of the box, in pixels. */
const HELD = 22;
/** Reckoned widths are upper bounds; a plate as wide as they are would look too wide. */
const SLACK = 1.08;

const ANCHORS: Readonly<Record<Side, TextAnchor>> = {
  right: 'start',
  left: 'end',
  above: 'middle',
  below: 'middle',
  centre: 'middle',
};

/** Top edge of a text that hangs at 0, as a part of its height. */
const TOPS: Readonly<Record<Side, number>> = { right: -0.5, left: -0.5, centre: -0.5, above: -1, below: 0 };

/** Lines below each other that hang on a point. */
function hung(
  lines: readonly StillText[],
  { x, y }: { readonly x: number; readonly y: number },
  side: Side,
): SVGTemplateResult[] {
  const height = lines.reduce((sum, { type }) => sum + type.size * LINE, 0);
  let top = y + TOPS[side] * height;
  return lines.map((line) => {
    const middle = top + (line.type.size * LINE) / 2;
    top += line.type.size * LINE;
    return stillLine(line, x, middle, ANCHORS[side]);
  });
}

function citySign(
  kind: keyof typeof RINGS,
  { x, y }: { readonly x: number; readonly y: number },
  { land, soft }: ThemeTokens,
): SVGTemplateResult {
  const core =
    kind === 'capital'
      ? svg`<circle cx=${round(x)} cy=${round(y)} r=${CAPITAL_CORE} fill=${soft}></circle>`
      : nothing;
  return svg`<circle cx=${round(x)} cy=${round(y)} r=${RINGS[kind] + 0.625} fill=${land} stroke=${soft} stroke-width="1.25"></circle>${core}`;
}

function label(
  { kind, name, placed, breaks, tilt = 0 }: FrameLabel,
  at: { readonly x: number; readonly y: number },
  { scene, tokens }: StillMap,
): SVGTemplateResult {
  const { text, lang } = textIn(name, scene.language);
  const isWater = kind === 'sea' || kind === 'lake' || kind === 'river';
  const words = {
    lang,
    type: LABEL_TYPE[kind],
    fill: isWater ? tokens.water : tokens.soft,
    italic: isWater || kind === 'region',
    halo: kind === 'sea' || kind === 'lake' ? tokens.sea : tokens.land,
  };
  const sign =
    kind === 'capital' || kind === 'city' || kind === 'town'
      ? citySign(kind, at, tokens)
      : kind === 'peak'
        ? svg`<path d=${`M${round(at.x)} ${round(at.y - 3)}l3.5 6h-7z`} fill=${tokens.soft}></path>`
        : nothing;
  const lines = stillMarkerLines.linesAt(text, breaks).map((line) => ({ ...words, text: line }));
  const hanging = { x: at.x + placed.dx, y: at.y + placed.dy };
  const written = hung(lines, hanging, placed.side);
  return tilt === 0
    ? svg`${sign}${written}`
    : svg`<g transform=${`rotate(${tilt} ${round(hanging.x)} ${round(hanging.y)})`}>${written}</g>`;
}

function disc(
  count: number,
  x: number,
  y: number,
  isOpen: boolean,
  { accent, onAccent, land, ink }: ThemeTokens,
): SVGTemplateResult {
  const type = { size: 13, bold: true };
  const width = Math.max(DISC, textWidth(String(count), type) + 6);
  const ring = (colour: string, by: number): SVGTemplateResult =>
    svg`<rect x=${round(x - width / 2 - by)} y=${round(y - DISC / 2 - by)} width=${round(width + 2 * by)} height=${DISC + 2 * by} rx=${DISC / 2 + by} fill=${colour}></rect>`;
  return svg`${isOpen ? ring(ink, 4) : nothing}${ring(land, isOpen ? 2 : 1.5)}${ring(accent, 0)}
    ${stillLine({ text: String(count), lang: 'en', type, fill: onAccent }, x, y, 'middle')}`;
}

function marker(entry: FrameMarker, box: BoxSize, map: StillMap): SVGTemplateResult {
  const { scene, messages, tokens } = map;
  const { kind, places, label: placed, dx, dy, beyond } = entry;
  const scale = scaleOf(map.frame.camera, box);
  const held = (value: number, most: number): number =>
    kind === 'pointer' ? Math.min(most - HELD, Math.max(HELD, value)) : value;
  const anchor = {
    x: held(box.width / 2 + entry.x * scale, box.width),
    y: held(box.height / 2 + entry.y * scale, box.height),
  };
  const [x, y] = [anchor.x + dx, anchor.y + dy];
  const from = beyond
    ? messages.fromPlace(
        messages.about(formatDistance(beyond.kilometres, messages)),
        textIn(displayName(beyond.from.place), scene.language).text,
      )
    : '';
  const merged =
    kind === 'merged' && !entry.cluster
      ? messages.mergedLabel(places.length, regionName(places, map.frame.camera, messages))
      : '';
  const lines = stillMarkerLines.of(
    entry,
    { language: scene.language, merged, from, size: stillMarkerLines.sizeFor(box) },
    tokens,
  );
  const at = { x: x + placed.dx, y: y + placed.dy };
  const height = lines.reduce((sum, { type }) => sum + type.size * LINE, 0);
  const side = placed.side;
  const wide = Math.max(0, ...lines.map(({ text, type }) => textWidth(text, type) / SLACK)) + 16;
  const left = { start: at.x, middle: at.x - wide / 2, end: at.x - wide }[ANCHORS[side]];
  const plate =
    kind === 'pointer' && lines.length > 0
      ? svg`<rect x=${round(left)} y=${round(at.y + TOPS[side] * (height + 6))} width=${round(wide)} height=${round(height + 6)} rx="2" fill=${tokens.paper} fill-opacity="0.88"></rect>`
      : nothing;
  const inset = kind === 'pointer' ? { right: 8, left: -8, above: 0, below: 0, centre: 0 }[placed.side] : 0;
  const lift = kind === 'pointer' ? { right: 0, left: 0, centre: 0, above: -3, below: 3 }[placed.side] : 0;
  const leader =
    kind !== 'pointer' && (dx !== 0 || dy !== 0)
      ? svg`<path d=${`M${round(anchor.x)} ${round(anchor.y)}L${round(x)} ${round(y)}`} stroke=${tokens.accent} stroke-width="1.25"></path>`
      : nothing;
  const isOpen = places.some(({ place }) => place.id === scene.selection.place);
  return svg`${leader}${plate}${hung(lines, { x: at.x + inset, y: at.y + lift }, placed.side)}${disc(countOf(entry), x, y, isOpen, tokens)}`;
}

function scaleBar({ frame, messages, tokens }: StillMap, box: BoxSize): SVGTemplateResult | typeof nothing {
  if (!frame.scaleBar) return nothing;
  const length = frame.scaleBar.units * scaleOf(frame.camera, box);
  const bottom = box.height - 10;
  return svg`<path d=${`M10 ${round(bottom - 5)}v5h${round(length)}v-5`} fill="none" stroke=${tokens.soft}></path>
    ${stillLine({ text: formatKilometres(frame.scaleBar.kilometres, messages), lang: messages.lang, type: { size: 10.5 }, fill: tokens.soft, halo: tokens.land }, 10 + length / 2, bottom - 10, 'middle')}`;
}

function dots({ scene, frame, tokens }: StillMap, box: BoxSize, camera: WorldBox): SVGTemplateResult[] {
  const scale = scaleOf(frame.camera, box);
  return markedPlaces(scene).map(({ place }) => {
    const { x, y } = toWorld(place.point ?? [0, 0]);
    return svg`<circle cx=${round(box.width / 2 + shortWay(x - camera.x) * scale)} cy=${round(box.height / 2 + (y - camera.y) * scale)} r="3" fill=${tokens.accent}></circle>`;
  });
}

/** @param box in pixels; the frame has been placed for it. */
export function stillMap(map: StillMap, box: BoxSize): SVGTemplateResult {
  const { frame } = map;
  const scale = scaleOf(frame.camera, box);
  const labels = frame.labels.map((entry) =>
    label(entry, { x: box.width / 2 + entry.x * scale, y: box.height / 2 + entry.y * scale }, map),
  );
  return svg`${stillGround({ ...map, camera: map.frame.camera }, box)}
    <svg width=${round(box.width)} height=${round(box.height)}>
      ${dots(map, box, frame.camera)}${labels}${frame.markers.map((entry) => marker(entry, box, map))}${scaleBar(map, box)}
    </svg>`;
}
