/**
 * The element as HTML with a declarative shadow root: picture, markers, cards and list can be read and opened without
 * script. The element's own templates, rendered in Node.
 */
import { render } from '@lit-labs/ssr';
import { FallbackRenderer } from '@lit-labs/ssr/lib/element-renderer.js';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { CSSResultGroup } from 'lit';
import { CONTEXT_LABELS } from '../../geo/labels.js';
import { elementStyles } from '../caucasus-map.styles.js';
import { figure } from '../figure.js';
import { en } from '../i18n/en.js';
import type { Brief } from '../model/brief.js';
import { NO_FILTERS } from '../model/filters.js';
import { frames } from '../model/frame.js';
import { scene } from '../model/filtered-scene.js';
import { textIn } from '../model/text.js';
import { cameraFor, NOTHING_SELECTED, periodFrom } from '../model/view.js';
import { frameCss } from '../render/frame-css.js';
import { wholeGround } from '../render/ground-static.js';
import { eventText } from '../ui/event-text.js';
import { popoverCard, popoverId, popoverStyles } from './popover-card.js';

export interface RenderOptions {
  /** As the element's attributes of the same names. */
  readonly lang?: string;
  readonly view?: string;
  readonly from?: string;
  readonly to?: string;
  readonly theme?: 'auto' | 'light' | 'dark';
  readonly headingLevel?: number;
  readonly caption?: string;
  readonly credit?: string;
  readonly label?: string;
  /** Nonce of the page's `style-src`, when it has one. */
  readonly nonce?: string;
  /** The day that "not updated for more than 90 days" is counted from, epoch milliseconds; the brief's own by default. */
  readonly now?: number;
}

function cssText(styles: CSSResultGroup): string {
  return [styles]
    .flat(Infinity as 1)
    .map((sheet) => ('cssText' in sheet ? sheet.cssText : ''))
    .join('\n');
}

/** Marks that only a hydrating renderer needs. Text is escaped, so nothing else looks like them. */
const MARKS = /<!--\/?lit-(?:part|node)[^>]*-->|<!--\?lit[^>]*-->|<\?>/g;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** The element's attributes, so that script takes over the same map. */
function attributesOf({
  lang,
  view,
  from,
  to,
  theme,
  headingLevel,
  caption,
  credit,
  label,
}: RenderOptions): string {
  const all = { lang, view, from, to, theme, 'heading-level': headingLevel, caption, credit, label };
  return Object.entries(all)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escaped(String(value))}"`]))
    .join('');
}

/**
 * Renders a brief that has been through `parseBrief`.
 * @returns one `<caucasus-map>` element; the same for the same input.
 */
export function renderHtml(brief: Brief, options: RenderOptions = {}): string {
  const language = options.lang ?? 'en';
  const messages = en;
  const { period } = periodFrom(options.from ?? null, options.to ?? null);
  const shown = scene(brief, { language, period, filters: NO_FILTERS, selection: NOTHING_SELECTED });
  const { camera } = cameraFor(brief, options.view ?? null);
  const placed = frames(shown, camera, CONTEXT_LABELS);
  const template = figure({
    scene: shown,
    camera,
    frames: placed,
    ground: wholeGround(),
    messages,
    label: options.label ?? messages.mapOf(textIn(brief.title, language).text),
    level: options.headingLevel ?? 3,
    layout: 'explorer',
    listOpen: true,
    popovers: { card: popoverCard, id: popoverId },
    full: null,
    told: eventText,
    reading: null,
    live: false,
    sheet: false,
    moved: false,
    notice: null,
    problems: [],
    debug: false,
    caption: options.caption ?? '',
    credit: options.credit ?? '',
    now: options.now ?? brief.asOf?.end ?? 0,
  });
  // Slots belong to an element: this stands for it, without making one.
  const host = new FallbackRenderer('caucasus-map');
  const body = collectResultSync(render(template, { customElementHostStack: [host] })).replace(MARKS, '');
  const nonce = options.nonce ? ` nonce="${escaped(options.nonce)}"` : '';
  const style = `<style${nonce}>${cssText([elementStyles, popoverStyles])}${frameCss(shown, placed, messages)}</style>`;
  return `<caucasus-map${attributesOf(options)}><template shadowrootmode="open">${style}${body}</template></caucasus-map>`;
}
