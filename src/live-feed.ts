/**
 * A map whose brief changes while somebody reads it: reads it again, puts in what is new without taking away what is
 * open, and says so once. Requested only by maps that have `refresh` or overlays.
 */
import type { ReactiveController, TemplateResult } from 'lit';
import { BriefOverlays, originOf } from './brief-overlays.js';
import type { Cameraman } from './cameraman.js';
import type { BriefController } from './feed/brief-controller.js';
import { carryReceipt, fetchAgain, receiptOf } from './feed/fetch-brief.js';
import { Refresh, type Outcome } from './feed/refresh.js';
import { systemClock, type Clock } from './feed/refresh-clock.js';
import { intervalOf } from './feed/refresh-schedule.js';
import type { FeedHost } from './feed-parts.js';
import { wholeOf } from './i18n/en-later.js';
import { formatList } from './i18n/formats.js';
import type { Messages } from './i18n/messages.js';
import type { Brief } from './model/brief.js';
import { difference, isDifferent, type Difference } from './model/difference.js';
import type { ParsedBrief } from './model/parse-brief.js';
import type { Problem } from './model/problems.js';
import { NOTHING_SELECTED } from './model/view.js';
import { feedLine, feedText, type FeedState } from './ui/feed-line.js';
import { keepPlace } from './ui/keep-place.js';
import { rowMark, RowMarks } from './ui/row-marks.js';

export class LiveFeed implements ReactiveController {
  readonly #host: FeedHost;
  readonly #cameraman: Cameraman;
  readonly #briefs: BriefController;
  readonly #clock: Clock;
  readonly #overlays: BriefOverlays;
  readonly #marks: RowMarks;
  readonly #refresh: Refresh;
  #every: number | null = null;
  #problem: Problem | null = null;
  /** The brief as it came, and the address that the refreshing was started for. */
  #base: Brief | null = null;
  #started: string | null = null;
  #news: ((messages: Messages) => string) | null = null;

  constructor(host: FeedHost, cameraman: Cameraman, briefs: BriefController, clock: Clock = systemClock) {
    this.#host = host;
    this.#cameraman = cameraman;
    this.#briefs = briefs;
    this.#clock = clock;
    this.#overlays = new BriefOverlays(host, briefs, clock);
    this.#marks = new RowMarks(host, () => host.scene?.selection.event ?? null);
    this.#refresh = new Refresh({
      clock,
      read: (signal) => this.#read(signal),
      changed: () => host.requestUpdate(),
      chance: () => Math.random(),
    });
    host.renderRoot.addEventListener('click', this.#onClick);
    host.addController(this);
  }

  get #messages(): Messages {
    return wholeOf(this.#cameraman.host.words());
  }

  get news(): string | null {
    return this.#news?.(this.#messages) ?? null;
  }

  get problems(): readonly Problem[] {
    return [...(this.#problem ? [this.#problem] : []), ...this.#overlays.problems];
  }

  line(): TemplateResult | null {
    return this.#every === null ? null : feedLine(this.#state, this.news, this.#messages);
  }

  mark(event: string): TemplateResult | null {
    const mark = this.#marks.markOf(event);
    return mark && rowMark(mark, this.#messages.feed.marks);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisibility);
    window.addEventListener('online', this.#onOnline);
    this.#onVisibility();
    this.#refresh.set('attached', true);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    window.removeEventListener('online', this.#onOnline);
    this.#refresh.set('attached', false);
  }

  hostUpdated(): void {
    const { refresh, src, brief } = this.#host;
    const { every, problem } = intervalOf(refresh, src !== null && (brief ?? null) === null);
    if (every !== this.#every || problem?.message !== this.#problem?.message) this.#host.requestUpdate();
    [this.#every, this.#problem] = [every, problem];
    this.#refresh.every = every;
    this.#follow();
  }

  /** Another address, or a brief that did not come from here, starts everything anew. */
  #follow(): void {
    const { src } = this.#host;
    const base = originOf(this.#briefs.brief);
    if (base !== this.#base || src !== this.#started) {
      if (base !== this.#base) this.#marks.clear();
      this.#base = base;
      this.#news = null;
      this.#started = null;
      this.#refresh.start(null);
    }
    if (this.#started !== null || src === null) return;
    const receipt = receiptOf(base);
    const failed = this.#briefs.failure === 'nothing' || this.#briefs.failure === 'kept';
    if (receipt?.src !== src && !failed) return;
    this.#started = src;
    if (failed) this.#refresh.start(this.#clock.now(), false);
    else this.#refresh.start(receipt?.at ?? null);
  }

  get #state(): FeedState {
    const state = this.#refresh.paused ? 'paused' : this.#refresh.failing ? 'failing' : 'current';
    const receipt = this.#base && receiptOf(this.#base);
    return { state, at: receipt?.at ?? null, now: this.#clock.now() };
  }

  async #read(signal: AbortSignal): Promise<Outcome> {
    const { src } = this.#host;
    this.#news = null;
    const before = this.#base && receiptOf(this.#base)?.src === src ? this.#base : null;
    const again = await fetchAgain(src ?? '', before, { signal, clock: this.#clock });
    // The page may have changed its mind meanwhile, which the next update will see.
    if (signal.aborted || this.#host.src !== src) return { ok: true };
    if (again.kind === 'failed') {
      this.#failed(again.problems);
      return { ok: false, retryAfter: again.retryAfter };
    }
    if (again.kind === 'new') await this.#received(before, again.parsed);
    else if (before) this.#stays(receiptOf(before)?.parsed.problems ?? []);
    return { ok: true };
  }

  /** Told once, however long it lasts. */
  #failed(problems: readonly Problem[]): void {
    if (this.#refresh.failing) return this.#briefs.show({ brief: null, problems });
    this.#briefs.take({ brief: null, problems }, true);
    const { at, now } = this.#state;
    this.#news = (messages) => feedText({ state: 'failing', at, now }, messages);
  }

  #stays(problems: readonly Problem[]): void {
    this.#briefs.take({ brief: this.#briefs.brief, problems });
  }

  async #received(before: Brief | null, parsed: ParsedBrief): Promise<void> {
    const { brief, problems } = parsed;
    if (!brief) return;
    const found = before && difference(before, brief);
    if (before && found && !isDifferent(found)) {
      carryReceipt(brief, before);
      return this.#stays(problems);
    }
    const restore = this.#keep();
    this.#base = brief;
    if (found) {
      this.#marks.add(found.events);
      this.#tell(found, brief);
    }
    this.#briefs.take({ brief: this.#overlays.localized(brief), problems });
    await this.#host.updateComplete;
    restore();
  }

  /** What the reader has open, has scrolled or moved; a map that nobody has touched follows its brief. */
  #keep(): () => void {
    const { renderRoot, scene } = this.#host;
    const restore = renderRoot instanceof ShadowRoot ? keepPlace(renderRoot) : () => undefined;
    const cameraman = this.#cameraman;
    const { camera, moved } = cameraman;
    const held =
      moved || (scene?.selection.place ?? null) !== null || (scene?.selection.event ?? null) !== null;
    return () => {
      const { x, y, width, height } = cameraman.camera;
      const same = x === camera.x && y === camera.y && width === camera.width && height === camera.height;
      if (held && !same) cameraman.moveTo(camera, { animate: false });
      restore();
    };
  }

  #tell({ events, places }: Difference, brief: Brief): void {
    const headings = new Set(brief.events.flatMap(({ id, kind }) => (kind === 'group' ? [id] : [])));
    const added = events.added.filter((id) => !headings.has(id)).length;
    const { event, place } = this.#host.scene?.selection ?? NOTHING_SELECTED;
    const eventGone = event !== null && events.removed.includes(event);
    const placeGone = place !== null && places.removed.includes(place);
    if (eventGone || placeGone) this.#host.select(placeGone ? null : { place });
    const counts = [
      ['added', added],
      ['changed', events.changed.length],
      ['removed', events.removed.length],
    ] as const;
    const told = counts.filter(([, count]) => count > 0);
    if (told.length === 0 && !placeGone) return;
    this.#news = (messages) => {
      const list = formatList(
        told.map(([what, count]) => messages.feed[what](count)),
        messages,
      );
      return [list, eventGone || placeGone ? messages.feed.gone : ''].filter(Boolean).join('. ');
    };
  }

  readonly #onVisibility = (): void => {
    this.#refresh.set('visible', document.visibilityState === 'visible');
  };

  readonly #onOnline = (): void => {
    this.#refresh.hurry();
  };

  readonly #onClick = (event: Event): void => {
    const [origin] = event.composedPath();
    if (origin instanceof Element && origin.closest('[data-feed]'))
      this.#refresh.set('wanted', this.#refresh.paused);
  };
}
