/**
 * The timeline as it is first painted: months, years, and where the focus lies in them. The marks of the focus, thumbs
 * and fields take their place after the paint, where nothing else was, without moving anything.
 *
 * Places on it are custom properties, set through the `style` property: CSSOM, which strict policies allow.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { FirstMessages } from '../i18n/messages.js';
import type { Scene } from '../model/scene.js';
import { fraction, timeline, yearOf, yearStart, type Timeline, type TimeSpan } from '../model/timeline.js';

export interface TimelineContext {
  readonly scene: Scene;
  readonly messages: FirstMessages;
}

/** What comes after the first paint: on the strip, and below it. */
export type TimelineParts = (
  drawn: Timeline,
  context: TimelineContext,
) => { readonly strip: TemplateResult; readonly times: TemplateResult };

const MOST_YEARS = 7;

/** Thousandths of a span. Heights in the drawing are pixels: bars stand on 36, the lens reaches to 48. */
export function x(at: number, span: TimeSpan): number {
  return Math.round(fraction(at, span) * 1e4) / 10;
}

/** Where the years stand that the scope names; epoch milliseconds. */
export function yearTicks({ start, end }: TimeSpan): number[] {
  const step = Math.ceil((yearOf(end) - yearOf(start)) / MOST_YEARS);
  const ticks: number[] = [];
  for (let at = start; at < end; at = yearStart(at, step)) ticks.push(at);
  return ticks;
}

function years(scope: TimeSpan): TemplateResult[] {
  return yearTicks(scope).map(
    (at) =>
      html`<span class="tick" aria-hidden="true" .style=${`--a:${fraction(at, scope)}`}>${yearOf(at)}</span>`,
  );
}

function columns({ bars, scope }: Timeline, of: 'count' | 'shown'): string {
  const most = Math.max(...bars.map(({ count }) => count));
  return bars
    .map((bar) => `M${x(bar.start, scope)} 36v${(-36 * bar[of]) / most}H${x(bar.end, scope)}V36`)
    .join('');
}

/** @param parts undefined until they are there. */
export function timelineOf(
  context: TimelineContext,
  parts: TimelineParts | undefined,
): TemplateResult | typeof nothing {
  const { scene, messages } = context;
  const drawn = timeline(scene);
  if (!drawn) return nothing;
  const { scope, focus, undated, lanes } = drawn;
  const live = parts?.(drawn, context);
  const [from, to] = [x(focus.start, scope), x(focus.end, scope)];
  return html`<div part="timeline" class="timeline" role="group" aria-label=${messages.time.timeline}>
    <div class="strip" .style=${`--n:${lanes}`}>
      ${years(scope)}
      <svg viewBox="0 0 1000 48" preserveAspectRatio="none" aria-hidden="true">
        <path class="lens" d="M0 35H${from}V0H${to}V35H1000v1H${to}L1000 48H0L${from} 36H0"></path>
        <path class="all" d=${columns(drawn, 'count')}></path>
        <path d=${columns(drawn, 'shown')}></path>
      </svg>
      ${live?.strip}
    </div>
    <div class="times">${live?.times}</div>
    ${undated > 0 ? html`<p>${messages.time.undated(undated)}</p>` : nothing}
  </div>`;
}
