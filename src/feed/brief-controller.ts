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
  /** Set when the last attempt failed: with a brief from before, or with nothing to show. */
  failure: 'kept' | 'nothing' | 'texts' | null = null;
  loaded = false;

  private current: unknown = Symbol('nothing asked for yet');
  private request: AbortController | null = null;
  private asked = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly builtIn: BuiltInBrief,
    private readonly listener: BriefListener,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.request?.abort();
  }

  /** To be called before each render: takes up a change of source, and nothing else. */
  use(value: unknown, src: string | null): void {
    const wanted = value ?? src ?? this.builtIn;
    if (wanted === this.current) return;
    this.current = wanted;
    this.request?.abort();
    if (wanted === this.builtIn) this.show({ brief: this.builtIn.index(), problems: [] });
    else void this.read(value, src);
  }

  /** After the first paint: the texts and sources of a brief that came in two files. */
  hostUpdated(): void {
    if (this.asked || !this.brief.partial) return;
    this.asked = true;
    // The paint comes first: this runs in the task after it.
    requestAnimationFrame(() => setTimeout(() => void this.complete()));
  }

  private async complete(): Promise<void> {
    const asked = this.current;
    try {
      const brief = await this.builtIn.whole();
      if (this.current === asked) this.accept({ brief, problems: [] });
    } catch {
      if (this.current !== asked) return;
      this.failure = 'texts';
      this.host.requestUpdate();
    }
  }

  /** What is not built in goes through the parser, which is not in the first payload. */
  private async read(value: unknown, src: string | null): Promise<void> {
    const request = new AbortController();
    this.request = request;
    const { fetchBrief, readBrief } = await import('./read-brief.js');
    const parsed =
      value === null || value === undefined ? await fetchBrief(src ?? '', request.signal) : readBrief(value);
    if (!request.signal.aborted) this.accept(parsed);
  }

  private show({ brief, problems }: ParsedBrief): void {
    this.problems = problems;
    if (brief) this.brief = brief;
    this.host.requestUpdate();
  }

  private accept(parsed: ParsedBrief): void {
    if (parsed.brief) {
      this.failure = null;
      this.loaded = true;
      this.show(parsed);
      this.listener.loaded();
      return;
    }
    this.failure = this.brief === NO_BRIEF ? 'nothing' : 'kept';
    this.show(parsed);
    this.listener.failed(parsed.problems);
  }
}
