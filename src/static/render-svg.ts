/** A still of the map as a file: for social cards, feeds and print. */
import type { Brief } from '../model/brief.js';
import { wholeGround } from '../render/ground-static.js';
import { still, withTitle } from '../render/still.js';
import { THEMES, type ThemeName } from '../render/tokens.js';
import { shownMap, type MapOptions } from './map-state.js';
import { toText } from './to-text.js';

export interface StillOptions extends MapOptions {
  /** In pixels; 1200 by default. */
  readonly width?: number;
  /** In pixels; 630 by default. */
  readonly height?: number;
  /** `light` by default. */
  readonly theme?: ThemeName;
  /** Credit before that of the map data. */
  readonly credit?: string;
}

/**
 * Renders a still in advance. With `event` it has the title, date, status and attribution of that event.
 * @param brief one that has been through `parseBrief`, or the built-in one.
 * @returns one `<svg>` element that needs nothing else; the same for the same input. Rejects with a sentence when an
 * option names what is not there.
 */
export async function renderSvg(brief: Brief, options: StillOptions = {}): Promise<string> {
  const { width = 1200, height = 630, theme = 'light', credit = '' } = options;
  for (const [name, value] of Object.entries({ width, height }))
    if (!(value >= 100 && value <= 10_000))
      throw new RangeError(`The option "${name}" is ${value}. Give pixels between 100 and 10000.`);
  const { scene, camera, messages, context } = await shownMap(brief, options);
  const tokens = THEMES[theme];
  const state = {
    scene,
    camera,
    ground: wholeGround(camera),
    context,
    messages,
    tokens,
    credit,
    width,
    height,
  };
  return withTitle(toText(still(state)), state);
}
