/**
 * The element as HTML with a declarative shadow root: picture, markers, cards, list and timeline can be read and opened
 * without script. The element's own templates, rendered in Node.
 */
import type { CSSResultGroup } from 'lit';
import { elementStyles } from '../caucasus-map.styles.js';
import { eventTextStyles } from '../ui/event-text.styles.js';
import { timelineFocusStyles } from '../ui/timeline-marks.styles.js';
import { noticeStyles } from '../ui/notice.styles.js';
import { figure } from '../figure.js';
import type { Brief } from '../model/brief.js';
import { contrastStyles } from '../render/contrast.styles.js';
import { frameCss } from '../render/frame-css.js';
import { fallback } from './fallback.js';
import { figureState, type FigureOptions } from './map-state.js';
import { stillTimelineStyles } from './still-timeline.styles.js';
import { staticStyles } from './static.styles.js';
import { timelineCss } from './timeline-css.js';
import { escaped, toText } from './to-text.js';

/** How the map's style sheet gets past the page's policy. */
export type StyleDelivery =
  /** Inline, to be allowed by its hash. */
  | 'hash'
  /** Inline, with the nonce of this answer's policy. */
  | { readonly nonce: string }
  /** A file that the page serves with the `css` of the result in it. */
  | { readonly href: string };

export interface RenderOptions extends FigureOptions {
  /** Id of the element. */
  readonly id?: string;
  /** `auto` (default: by the page's `color-scheme`), `light` or `dark`. */
  readonly theme?: 'auto' | 'light' | 'dark';
  /** `hash` by default. */
  readonly styles?: StyleDelivery;
  /** Further attributes of the element, such as `src`, `loading` or `permalink`; `true` stands for an empty one. */
  readonly attributes?: Readonly<Record<string, string | true>>;
  /**
   * The day of this rendering, in epoch milliseconds, from which it follows whether the brief is said to be old. By
   * default the brief's own day, so that the same brief always gives the same bytes.
   */
  readonly now?: number;
}

/** A map made in advance. */
export interface RenderedMap {
  /** One `<caucasus-map>` with a declarative shadow root, and its text for readers that know none. */
  readonly html: string;
  /** The map's style sheet, as it stands in `html` or is to be served under `href`. */
  readonly css: string;
  /** For `style-src`, in its quotes; empty where a nonce or a file is used. */
  readonly styleHashes: readonly string[];
}

/** After this long without an update the reader is told so. */
const STALE_MS = 90 * 24 * 3600 * 1000;

const NAME = /^(?!on|style$)[a-z][a-z0-9-]*$/;

function cssText(styles: CSSResultGroup): string {
  return [styles]
    .flat(Infinity as 1)
    .map((sheet) => ('cssText' in sheet ? sheet.cssText : ''))
    .join('\n')
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1');
}

/** A text alone in its box need not say that it is in the map's own language. */
function withoutOwnLanguage(html: string, lang: string): string {
  const own = `<span lang="${escaped(lang)}">`;
  return html.replaceAll(
    new RegExp(`(<(?:p|div|span|strong)\\b[^>]*>\\s*)${own}([^<]*)</span>(?=\\s*</)`, 'g'),
    '$1$2',
  );
}

async function hashOf(css: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

/** The element's attributes, so that script takes over the same map in the same language. */
function attributesOf(options: RenderOptions): string {
  const { id, lang = 'en', translations, view, place, event, from, to, layout, theme } = options;
  const { headingLevel, label, caption, credit, attributes = {} } = options;
  const own = { id, lang, translations, view, place, event, from, to, layout, theme };
  const all: Readonly<Record<string, string | number | true | undefined>> = {
    ...own,
    'heading-level': headingLevel,
    label,
    caption,
    credit,
    ...attributes,
  };
  return Object.entries(all)
    .flatMap(([name, value]) => {
      if (value === undefined) return [];
      if (!NAME.test(name))
        throw new RangeError(
          `The option "attributes" has "${name}", which cannot be carried over: strict pages refuse styles and handlers in attributes. Leave it out, or use a class.`,
        );
      return value === true ? [` ${name}`] : [` ${name}="${escaped(String(value))}"`];
    })
    .join('');
}

/**
 * Renders a map in advance, for pages that have to show it before, or without, any script.
 * @param brief one that has been through `parseBrief`, or the built-in one.
 * @returns the same text for the same input. Rejects with a sentence when an option names what is not there.
 */
export async function renderHtml(brief: Brief, options: RenderOptions = {}): Promise<RenderedMap> {
  const { lang = 'en', styles = 'hash', now = brief.asOf?.end ?? 0 } = options;
  const attributes = attributesOf(options);
  const state = await figureState(brief, options);
  const { scene, frames, messages, level } = state;
  const isOld = brief.asOf !== undefined && now - brief.asOf.end > STALE_MS;
  const css = [
    cssText([elementStyles, contrastStyles, eventTextStyles, noticeStyles]),
    cssText([staticStyles, timelineFocusStyles, stillTimelineStyles]),
    frameCss(scene, frames, messages),
    timelineCss(scene),
    isOld ? '' : '.stale{visibility:hidden}@media(scripting:none){.stale{display:none}}',
  ].join('');
  const nonce = styles !== 'hash' && 'nonce' in styles ? ` nonce="${escaped(styles.nonce)}"` : '';
  const sheet =
    styles !== 'hash' && 'href' in styles
      ? `<link rel="stylesheet" href="${escaped(styles.href)}">`
      : `<style${nonce}>${css}</style>`;
  const body = withoutOwnLanguage(toText(figure(state)), lang);
  const text = withoutOwnLanguage(toText(fallback(scene, messages, level)), lang);
  return {
    html: `<caucasus-map${attributes}><template shadowrootmode="open">${sheet}${body}</template>${text}</caucasus-map>`,
    css,
    styleHashes: styles === 'hash' ? [await hashOf(css)] : [],
  };
}
