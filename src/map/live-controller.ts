/**
 * Takes the picture live and back: asks for the engine when `loading` allows it, hands over at its first whole
 * picture, lets the markers follow, and falls back to the picture when anything fails.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LonLat } from '../model/brief.js';
import type { Engine, EngineEvents, EngineOptions, LoadEngine } from './engine-types.js';
import type { LoadingMode } from './loading-modes.js';
import { whenAllowed } from './loading.js';

export type LivePhase = 'static' | 'loading' | 'live';

/** What the controller needs to know of its element. */
export interface LiveHost {
  mode(): LoadingMode;
  loadEngine(): ReturnType<LoadEngine>;
  /** The box that the engine draws in; null before the first render. */
  canvas(): HTMLElement | null;
  /** Markers that follow the engine, with the place in the world of each. */
  anchors(): readonly { readonly element: HTMLElement; readonly at: LonLat }[];
  engineOptions(): Omit<EngineOptions, 'container' | 'events'>;
  phaseChanged(phase: LivePhase): void;
  engineFailed(error: Error): void;
  moved: EngineEvents['moved'];
  clicked: EngineEvents['clicked'];
  pointed: EngineEvents['pointed'];
  credited: EngineEvents['credited'];
  basemapFailed: EngineEvents['basemapFailed'];
}

export class LiveController implements ReactiveController {
  phase: LivePhase = 'static';
  engine: Engine | null = null;
  /** Resolves when the map is live, or when it is settled that it will not be: true or false. */
  readonly ready: Promise<boolean>;

  #settle: (live: boolean) => void = () => undefined;
  #waiting: { readonly mode: LoadingMode; readonly stop: AbortController } | null = null;
  #failed = false;

  readonly #host: ReactiveControllerHost & Element;
  readonly #live: LiveHost;

  constructor(host: ReactiveControllerHost & Element, live: LiveHost) {
    this.#host = host;
    this.#live = live;
    this.ready = new Promise((resolve) => {
      this.#settle = resolve;
    });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#waiting?.stop.abort();
    this.#waiting = null;
    // A move in the document is a disconnect and a connect: only what is still out a moment later is taken down.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#stop();
    });
  }

  hostUpdated(): void {
    const loading = this.#live.mode();
    if (this.engine || this.#failed || !this.#host.isConnected || this.#waiting?.mode === loading) return;
    this.#waiting?.stop.abort();
    const stop = new AbortController();
    this.#waiting = { mode: loading, stop };
    if (loading === 'static') this.#settle(false);
    const target = this.#live.canvas()?.closest('.map') ?? this.#host;
    whenAllowed(loading, target, () => void this.#start(stop.signal), stop.signal);
  }

  /** Puts every marker where the engine draws its place. No update of the element: this runs on each frame. */
  follow = (): void => {
    if (this.phase !== 'live' || !this.engine) return;
    for (const { element, at } of this.#live.anchors()) {
      const { x, y } = this.engine.project(at);
      element.style.setProperty('--px', `${x}px`);
      element.style.setProperty('--py', `${y}px`);
    }
  };

  async #start(signal: AbortSignal): Promise<void> {
    this.#enter('loading');
    try {
      const createEngine = await this.#live.loadEngine();
      const container = this.#live.canvas();
      if (signal.aborted || !container || !this.#host.isConnected) return;
      this.engine = createEngine({ ...this.#live.engineOptions(), container, events: this.#events() });
    } catch (error) {
      if (!signal.aborted) this.#fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #events(): EngineEvents {
    return {
      ready: () => {
        if (!this.engine) return;
        this.#enter('live');
        this.follow();
        this.#settle(true);
      },
      failed: (error) => this.#fail(error),
      rendered: this.follow,
      moved: (camera, byReader) => this.#live.moved(camera, byReader),
      clicked: (point, places) => this.#live.clicked(point, places),
      pointed: (point, places) => this.#live.pointed(point, places),
      credited: (credit) => this.#live.credited(credit),
      basemapFailed: (error) => this.#live.basemapFailed(error),
    };
  }

  #fail(error: Error): void {
    if (this.#failed) return;
    this.#failed = true;
    this.#stop();
    this.#settle(false);
    this.#live.engineFailed(error);
  }

  #stop(): void {
    this.engine?.destroy();
    this.engine = null;
    this.#live.canvas()?.replaceChildren();
    this.#enter('static');
  }

  #enter(phase: LivePhase): void {
    if (phase === this.phase) return;
    this.phase = phase;
    this.#live.phaseChanged(phase);
  }
}
