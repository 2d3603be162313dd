/**
 * Where the element's brief comes from: the property, an address, or the built-in one; in that order. Keeps the last
 * good brief when a new one cannot be read.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Brief } from '../model/brief.js';
import type { ParsedBrief } from '../model/parse-brief.js';
import type { Problem } from '../model/problems.js';

/** The built-in brief: what can be shown at once, and the whole of it. */
export interface BuiltInBrief {
  index(): Brief;
  whole(): Promise<Brief>;
}

export interface BriefListener {
  /** A brief is there with all its texts. */
  loaded(): void;
  /** No new brief can be shown. */
  failed(problems: readonly Problem[]): void;
}

const NO_BRIEF: Brief = {
  id: 'none',
  title: '',
  languages: [],
  places: [],
  events: [],
  sources: {},
  discrepancies: [],
  corrections: [],
  withdrawn: [],
  view: 'caucasus',
  partial: false,
};

export class BriefController implements ReactiveController {
  brief: Brief = NO_BRIEF;
  problems: readonly Problem[] = [];
  /**
   * Set when the last attempt failed: with a brief from before, with nothing to show, or `late` when the brief shown
   * could not be brought up to date.
   */
  failure: 'kept' | 'nothing' | 'texts' | 'late' | null = null;
  loaded = false;

  #current: unknown = Symbol('nothing asked for yet');
  #request: AbortController | null = null;
  #asked = false;

  readonly #host: ReactiveControllerHost;
  readonly #builtIn: BuiltInBrief;
  readonly #listener: BriefListener;

  constructor(host: ReactiveControllerHost, builtIn: BuiltInBrief, listener: BriefListener) {
    this.#host = host;
    this.#builtIn = builtIn;
    this.#listener = listener;
    host.addController(this);
  }

  hostDisconnected(): void {
    if (!this.#request) return;
    this.#request.abort();
    // The next update, if there is one, asks again.
    this.#current = null;
  }

  /** To be called before each render: takes up a change of source, and nothing else. */
  use(value: unknown, src: string | null): void {
    const wanted = value ?? src ?? this.#builtIn;
    if (wanted === this.#current) return;
    this.#current = wanted;
    this.#request?.abort();
    this.#request = null;
    this.#asked = false;
    if (wanted === this.#builtIn) {
      this.failure = null;
      this.show({ brief: this.#builtIn.index(), problems: [] });
    } else void this.#read(value, src);
  }

  /** After the first paint: the texts and sources of a brief that came in two files. */
  hostUpdated(): void {
    const { brief } = this;
    if (this.#asked || !brief.partial) return;
    this.#asked = true;
    // The paint comes first: this runs in the task after it, when another brief may be there.
    requestAnimationFrame(() => setTimeout(() => void this.#complete(brief)));
  }

  async #complete(partial: Brief): Promise<void> {
    let whole: Brief;
    try {
      whole = await this.#builtIn.whole();
    } catch {
      if (this.brief === partial) this.#fail('texts', this.problems);
      return;
    }
    // Another brief may have come meanwhile, and the failure of another one is not mended by these texts.
    if (this.brief !== partial) return;
    this.loaded = true;
    this.show({ brief: whole, problems: this.problems });
    this.#listener.loaded();
  }

  /** What is not built in goes through the parser, which is not in the first payload. */
  async #read(value: unknown, src: string | null): Promise<void> {
    const request = new AbortController();
    this.#request = request;
    let parsed: ParsedBrief;
    try {
      const { fetchBrief, readBrief } = await import('./read-brief.js');
      parsed =
        value === null || value === undefined
          ? await fetchBrief(src ?? '', request.signal)
          : await readBrief(value, { signal: request.signal });
    } catch (error) {
      // The reader's own file is missing, or the value throws when it is looked at.
      const message = `The brief could not be read (${String(error)}). Check that the files beside the script are there.`;
      parsed = { brief: null, problems: [{ code: 'reader', where: '', message }] };
    }
    if (request.signal.aborted) return;
    this.#request = null;
    this.take(parsed);
  }

  /** The same brief in other words, or another list of problems: nothing that the page is told of. */
  show({ brief, problems }: ParsedBrief): void {
    this.problems = problems;
    if (brief) this.brief = brief;
    this.#host.requestUpdate();
  }

  #fail(failure: BriefController['failure'], problems: readonly Problem[]): void {
    this.failure = failure;
    this.show({ brief: null, problems });
  }

  /** @param again the address of the brief that is shown has been read once more. */
  take(parsed: ParsedBrief, again = false): void {
    if (parsed.brief) {
      const known = this.brief === parsed.brief;
      this.failure = null;
      this.loaded = true;
      this.show(parsed);
      if (!known) this.#listener.loaded();
      return;
    }
    this.#fail(this.brief === NO_BRIEF ? 'nothing' : again ? 'late' : 'kept', parsed.problems);
    this.#listener.failed(parsed.problems);
  }
}
