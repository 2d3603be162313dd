/** What a reader can act on in the timeline: two thumbs, the marks of the focus, two date fields and the steps. */
import { html, nothing, type TemplateResult } from 'lit';
import { wholeOf } from '../i18n/en-later.js';
import { formatTick } from '../i18n/format-tick.js';
import { formatDate } from '../i18n/formats.js';
import type { FirstMessages } from '../i18n/messages.js';
import { daysOfPeriod, isoDay, type PeriodEnd } from '../model/period-steps.js';
import { findEvent, type Scene } from '../model/scene.js';
import { textIn } from '../model/text.js';
import { DAY, fraction, type Timeline, type TimeSpan } from '../model/timeline.js';
import { timelineMarks, type TimelineMark } from '../model/timeline-marks.js';
import { SLOTS, type StripClass } from '../model/timeline-slots.js';
import { timelineTicks } from '../model/timeline-ticks.js';
import type { TimelineContext } from './timeline.js';

function at({ start, end }: TimeSpan): string {
  return `--a:${start};--b:${end - start}`;
}

function dayOf(start: number, messages: FirstMessages): string {
  return formatDate({ edtf: '', start, end: start + DAY, precision: 'day', interval: false }, messages);
}

function thumbs({ scope }: Timeline, { scene, messages }: TimelineContext): TemplateResult {
  const { start, end } = daysOfPeriod(scene.period, scope);
  const { event } = scene.selection;
  const selected = event === null ? null : scene.events.find(({ id }) => id === event)?.date;
  const now = selected && {
    start: fraction(selected.start, scope),
    end: fraction(selected.end, scope),
  };
  const thumb = (name: PeriodEnd, time: number): TemplateResult =>
    html`<input
      type="range"
      class="thumb ${name}"
      data-thumb=${name}
      max=${(scope.end - scope.start) / DAY}
      .value=${String((time - scope.start) / DAY)}
      aria-label=${`${messages.time.timeline}, ${wholeOf(messages).timeControls[name]}`}
      aria-valuetext=${dayOf(name === 'from' ? time : time - DAY, messages)}
    />`;
  return html`${now ? html`<div class="now" .style=${at(now)}></div>` : nothing}
  ${thumb('from', start)}${thumb('to', end)}`;
}

/** Where the selected event is among the rows of a mark; -1 for a mark that does not have it. */
function selectedIn(mark: TimelineMark, scene: Scene): number {
  const event = findEvent(scene, scene.selection.event);
  const { start, end } = mark.date;
  const mayHave = event?.date && start <= event.date.start && event.date.end <= end;
  return mayHave ? mark.rows.indexOf(event) : -1;
}

/** Rows that no period shows apart share a mark that leads to each of them in turn. */
function mark(
  entry: TimelineMark,
  focus: TimeSpan,
  stop: boolean,
  { scene, messages }: TimelineContext,
): TemplateResult {
  const { count, date, apart, point, shown, counted, lane } = entry;
  const beyond = `${date.start < focus.start ? 'since' : ''} ${date.end > focus.end ? 'until' : ''}`;
  const selected = selectedIn(entry, scene);
  const row = apart ? undefined : entry.rows[(selected + 1) % count];
  const title = row && textIn(row.title, scene.language);
  const dates = formatDate(date, messages);
  const several = wholeOf(messages).timeControls.several(count, dates);
  const name = count === 1 ? `${title?.text}, ${dates}` : apart ? several : `${several}: ${title?.text}`;
  // The title is the name too: with a label of the same words it would be read as its description once more.
  return html`<button
    type="button"
    class="mark ${point ? 'point' : 'span'} ${beyond} ${shown ? '' : 'off'} ${counted ? '' : 'minor'}"
    .style=${`${at(entry)};--n:${lane}`}
    tabindex=${stop ? 0 : -1}
    data-span=${apart ?? nothing}
    data-target=${apart ? nothing : row?.id}
    lang=${apart ? nothing : title?.lang}
    aria-current=${selected < 0 ? nothing : 'true'}
    title=${name}
  >
    <i></i>${count > 1 ? html`<b aria-hidden="true">${count}</b>` : nothing}
  </button>`;
}

function ticks(span: TimeSpan, most: number, messages: FirstMessages): TemplateResult[] {
  return timelineTicks(span, most).map(
    ({ at, time, unit }) =>
      html`<span class="tick" aria-hidden="true" .style=${`--a:${at}`}
        >${formatTick(time, unit, messages)}</span
      >`,
  );
}

function focusStrip(size: StripClass, { focus }: Timeline, context: TimelineContext): TemplateResult {
  const slots = SLOTS[size];
  const marks = timelineMarks(context.scene, focus, slots);
  const selected = marks.findIndex((entry) => selectedIn(entry, context.scene) >= 0);
  const stop = Math.max(0, selected);
  const dates = formatDate({ ...focus, edtf: '', precision: 'day', interval: true }, context.messages);
  return html`<div class="focus ${size}" role="group" aria-label=${dates}>
    ${ticks(focus, slots / 3.5, context.messages)}
    ${marks.map((entry, index) => mark(entry, focus, index === stop, context))}
  </div>`;
}

/** The marks' shapes and what they are; who listens is told in each mark's name. */
function legend(messages: FirstMessages): TemplateResult {
  const { day, span, several, minor } = wholeOf(messages).timeControls.legend;
  const shape = (kind: string, word: string): TemplateResult =>
    html`<span
      ><span class="shape ${kind}">${kind === 'several' ? html`<b>2</b>` : html`<i></i>`}</span>${word}</span
    >`;
  return html`<p class="legend" aria-hidden="true">
    ${shape('point', day)} ${shape('span', span)} ${shape('several', several)} ${shape('point minor', minor)}
  </p>`;
}

const ICONS = {
  earlier: 'M12 3L5 8l7 5zM4 3v10',
  play: 'M4 3l9 5-9 5z',
  pause: 'M5 3v10M11 3v10',
  later: 'M4 3l7 5-7 5zM12 3v10',
};

function fields({ scope }: Timeline, { scene, messages }: TimelineContext, playing: boolean): TemplateResult {
  const words = wholeOf(messages).timeControls;
  const { start, end } = daysOfPeriod(scene.period, scope);
  const field = (name: PeriodEnd, day: number): TemplateResult =>
    html`<label>${words[name]}<input type="date" data-period=${name} .value=${isoDay(day)} /></label>`;
  const button = (name: 'earlier' | 'play' | 'later', word: keyof typeof ICONS = name): TemplateResult =>
    html`<button
      type="button"
      class="control"
      data-time=${name}
      aria-label=${words[word]}
      title=${words[word]}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${ICONS[word]}></path></svg>
    </button>`;
  return html`${legend(messages)}
    <div class="period">${field('from', start)}${field('to', end - DAY)}</div>
    <div class="steps">
      ${button('earlier')}${button('play', playing ? 'pause' : 'play')}${button('later')}
      <button type="button" class="link" data-time="whole">${words.whole}</button>
    </div>`;
}

export function timelineParts(
  drawn: Timeline,
  context: TimelineContext,
  playing: boolean,
): { readonly strip: TemplateResult; readonly times: TemplateResult } {
  const strips = (['s', 'm', 'l'] as const).map((size) => focusStrip(size, drawn, context));
  return { strip: html`${thumbs(drawn, context)} ${strips}`, times: fields(drawn, context, playing) };
}
