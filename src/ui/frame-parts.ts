/** What stands around the map: title, lead and date above; key and credit below; controls and notice on it. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatDate, formatPeriod } from '../i18n/formats.js';
import type { FirstMessages } from '../i18n/messages.js';
import { parseDate } from '../model/dates.js';
import type { Brief } from '../model/brief.js';
import type { Scene } from '../model/scene.js';
import { spoken } from './lines.js';

/** After this long without an update the reader is told so. */
const STALE_MS = 90 * 24 * 3600 * 1000;

/**
 * @param now epoch milliseconds.
 * @param feed how new a brief is that is read again and again.
 */
export function header(
  scene: Scene,
  messages: FirstMessages,
  level: number,
  now: number,
  feed: TemplateResult | null = null,
): TemplateResult {
  const { brief, language } = scene;
  const { asOf } = brief;
  return html`<div class="header">
    <slot name="title"
      >${
        brief.title
          ? html`<div class="title" role="heading" aria-level=${level}>${spoken(brief.title, language)}</div>`
          : nothing
      }</slot
    >
    ${brief.lead ? html`<p class="lead">${spoken(brief.lead, language)}</p>` : nothing}
    ${
      asOf
        ? html`<p class="as-of">
            ${messages.asOf(formatDate(asOf, messages))}${now - asOf.end > STALE_MS ? html`<span class="stale">${` ${messages.stale}`}</span>` : nothing}
          </p>`
        : nothing
    }
    ${feed}
  </div>`;
}

function scopeOf({ scope }: Brief, messages: FirstMessages): string | null {
  const [from, to] = [scope?.from, scope?.to].map((edtf) => (edtf ? parseDate(edtf) : null));
  return from && to ? formatPeriod(from, to, messages) : null;
}

/** Real text for who does not see the picture. */
export function summary(scene: Scene, messages: FirstMessages): string {
  const { events, featuredPlaces } = scene.totals;
  return messages.summary(
    messages.places(featuredPlaces),
    messages.events(events),
    scopeOf(scene.brief, messages),
  );
}

/** What of the key is found out from what the frame shows. */
export interface KeyParts {
  /** What the solid line of borders is called; false where none is drawn. */
  readonly border: string | false;
  /** How many places with events the frame does not hold, where that leads to the list. */
  readonly beyond: number;
  /** Certainties of the routes that the frame shows. */
  readonly routes: ReadonlySet<string | undefined>;
  /** Entries that come last. */
  readonly more?: unknown;
}

/** Only what is really drawn: each sign by its class, and what it is called. */
function keyEntries(
  { key }: FirstMessages,
  { border, routes }: KeyParts,
): [sign: string, text: string | false][] {
  return [
    ['key-disc', key.count],
    ['border', border],
    ['route under-construction', routes.has('under-construction') && key.underConstruction],
    ['route proposed', routes.has('proposed') && key.proposed],
    ['route schematic', routes.has('schematic') && key.schematic],
  ];
}

export function keyOf(messages: FirstMessages, parts: KeyParts): TemplateResult {
  return html`<ul part="key" class="key" role="list">
    ${keyEntries(messages, parts).map(([sign, text]) =>
      text
        ? html`<li>
            <svg class="sample" viewBox="0 0 28 12" aria-hidden="true">
              ${sign === 'key-disc' ? svg`<circle class=${sign} cx="14" cy="6" r="5.5"></circle>` : svg`<path class=${sign} d="M1 6h26"></path>`}</svg
            >${text}
          </li>`
        : nothing,
    )}
    ${
      parts.beyond
        ? html`<li>
            <button type="button" class="link" data-list="open">${messages.beyondFrame(parts.beyond)}</button>
          </li>`
        : nothing
    }${parts.more}
  </ul>`;
}

/**
 * The data credit is always there; what the publisher adds stands before it.
 * @param ground what the publisher's own ground asks for, after it.
 */
export function footer(
  messages: FirstMessages,
  caption: string,
  credit: string,
  ground: TemplateResult | null = null,
): TemplateResult {
  return html`<div class="footer">
    <slot name="caption">${caption ? html`<p class="caption">${caption}</p>` : nothing}</slot>
    <p class="credit">
      <slot name="credit">${credit ? html`${credit} · ` : nothing}</slot>${messages.mapData}: ©
      <a href="https://www.openstreetmap.org/copyright" rel="noopener noreferrer" target="_blank"
        >OpenStreetMap contributors</a
      >, Natural Earth,
      <a href="https://www.geonames.org/" rel="noopener noreferrer" target="_blank">GeoNames</a>${ground}
    </p>
  </div>`;
}

const CONTROLS: readonly (readonly [name: 'zoomIn' | 'zoomOut' | 'reset', path: string])[] = [
  ['zoomIn', 'M8 2v12M2 8h12'],
  ['zoomOut', 'M2 8h12'],
  ['reset', 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4'],
];

const PANS: readonly (readonly [name: 'panUp' | 'panDown' | 'panLeft' | 'panRight', path: string])[] = [
  ['panUp', 'M3 10l5-5 5 5'],
  ['panLeft', 'M10 3L5 8l5 5'],
  ['panRight', 'M6 3l5 5-5 5'],
  ['panDown', 'M3 6l5 5 5-5'],
];

function control(name: keyof FirstMessages & string, label: string, path: string): TemplateResult {
  return html`<button
    type="button"
    part="control"
    class="control ${name}"
    data-control=${name}
    aria-label=${label}
    title=${label}
  >
    <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg>
  </button>`;
}

/**
 * Everything that a drag does, for who does not drag.
 * @param full whether the map fills the screen now; null where it cannot.
 */
export function controls(messages: FirstMessages, full: boolean | null): TemplateResult {
  return html`<div class="controls">
      ${CONTROLS.map(([name, path]) => control(name, messages[name], path))}
      ${
        full === null
          ? nothing
          : control(
              'fullscreen',
              messages[full ? 'leaveFullscreen' : 'fullscreen'],
              full ? 'M1 6h5V1M10 1v5h5M15 10h-5v5M6 15v-5H1' : 'M9 2h5v5M14 2L9 7M7 14H2V9M2 14l5-5',
            )
      }
    </div>
    <div class="pans">${PANS.map(([name, path]) => control(name, messages[name], path))}</div>`;
}

/** One calm line for the reader. @param list what an editor sees besides. */
export function notice(
  line: string | null,
  list: TemplateResult | null,
  { notices }: FirstMessages,
): TemplateResult | typeof nothing {
  if (!line && !list) return nothing;
  return html`<div part="notice" class="notice">
    ${
      line
        ? html`<p>${line}</p>
            <button type="button" class="close" data-hide aria-label=${notices.hide}>
              <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13"></path></svg>
            </button>`
        : nothing
    }
    ${list ?? nothing}
  </div>`;
}
