/** The key of a still: what its signs mean, in as many rows as the column asks for. */
import { svg, type SVGTemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import { edgesShown } from '../model/lines-in-frame.js';
import type { WorldBox } from '../model/projection.js';
import type { Scene } from '../model/scene.js';
import type { BoxSize } from '../model/size-class.js';
import { textWidth, wrapText } from '../model/text-width.js';
import { drawnBorders } from './drawn-borders.js';
import { drawnRoutes } from './drawn-routes.js';
import type { Ground } from './ground.js';
import { round, stillLine } from './still-text.js';
import { DASHES, LINES, UNSETTLED, type ThemeTokens } from './tokens.js';

interface KeyState {
  readonly scene: Scene;
  readonly camera: WorldBox;
  /** Of the map, in pixels. */
  readonly box: BoxSize;
  readonly ground: Ground;
  readonly messages: Messages;
  readonly tokens: ThemeTokens;
}

type Sign = keyof Messages['key'] | 'unsettled';

const SIZE = 10.5;
/** Width of a sign with the room after it, in pixels. */
const SIGN = 28;
const GAP = 18;

/** Only what the map really shows. */
function signs({ scene, ground, camera, box }: KeyState): Sign[] {
  const edges = edgesShown(camera, box);
  const { state, undelimited, unsettled } = drawnBorders(ground, edges);
  const certainties = drawnRoutes(scene, edges);
  return [
    'count',
    ...(state ? [undelimited ? ('border' as const) : ('state' as const)] : []),
    ...(unsettled ? (['unsettled'] as const) : []),
    ...(certainties.has('under-construction') ? (['underConstruction'] as const) : []),
    ...(certainties.has('proposed') ? (['proposed'] as const) : []),
    ...(certainties.has('schematic') ? (['schematic'] as const) : []),
  ];
}

interface Placed {
  readonly sign: Sign;
  readonly lines: readonly string[];
  readonly x: number;
  /** Lines above it. */
  readonly row: number;
}

function placed(state: KeyState, width: number, size: number): { entries: Placed[]; rows: number } {
  const { messages } = state;
  const type = { size: SIZE * size };
  const entries: Placed[] = [];
  let [x, row, rows] = [0, 0, 0];
  for (const sign of signs(state)) {
    const text = sign === 'unsettled' ? messages.unsettledBorder : messages.key[sign];
    const lines = wrapText(text, type, width - SIGN);
    const wide = SIGN + Math.max(...lines.map((line) => textWidth(line, type)));
    if (x > 0 && x + wide > width) [x, row] = [0, rows];
    entries.push({ sign, lines, x, row });
    rows = Math.max(rows, row + lines.length);
    x += wide + GAP;
  }
  return { entries, rows };
}

function drawn(sign: Sign, x: number, y: number, { accent, border }: ThemeTokens): SVGTemplateResult {
  if (sign === 'count')
    return svg`<circle cx=${round(x + 10)} cy=${round(y)} r="4.5" fill=${accent}></circle>`;
  const line = {
    border: 'border',
    state: 'border',
    unsettled: 'border',
    underConstruction: 'under-construction',
    proposed: 'proposed',
    schematic: 'schematic',
  } as const;
  const dashes = { ...DASHES, unsettled: UNSETTLED };
  const dash =
    sign === 'proposed' || sign === 'schematic' || sign === 'unsettled' ? dashes[sign].join(' ') : 'none';
  return svg`<path d=${`M${round(x)} ${round(y)}h20`} fill="none" stroke=${line[sign] === 'border' ? border : accent} stroke-width=${LINES[line[sign]]} stroke-dasharray=${dash}></path>`;
}

/** In pixels. */
export function keyHeight(state: KeyState, width: number, size: number): number {
  return placed(state, width, size).rows * SIZE * size * 1.35;
}

export function stillKey(
  state: KeyState,
  x: number,
  y: number,
  width: number,
  size: number,
): SVGTemplateResult[] {
  const { messages, tokens } = state;
  const type = { size: SIZE * size };
  const height = type.size * 1.35;
  return placed(state, width, size).entries.map(
    (entry) =>
      svg`${drawn(entry.sign, x + entry.x, y + (entry.row + 0.5) * height, tokens)}${entry.lines.map(
        (text, index) =>
          stillLine(
            { text, lang: messages.lang, type, fill: tokens.soft },
            x + entry.x + SIGN,
            y + (entry.row + index + 0.5) * height,
          ),
      )}`,
  );
}
