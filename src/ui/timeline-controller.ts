/** Turns what the reader does to the timeline into periods and selections: thumbs, keys, typed dates, marks, play. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  daysOfPeriod,
  eventBeside,
  isoDay,
  monthsLater,
  periodDates,
  withThumb,
  withTyped,
  type PeriodEnd,
} from '../model/period-steps.js';
import { DAY, timeline, type TimeSpan } from '../model/timeline.js';
import type { TimelineParts } from './timeline.js';
import { timelineParts } from './timeline-parts.js';
import { TimelinePlayer, type PlayerHost } from './timeline-player.js';

export interface TimelineHost extends ReactiveControllerHost, PlayerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** EDTF days; null leaves a side open. The page or the brief may have it otherwise. */
  setPeriod(from: string | null, to: string | null): void;
}

/** A year with fewer digits is one that is still being typed. */
const FIRST_YEAR = Date.UTC(1000, 0);

function endOf(value: string | undefined): PeriodEnd {
  return value === 'to' ? 'to' : 'from';
}

export class TimelineController implements ReactiveController {
  readonly #host: TimelineHost;
  readonly #player: TimelinePlayer;
  #listening: AbortController | null = null;
  #frame = 0;
  #pending: (() => void) | null = null;

  constructor(host: TimelineHost) {
    this.#host = host;
    this.#player = new TimelinePlayer(host);
    host.addController(this);
  }

  get playing(): boolean {
    return this.#player.playing;
  }

  /** For the template of the timeline. */
  readonly parts: TimelineParts = (drawn, context) => timelineParts(drawn, context, this.playing);

  hostConnected(): void {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const root = this.#host.renderRoot;
    root.addEventListener('input', this.#onInput, { signal });
    root.addEventListener('change', this.#onChange, { signal });
    root.addEventListener('click', this.#onClick, { signal });
    root.addEventListener('keydown', this.#onKey, { signal });
    root.addEventListener('focusout', this.#onFocusOut, { signal });
    document.addEventListener('visibilitychange', this.#player.onVisibility, { signal });
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#listening = null;
    this.#drop();
    this.#player.stop();
  }

  readonly #onInput = (event: Event): void => {
    const thumb = this.#field(event, 'thumb');
    if (!thumb) return;
    const day = thumb.valueAsNumber;
    // However fast the pointer is, the map changes once a frame.
    this.#drop();
    this.#pending = () => this.#moveThumb(thumb, ({ start }) => start + day * DAY);
    this.#frame = requestAnimationFrame(() => this.#flush());
  };

  readonly #onChange = (event: Event): void => {
    if (this.#field(event, 'thumb')) this.#flush();
    const field = this.#field(event, 'period');
    if (!field) return;
    const { days } = this.#period() ?? {};
    const day = field.valueAsNumber;
    if (days && day >= FIRST_YEAR) this.#set(withTyped(days, endOf(field.dataset['period']), day));
  };

  /** An emptied field opens its side; one that was left half typed gets its date back. */
  readonly #onFocusOut = (event: Event): void => {
    const field = this.#field(event, 'period');
    const { scope, days } = this.#period() ?? {};
    if (!field || !scope || !days) return;
    if (field.value || field.validity.badInput) this.#show();
    else
      this.#set(
        field.dataset['period'] === 'to' ? { ...days, end: scope.end } : { ...days, start: scope.start },
      );
  };

  readonly #onClick = (event: Event): void => {
    const [origin] = event.composedPath();
    if (!(origin instanceof Element)) return;
    const step = origin.closest<HTMLElement>('[data-time]')?.dataset['time'];
    if (step) this.#step(step);
    const span = origin.closest<HTMLElement>('.mark[data-span]')?.dataset['span'];
    if (!span) return;
    const [from = null, to = null] = span.split('/');
    this.#player.stop();
    this.#host.setPeriod(from, to);
    // The mark is gone, or is another one now: who came by key goes on at the first of the new ones.
    if (event instanceof MouseEvent && event.detail === 0)
      void this.#host.updateComplete.then(() => this.#marks()[0]?.focus());
  };

  readonly #onKey = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const thumb = this.#field(event, 'thumb');
    const months = { PageUp: 1, PageDown: -1 }[event.key];
    if (thumb && months) {
      event.preventDefault();
      this.#drop();
      this.#moveThumb(thumb, (_scope, at) => monthsLater(at, months));
      return;
    }
    const [mark] = event.composedPath();
    if (!(mark instanceof HTMLElement) || !mark.matches('.mark')) return;
    const marks = this.#marks();
    const towards = getComputedStyle(mark).direction === 'rtl' ? -1 : 1;
    const at = marks.indexOf(mark);
    const next = {
      ArrowRight: marks[at + towards],
      ArrowLeft: marks[at - towards],
      Home: marks[0],
      End: marks.at(-1),
    }[event.key];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  #step(name: string): void {
    const scene = this.#host.scene();
    if (name === 'play') {
      if (this.playing) this.#player.stop();
      else this.#player.start();
      return;
    }
    this.#player.stop();
    if (name === 'whole') this.#host.setPeriod(null, null);
    const event = scene && name !== 'whole' && eventBeside(scene, name === 'later' ? 1 : -1);
    if (event) this.#host.selectEvent(event.id);
  }

  #period(): { scope: TimeSpan; days: TimeSpan } | null {
    const scene = this.#host.scene();
    const scope = scene && timeline(scene)?.scope;
    return scope ? { scope, days: daysOfPeriod(scene.period, scope) } : null;
  }

  #moveThumb(thumb: HTMLInputElement, to: (scope: TimeSpan, at: number) => number): void {
    const { scope, days } = this.#period() ?? {};
    if (!scope || !days) return;
    const end = endOf(thumb.dataset['thumb']);
    this.#set(withThumb(days, scope, end, to(scope, end === 'from' ? days.start : days.end)));
  }

  #set(days: TimeSpan): void {
    const { scope } = this.#period() ?? {};
    if (!scope) return;
    this.#player.stop();
    this.#host.setPeriod(...periodDates(days, scope));
    void this.#host.updateComplete.then(() => this.#show());
  }

  /** A field keeps what the reader did to it, also where the period came out otherwise. */
  #show(): void {
    const { scope, days } = this.#period() ?? {};
    if (!scope || !days || this.#pending) return;
    const values: Readonly<Record<string, string>> = {
      '[data-thumb="from"]': String((days.start - scope.start) / DAY),
      '[data-thumb="to"]': String((days.end - scope.start) / DAY),
      '[data-period="from"]': isoDay(days.start),
      '[data-period="to"]': isoDay(days.end - DAY),
    };
    for (const [selector, value] of Object.entries(values)) {
      const field = this.#host.renderRoot.querySelector<HTMLInputElement>(selector);
      // Setting the same value again would take a half-typed date away.
      if (field && field.value !== value) field.value = value;
    }
  }

  #marks(): HTMLElement[] {
    const marks = this.#host.renderRoot.querySelectorAll<HTMLElement>('.mark');
    return [...marks].filter((mark) => mark.checkVisibility());
  }

  #field(event: Event, name: 'thumb' | 'period'): HTMLInputElement | null {
    const [field] = event.composedPath();
    return field instanceof HTMLInputElement && field.dataset[name] ? field : null;
  }

  #flush(): void {
    const act = this.#pending;
    this.#drop();
    act?.();
  }

  #drop(): void {
    cancelAnimationFrame(this.#frame);
    this.#pending = null;
  }
}
