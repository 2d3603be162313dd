/** A feed under a test's control: what the server answers, what time it is, and whether anybody looks. */
import type { CaucasusMap } from '../../src/caucasus-map.js';
import { complete, create, has, part, settled, until, type Attributes } from './stage.js';

/** Timers longer than this are the feed's, and run when the test says so; shorter ones belong to the page. */
const OURS = 5000;

/** Takes the place of the page's clock and of its `fetch`, until it is given back. */
export class FeedStage {
  /** Answers by path; one that is not here is not found. */
  readonly files = new Map<string, () => Response | Promise<Response>>();
  readonly requests: { path: string; signal: AbortSignal | null; cache: RequestCache | undefined }[] = [];
  readonly #timers = new Map<number, { at: number; run: () => void }>();
  readonly #originals = { fetch, setTimeout, clearTimeout, now: Date.now };
  #now = Date.UTC(2026, 10, 24, 10, 5);
  #ids = -1;
  #visible = true;

  constructor() {
    Date.now = () => this.#now;
    window.fetch = (input, init) => this.#fetch(String(input), init);
    window.setTimeout = ((run: () => void, delay = 0, ...rest: []) => {
      if (delay < OURS) return this.#originals.setTimeout.call(window, run, delay, ...rest);
      const id = this.#ids--;
      this.#timers.set(id, { at: this.#now + delay, run });
      return id;
    }) as typeof setTimeout;
    window.clearTimeout = (id) => {
      if (!this.#timers.delete(Number(id))) this.#originals.clearTimeout.call(window, id);
    };
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (this.#visible ? 'visible' : 'hidden'),
    });
  }

  giveBack(): void {
    const { now, ...rest } = this.#originals;
    Date.now = now;
    Object.assign(window, rest);
    Reflect.deleteProperty(document, 'visibilityState');
  }

  /** The file under a path from now on. */
  serve(path: string, value: unknown, init: ResponseInit = {}): void {
    const body = typeof value === 'string' ? value : JSON.stringify(value);
    this.files.set(path, () => new Response(body, init));
  }

  /** How often a path was asked for. */
  asked(path: string): number {
    return this.requests.filter((request) => request.path === path).length;
  }

  /** Lets time pass; what is due in it is begun. */
  pass(seconds: number): void {
    this.#now += seconds * 1000;
    for (const [id, { at, run }] of [...this.#timers]) if (at <= this.#now && this.#timers.delete(id)) run();
  }

  look(visible: boolean): void {
    this.#visible = visible;
    document.dispatchEvent(new Event('visibilitychange'));
  }

  /** Lets so much time pass that the feed is read, and waits until the map shows what came of it. */
  async next(element: CaucasusMap, seconds = 60, path = '/feed.json'): Promise<void> {
    const before = this.asked(path);
    this.pass(seconds);
    await until(() => this.asked(path) > before, 'the feed is read again');
    // The answer is read in several steps, of which the last is an update.
    for (let turn = 0; turn < 3; turn += 1) await settled(element);
  }

  async #fetch(input: string, init: RequestInit = {}): Promise<Response> {
    const path = new URL(input, document.baseURI).pathname;
    this.requests.push({ path, signal: init.signal ?? null, cache: init.cache });
    const answer = await (this.files.get(path)?.() ?? new Response('', { status: 404 }));
    init.signal?.throwIfAborted();
    return answer;
  }
}

export interface Row {
  readonly id: string;
  readonly title?: string;
  readonly [key: string]: unknown;
}

/** A brief of one town with rows by hand. */
export function feedOf(rows: readonly Row[], rest: Record<string, unknown> = {}): Record<string, unknown> {
  const town = (id: string, at: number[], featured = true) => ({
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: at },
    properties: { name: id, featured },
  });
  return {
    type: 'FeatureCollection',
    title: 'A feed',
    features: [town('town', [45, 40]), town('port', [49.9, 40.4])],
    sources: { paper: { publisher: 'A paper', kind: 'press' } },
    ...rest,
    events: rows.map((row, at) => ({
      title: row.id,
      date: `2026-01-${String(at + 10)}`,
      places: ['town'],
      sources: ['paper'],
      ...row,
    })),
  };
}

/** A map of `/feed.json`, as it is after its first reading, with everything there that reacts. */
export async function mountFeed(attributes: Attributes = {}): Promise<CaucasusMap> {
  const element = create({ attributes: { src: '/feed.json', refresh: '60', ...attributes } });
  document.body.append(element);
  await settled(element);
  await until(() => element.loaded || element.matches(':state(error)'), 'the feed is read');
  await complete(element);
  if (element.hasAttribute('refresh')) await until(() => has(element, '[data-feed]'), 'the feed is live');
  return element;
}

export const lineOf = (element: CaucasusMap): string => part(element, '.feed').textContent?.trim() ?? '';
export const rowOf = (element: CaucasusMap, id: string): HTMLElement =>
  part(element, `.list .row[data-event="${id}"]`);
