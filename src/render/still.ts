/**
 * The map as one picture for social cards, feeds and print: title, a dated sentence, the map, its key and its credit,
 * all of it SVG. Pure; the same in the browser and in Node.
 */
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { ContextLabel } from '../../geo/labels.js';
import { formatDate } from '../i18n/formats.js';
import type { Messages } from '../i18n/messages.js';
import { frame } from '../model/frame.js';
import type { WorldBox } from '../model/projection.js';
import { findEvent, type Scene } from '../model/scene.js';
import { sizeClassOf, type BoxSize } from '../model/size-class.js';
import { displayName, textIn } from '../model/text.js';
import type { Ground } from './ground.js';
import { groundLines } from './ground-lines.js';
import { stillMap } from './still-map.js';
import { stillKey, keyHeight } from './still-key.js';
import { block, column, fitsWidth, heightOf, round, type Block } from './still-text.js';
import type { ThemeTokens } from './tokens.js';

/** Everything that a still shows. */
export interface StillState {
  readonly scene: Scene;
  readonly camera: WorldBox;
  readonly ground: Ground;
  /** The names on the ground. */
  readonly context: readonly ContextLabel[];
  readonly messages: Messages;
  readonly tokens: ThemeTokens;
  /** Credit before that of the map data; empty for none. */
  readonly credit: string;
  /** Size of the picture, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** Everything is laid out for a sheet about this large, and drawn as much larger as the picture is. */
const SHEET = { width: 760, height: 399 };
const MARGIN = 16;
const PANEL = 232;
/** From this proportion on the words stand beside the map. */
const WIDE = 1.45;
const CREDIT = '© OpenStreetMap contributors, Natural Earth, GeoNames';
/** How much smaller the words may get before some of them are left out. */
const SHRINK = [1, 0.93, 0.86, 0.8, 0.74];
/** What the map keeps of a sheet that has the words above it. */
const LEAST_MAP = 0.5;

/** The brief's title and dated sentence; those of the selected event when there is one. */
function words({ scene, messages }: StillState): { title: [string, string]; sentence: [string, string] } {
  const { brief, language, selection } = scene;
  const spoken = (text: ReturnType<typeof textIn>): [string, string] => [text.text, text.lang];
  const event = findEvent(scene, selection.event);
  if (!event)
    return {
      title: spoken(textIn(brief.title, language)),
      sentence: spoken(textIn(brief.lead ?? '', language)),
    };
  const date = event.dateText
    ? textIn(event.dateText, language).text
    : event.date
      ? formatDate(event.date, messages)
      : messages.undated;
  const said = event.attribution ? textIn(event.attribution, language) : { text: '', lang: messages.lang };
  const status = `${date} · ${messages.status[event.status]}`;
  return {
    title: spoken(textIn(event.title, language)),
    sentence: [said.text ? `${status}. ${said.text}` : status, said.lang],
  };
}

function asOf({ scene, messages }: StillState): string {
  return scene.brief.asOf ? messages.asOf(formatDate(scene.brief.asOf, messages)) : '';
}

function credit({ messages, credit: own }: StillState): string {
  return `${own ? `${own} · ` : ''}${messages.mapData}: ${CREDIT}`;
}

interface Words {
  readonly above: readonly Block[];
  readonly key: boolean;
  readonly below: readonly Block[];
  readonly size: number;
}

/** The words as large as they fit; the key goes before the sentence does, and date and credit never. */
function fitted(state: StillState & { readonly box: BoxSize }, width: number, room: number): Words {
  const { tokens, messages } = state;
  const { title, sentence } = words(state);
  const at = (size: number, withSentence: boolean, key: boolean): Words => ({
    above: [
      block(
        { text: title[0], lang: title[1], type: { size: 19 * size, bold: true }, fill: tokens.ink },
        width,
        6,
        1.15,
      ),
      block(
        {
          text: withSentence ? sentence[0] : '',
          lang: sentence[1],
          type: { size: 12.5 * size },
          fill: tokens.ink,
        },
        width,
        5,
      ),
      block(
        { text: asOf(state), lang: messages.lang, type: { size: 11 * size }, fill: tokens.soft },
        width,
        0,
      ),
    ],
    key,
    below: [
      block(
        { text: credit(state), lang: messages.lang, type: { size: 9 * size }, fill: tokens.soft },
        width,
        0,
      ),
    ],
    size,
  });
  const tries = [
    [true, true],
    [true, false],
    [false, false],
  ].flatMap(([withSentence = false, key = false]) => SHRINK.map((size) => at(size, withSentence, key)));
  const fits = ({ above, key, below, size }: Words): boolean =>
    heightOf(above) + (key ? 10 + keyHeight(state, width, size) : 0) + 8 + heightOf(below) <= room &&
    fitsWidth([...above, ...below], width);
  return tries.find(fits) ?? at(SHRINK.at(-1) ?? 1, false, false);
}

function mapAt(state: StillState, x: number, y: number, width: number, height: number): SVGTemplateResult {
  const { scene, camera, context } = state;
  const box = { width, height };
  const placed = frame(scene, camera, sizeClassOf(box), context, [box], groundLines());
  return svg`<g transform=${`translate(${round(x)} ${round(y)})`}>${stillMap({ ...state, frame: placed }, box)}</g>`;
}

function beside(still: StillState, width: number, height: number): SVGTemplateResult {
  const state = { ...still, box: { width: width - PANEL, height } };
  const inner = PANEL - 2 * MARGIN;
  const { above, key, below, size } = fitted(state, inner, height - 2 * MARGIN);
  const credits = height - MARGIN - heightOf(below);
  return svg`${column(above, MARGIN, MARGIN)}
    ${key ? stillKey(state, MARGIN, credits - 8 - keyHeight(state, inner, size), inner, size) : ''}
    ${column(below, MARGIN, credits)}
    ${mapAt(state, PANEL, 0, width - PANEL, height)}`;
}

/** What stands above and below the map, and what they leave of the sheet for it. */
interface Stack {
  readonly words: Words;
  readonly box: BoxSize;
  readonly top: number;
  readonly keys: number;
  readonly credits: number;
}

/** @param box of the map, for which the key is written. */
function stack(state: StillState, width: number, height: number, box: BoxSize): Stack {
  const inner = width - 2 * MARGIN;
  const shown = { ...state, box };
  const found = fitted(shown, inner, height * (1 - LEAST_MAP) - 2 * MARGIN);
  const top = MARGIN + heightOf(found.above) + 8;
  const credits = height - MARGIN - heightOf(found.below);
  const keys = found.key ? credits - 8 - keyHeight(shown, inner, found.size) : credits;
  return { words: found, box: { width, height: keys - 8 - top }, top, keys, credits };
}

function stacked(state: StillState, width: number, height: number): SVGTemplateResult {
  const inner = width - 2 * MARGIN;
  // The key says what the map shows, and the map has the room that the key leaves: the second map is the true one.
  const first = stack(state, width, height, { width, height: height * LEAST_MAP });
  const { words: found, box, top, keys, credits } = stack(state, width, height, first.box);
  const { above, key, below, size } = found;
  return svg`${column(above, MARGIN, MARGIN)}${mapAt(state, 0, top, width, box.height)}
    ${key ? stillKey({ ...state, box: first.box }, MARGIN, keys, inner, size) : ''}${column(below, MARGIN, credits)}`;
}

/** What the picture shows, for who does not see it. */
function description(state: StillState): string {
  const { scene, messages } = state;
  const places = scene.featured.map(({ place, count }) =>
    messages.markerName(textIn(displayName(place), scene.language).text, messages.events(count)),
  );
  return [words(state).sentence[0], asOf(state), `${places.join('; ')}.`].filter(Boolean).join(' ');
}

/** A template cannot have a title in it, so it is written into the text that the template has become. */
export function withTitle(text: string, state: StillState): string {
  const title = words(state).title[0].replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return text.replace('<desc>', () => `<title>${title}</title><desc>`);
}

/** One `<svg>` element; no style sheet, font, link or script is needed to draw it. */
export function still(state: StillState): TemplateResult {
  const { width, height, tokens, scene } = state;
  const zoom = Math.max(0.5, Math.min(width / SHEET.width, height / SHEET.height));
  const [w, h] = [width / zoom, height / zoom];
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width=${width}
    height=${height}
    viewBox=${`0 0 ${round(w)} ${round(h)}`}
    role="img"
    aria-label=${words(state).title[0]}
    lang=${scene.language}
    font-family="system-ui, 'Noto Sans', 'Noto Sans Georgian', 'Noto Sans Armenian', sans-serif"
  >
    <desc>${description(state)}</desc>
    <rect width="100%" height="100%" fill=${tokens.paper}></rect>
    ${w / h >= WIDE ? beside(state, w, h) : stacked(state, w, h)}
  </svg>`;
}
