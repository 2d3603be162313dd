/**
 * Takes the reader through a story: from step to step by buttons, and through the publisher's chapters also by
 * scrolling, where they stand beside the map.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ChapterPosition } from './story.js';

/** What a chapter says of the map; null where it says nothing. */
export interface Chapter {
  readonly event: string | null;
  readonly place: string | null;
  readonly view: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

export interface StoryElement extends ReactiveControllerHost, Element {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Where the steps of a story lead. */
export interface StoryGuide {
  /** Goes to the next or previous lead event. */
  stepEvent(by: 1 | -1): void;
  /** @param byReader false for the chapter that the page opens with. */
  enterChapter(chapter: Chapter, byReader: boolean): void;
}

/**
 * The chapter on the middle line of the panel is the one that is read: one at a time, however long or short, as long as
 * the first and the last reach it, for which the style sheet gives each more than half of the panel.
 */
const READING_LINE = '-50% 0px';

/** Without news of scrolling for so long, in milliseconds, it has ended. */
const SCROLL_END = 250;

export class StoryController implements ReactiveController {
  #chapters: HTMLElement[] = [];
  #at = 0;
  #observer: IntersectionObserver | null = null;
  #observed: Element | null = null;
  /** While a button scrolls to a chapter, those that pass by are not entered. */
  #goal: number | null = null;
  #scrolling: AbortController | null = null;
  readonly #host: StoryElement;
  readonly #guide: StoryGuide;

  constructor(host: StoryElement, guide: StoryGuide) {
    this.#host = host;
    this.#guide = guide;
    host.addController(this);
  }

  get position(): ChapterPosition | null {
    return this.#chapters.length > 0 ? { at: this.#at, total: this.#chapters.length } : null;
  }

  hostConnected(): void {
    this.#host.renderRoot?.addEventListener('slotchange', this.#collect);
    this.#collect();
  }

  hostDisconnected(): void {
    this.#host.renderRoot.removeEventListener('slotchange', this.#collect);
    this.#observed = null;
    this.#release();
  }

  hostUpdated(): void {
    const body = this.#host.renderRoot.querySelector('.story-body');
    if (body === this.#observed) return;
    this.#observed = body;
    if (body) this.#collect();
    else this.#release();
  }

  step(by: 1 | -1): void {
    if (this.#chapters.length === 0) return this.#guide.stepEvent(by);
    const next = this.#at + by;
    if (next < 0 || next >= this.#chapters.length) return;
    this.#enter(next, true);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const body = this.#observed;
    const chapter = this.#chapters[next];
    this.#goal = null;
    if (!body || !chapter) return;
    const way = chapter.getBoundingClientRect().top - body.getBoundingClientRect().top;
    const end = body.scrollHeight - body.clientHeight;
    const top = Math.min(Math.max(body.scrollTop + way, 0), end);
    if (Math.abs(top - body.scrollTop) < 1) return;
    this.#goal = next;
    // The reader may have scrolled elsewhere meanwhile.
    this.#whenScrolled(body, () => {
      this.#goal = null;
      this.#follow();
    });
    body.scrollTo({ top, behavior: still ? 'auto' : 'smooth' });
  }

  /** Calls `run` when scrolling, now about to begin, has ended; not every browser tells. */
  #whenScrolled(body: Element, run: () => void): void {
    this.#scrolling?.abort();
    const { signal } = (this.#scrolling = new AbortController());
    let timer = 0;
    const end = (): void => {
      this.#scrolling?.abort();
      run();
    };
    const wait = (): void => {
      clearTimeout(timer);
      timer = window.setTimeout(end, SCROLL_END);
    };
    signal.addEventListener('abort', () => clearTimeout(timer));
    body.addEventListener('scrollend', end, { signal });
    body.addEventListener('scroll', wait, { signal });
  }

  /** Outside of a story, chapters say nothing of the map. */
  #release(): void {
    this.#scrolling?.abort();
    this.#goal = null;
    this.#observer?.disconnect();
    for (const chapter of this.#chapters) chapter.removeAttribute('data-current');
    this.#chapters = [];
  }

  readonly #collect = (): void => {
    if (!this.#host.renderRoot?.querySelector('.story-body')) return;
    const chapters = [...this.#host.querySelectorAll<HTMLElement>(':scope > [slot="story"]')];
    if (chapters.length === this.#chapters.length && chapters.every((one, i) => one === this.#chapters[i]))
      return;
    this.#chapters = chapters;
    if (chapters.length > 0) this.#enter(Math.min(this.#at, chapters.length - 1), false);
    this.#observe();
  };

  #observe(): void {
    this.#observer?.disconnect();
    if (!this.#observed || this.#chapters.length === 0) return;
    this.#observer = new IntersectionObserver(() => this.#follow(), {
      root: this.#observed,
      rootMargin: READING_LINE,
    });
    for (const chapter of this.#chapters) this.#observer.observe(chapter);
  }

  /** Which chapter is on the reading line; -1 when none is. */
  #onLine(): number {
    const { top = 0, height = 0 } = this.#observed?.getBoundingClientRect() ?? {};
    const line = top + height / 2;
    return this.#chapters.findIndex((chapter) => {
      const rect = chapter.getBoundingClientRect();
      return rect.top <= line && rect.bottom > line;
    });
  }

  #follow(): void {
    const at = this.#onLine();
    if (at < 0) return;
    if (this.#goal !== null) {
      if (at === this.#goal) this.#goal = null;
    } else if (at !== this.#at) this.#enter(at, true);
  }

  #enter(at: number, byReader: boolean): void {
    this.#at = at;
    this.#chapters.forEach((chapter, index) => chapter.toggleAttribute('data-current', index === at));
    const data = this.#chapters[at]?.dataset ?? {};
    this.#guide.enterChapter(
      {
        event: data['event'] ?? null,
        place: data['place'] ?? null,
        view: data['view'] ?? null,
        from: data['from'] ?? null,
        to: data['to'] ?? null,
      },
      byReader,
    );
    this.#host.requestUpdate();
  }
}
