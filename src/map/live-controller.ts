/**
 * Takes the picture live and back: asks for the engine when `loading` and the page's budget allow it, hands over at its
 * first whole picture, lets the markers follow, falls back to the picture when anything fails, and tries again.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LonLat } from '../model/brief.js';
import type { WorldBox } from '../model/projection.js';
import { hearEarlyGestures, type EarlyMap } from './early-gestures.js';
import type { CreateEngine, Engine, EngineEvents, EngineOptions, LoadEngine } from './engine-types.js';
import { distanceOf, type Claimant } from './live-budget.js';
import type { LoadingMode } from './loading-modes.js';
import { isSparing, whenAllowed, type Allowed, type Waiting } from './loading.js';
import { pageRegistry } from './page-registry.js';
import { afterSeen, sized } from './patience.js';
import { Trouble } from './trouble.js';

export type LivePhase = 'static' | 'loading' | 'live';

/** How long, in milliseconds, an engine may take for a whole picture, and a browser to give back a lost context. */
const [START_PATIENCE, RESTORE_PATIENCE] = [30_000, 2000];

/** What the engine tells the element, over the controller. */
type Told = Pick<EngineEvents, 'moved' | 'clicked' | 'pointed' | 'credited' | 'basemapFailed'>;

/** What the controller needs to know of its element. */
export interface LiveHost extends Told {
  mode(): LoadingMode;
  /** Has the reader acted on the map before the controller was there? */
  readonly acted: boolean;
  loadEngine(): ReturnType<LoadEngine>;
  /** The box that the engine draws in; null before the first render. */
  canvas(): HTMLElement | null;
  /** Markers that follow the engine, with the place in the world of each. */
  anchors(): readonly { readonly element: HTMLElement; readonly at: LonLat }[];
  engineOptions(): Omit<EngineOptions, 'container' | 'events'>;
  phaseChanged(phase: LivePhase): void;
  /** Told once, until it has been live again. */
  engineFailed(error: Error): void;
  /** The picture, for gestures that come before the engine. */
  picture(): Omit<EarlyMap, 'isPicture' | 'moveTo'>;
  /** The reader has moved the picture. */
  pictureMoved(camera: WorldBox): void;
}

export class LiveController implements ReactiveController {
  phase: LivePhase = 'static';
  engine: Engine | null = null;
  /** Resolves when the map is live, or when it is settled that it will not be: true or false. */
  readonly ready: Promise<boolean>;

  #settle: (live: boolean) => void = () => undefined;
  #waiting: { readonly wait: Waiting; readonly stop: AbortController } | null = null;
  /** An engine that is on its way or there. */
  #running: AbortController | null = null;
  /** What the engine is given time for. */
  #deadline = new AbortController();
  #gestures: AbortController | null = null;
  #code: Promise<CreateEngine> | null = null;
  #wasLive = false;
  #told = false;
  readonly #trouble = new Trouble();

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
    // A move in the document is a disconnect and a connect: only what is still out a moment later is taken down.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#stopWaiting();
      this.#gestures?.abort();
      this.#gestures = null;
      this.#stop();
    });
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    this.#hearGestures();
    const wait = this.#wait();
    if (this.#running || this.#waiting?.wait === wait) return;
    this.#stopWaiting();
    const stop = new AbortController();
    this.#waiting = { wait, stop };
    if (wait === 'static') this.#settle(false);
    const allowed: Allowed = {
      start: (byReader: boolean) => void this.#start(byReader),
      leave: () => pageRegistry().budget.release(this.#claimant),
      prepare: () => void this.#load().catch(() => undefined),
    };
    whenAllowed(wait, this.#box(), allowed, stop.signal);
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

  #box(): Element {
    return this.#live.canvas()?.closest('.map') ?? this.#host;
  }

  /** What `loading` comes to now. */
  #wait(): Waiting {
    const asked = this.#live.mode();
    const { state } = this.#trouble;
    if (asked === 'static' || state === 'over') return 'static';
    if (state === 'again') return 'again';
    // What has been live comes back as the reader comes back to it.
    if (this.#wasLive) return 'lazy';
    const wait = asked === 'lazy' && isSparing() ? 'interaction' : asked;
    return wait === 'interaction' && this.#live.acted ? 'eager' : wait;
  }

  readonly #claimant: Claimant = {
    distance: () => distanceOf(this.#box()),
    inUse: () => this.#host.matches(':hover, :focus-within, :fullscreen'),
    giveWay: () => this.#stop(),
    askAgain: () => void this.#start(false),
  };

  #hearGestures(): void {
    const target = this.#live.canvas()?.parentElement;
    if (this.#gestures || !target) return;
    this.#gestures = new AbortController();
    const early: EarlyMap = {
      ...this.#live.picture(),
      isPicture: () => this.phase !== 'live' && this.#live.mode() !== 'static',
      moveTo: (camera) => this.#live.pictureMoved(camera),
    };
    hearEarlyGestures(target, early, this.#gestures.signal);
  }

  /** One request; after a failure another one. */
  #load(): Promise<CreateEngine> {
    const code = (this.#code ??= this.#live.loadEngine());
    code.catch(() => {
      if (this.#code === code) this.#code = null;
    });
    return code;
  }

  async #start(byReader: boolean): Promise<void> {
    if (this.#running || !pageRegistry().budget.claim(this.#claimant, byReader)) return;
    this.#stopWaiting();
    const { signal } = (this.#running = new AbortController());
    this.#enter('loading');
    try {
      const createEngine = await this.#load();
      const container = this.#live.canvas();
      if (!container || signal.aborted) return;
      await sized(container, signal);
      if (signal.aborted) return;
      this.#allowDrawing();
      this.engine = createEngine({ ...this.#live.engineOptions(), container, events: this.#events() });
    } catch (error) {
      if (!signal.aborted) this.#fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #events(): EngineEvents {
    return {
      ready: () => {
        if (!this.engine) return;
        this.#deadline.abort();
        this.#wasLive = true;
        this.#told = false;
        this.#trouble.worked();
        this.#enter('live');
        this.follow();
        this.#settle(true);
      },
      failed: (error) => this.#fail(error),
      lost: () => this.#lost(),
      restored: () => this.#allowDrawing(),
      rendered: this.follow,
      moved: (camera, byReader) => this.#live.moved(camera, byReader),
      clicked: (point, places) => this.#live.clicked(point, places),
      pointed: (point, places) => this.#live.pointed(point, places),
      credited: (credit) => this.#live.credited(credit),
      basemapFailed: (error) => this.#live.basemapFailed(error),
    };
  }

  /** The picture takes over until the engine can draw again, or another one is made. */
  #lost(): void {
    this.#trouble.lost(document.visibilityState === 'visible');
    if (this.#trouble.state === 'over')
      return this.#fail(new Error('The browser has taken the graphics context away again and again.'));
    this.#enter('loading');
    this.#allow(RESTORE_PATIENCE, () => this.#stop());
  }

  #allowDrawing(): void {
    this.#allow(START_PATIENCE, () => this.#fail(new Error('The engine drew nothing within 30 seconds.')));
  }

  #allow(milliseconds: number, late: () => void): void {
    this.#deadline.abort();
    this.#deadline = new AbortController();
    afterSeen(milliseconds, late, this.#deadline.signal);
  }

  #fail(error: Error): void {
    if (!this.#running) return;
    this.#trouble.failed();
    this.#stop();
    this.#settle(false);
    if (!this.#told) this.#live.engineFailed(error);
    this.#told = true;
  }

  #stopWaiting(): void {
    this.#waiting?.stop.abort();
    this.#waiting = null;
  }

  /** Back to the picture. What comes next is seen at the update that this brings. */
  #stop(): void {
    this.#deadline.abort();
    this.#running?.abort();
    this.#running = null;
    this.engine?.destroy();
    this.engine = null;
    this.#live.canvas()?.replaceChildren();
    pageRegistry().budget.release(this.#claimant);
    this.#enter('static');
  }

  #enter(phase: LivePhase): void {
    if (phase === this.phase) return;
    this.phase = phase;
    this.#live.phaseChanged(phase);
  }
}
