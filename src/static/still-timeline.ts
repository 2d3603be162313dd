/** The marks of the timeline's focus where no script makes buttons of them: the same marks at the same places, drawn. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { timelineMarks, type TimelineMark } from '../model/timeline-marks.js';
import { lanesFor, SLOTS, type StripClass } from '../model/timeline-slots.js';
import { x, type TimelineParts } from '../ui/timeline.js';

/** Heights are pixels, as those of the marks in the style sheet; along the time it is thousandths. */
const LANE = 24;
const SPAN = 8;

function bar({ date }: TimelineMark, y: number, focus: { start: number; end: number }): string {
  const [from, to] = [x(date.start, focus), x(date.end, focus)];
  const [top, bottom] = [y - SPAN / 2, y + SPAN / 2];
  // What goes on beyond the focus has no end there.
  if (date.end > focus.end) return `M${to} ${top}H${from}V${bottom}H${to}`;
  return date.start < focus.start
    ? `M${from} ${top}H${to}V${bottom}H${from}`
    : `M${from} ${top}H${to}V${bottom}H${from}z`;
}

function strip(size: StripClass, ...[drawn, { scene }]: Parameters<TimelineParts>): TemplateResult {
  const { focus } = drawn;
  const slots = SLOTS[size];
  const lanes = Math.min(drawn.lanes, lanesFor(slots));
  const marks = timelineMarks(scene, focus, slots);
  const path = (
    name: string,
    of: (mark: TimelineMark) => boolean,
    draw = bar,
  ): SVGTemplateResult | typeof nothing => {
    const found = marks.filter(of);
    const d = found.map((mark) => draw(mark, 14 + (lanes - mark.lane) * LANE, focus)).join('');
    return d === '' ? nothing : svg`<path class=${name} d=${d}></path>`;
  };
  const dot = ({ start, end }: TimelineMark, y: number): string =>
    `M${Math.round((start + end) * 5000) / 10} ${y}h0`;
  const many = ({ count }: TimelineMark): boolean => count > 1;
  const alone = (mark: TimelineMark): boolean => mark.point && !many(mark);
  return html`<svg
    class="focus ${size}"
    viewBox="0 0 1000 ${20 + (lanes + 1) * LANE}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${path('bars', ({ point, counted }) => !point && counted)}
    ${path('bars minor', ({ point, counted }) => !point && !counted)} ${path('dots many', many, dot)}
    ${path('dots', alone, dot)} ${path('dots hole', (mark) => alone(mark) && !mark.counted, dot)}
  </svg>`;
}

/** To be drawn in place of what a script brings. */
export const stillTimeline: TimelineParts = (drawn, context) => ({
  strip: html`${(['s', 'm', 'l'] as const).map((size) => strip(size, drawn, context))}`,
  times: html``,
});
