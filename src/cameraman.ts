/**
 * Owns what the map shows of the world: the frame asked for, where the reader has moved it, and the picture or the
 * engine that draws it. The element tells it scene and frame; it tells the element when either may have changed.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { CONTEXT_LABELS } from '../geo/labels.js';
import type { Messages } from './i18n/messages.js';
import type { LoadEngine } from './map/engine-types.js';
import { LiveController, type LivePhase } from './map/live-controller.js';
import type { LoadingMode } from './map/loading.js';
import type { LonLat } from './model/brief.js';
import type { FrameMarker } from './model/marker.js';
import { frame, sizeClassOf, type BoxSize, type Frames, type SizeClass } from './model/frame.js';
import { scaleOf, toLonLat, type WorldBox } from './model/projection.js';
import type { Scene } from './model/scene.js';
import type { BoxPoint } from './render/renderer.js';
import type { ThemeName } from './render/tokens.js';

/** What the cameraman asks of the element, and tells it. */
export interface CameramanHost {
  mode(): LoadingMode;
  workerUrl(): string | null;
  loadEngine(): ReturnType<LoadEngine>;
  words(): Messages;
  /** The map's text alternative. */
  label(): string;
  theme(): ThemeName;
  phaseChanged(phase: LivePhase): void;
  engineFailed(error: Error): void;
  /** The reader has clicked a marker, or else the places drawn there; none on bare ground. */
  pressed(marker: FrameMarker | null, places: readonly string[]): void;
  viewChanged(camera: WorldBox): void;
}

/** Two cameras that a reader cannot tell apart. */
function same(a: WorldBox, b: WorldBox, box: BoxSize): boolean {
  const [scaleA, scaleB] = [scaleOf(a, box), scaleOf(b, box)];
  const shift = Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) * scaleA;
  return shift < 2 && Math.abs(scaleA / scaleB - 1) < 0.005;
}

export class Cameraman implements ReactiveController {
  readonly live: LiveController;
  home: WorldBox = { x: 0, y: 0, width: 1, height: 1 };
  camera: WorldBox = this.home;
  moved = false;
  frames: Frames | null = null;
  /** Size of the map box; null until it is laid out. */
  box: BoxSize | null = null;

  #scene: Scene | null = null;
  /** The class of box that the frames are placed for. */
  #sizeClass: SizeClass = 'm';
  readonly #observer: ResizeObserver | undefined;
  #hover: FrameMarker | null = null;

  readonly #element: ReactiveControllerHost & Element;
  readonly #host: CameramanHost;

  constructor(element: ReactiveControllerHost & Element, host: CameramanHost) {
    this.#element = element;
    this.#host = host;
    this.live = new LiveController(element, this.#liveHost());
    if (typeof ResizeObserver !== 'undefined') this.#observer = new ResizeObserver(() => this.#resized());
    element.addController(this);
  }

  hostUpdated(): void {
    const viewport = this.#query('.viewport');
    if (viewport && !this.box) {
      this.#resized();
      this.#observer?.observe(viewport);
    }
    if (this.#scene) this.live.engine?.setScene(this.#scene);
    this.live.follow();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.box = null;
  }

  /** To be called before each render. @returns whether the frames are new. */
  update(scene: Scene, home: WorldBox): boolean {
    const newHome =
      home.x !== this.home.x ||
      home.y !== this.home.y ||
      home.width !== this.home.width ||
      home.height !== this.home.height;
    if (newHome) {
      this.home = home;
      this.moveTo(home, { animate: false });
    }
    if (!newHome && scene === this.#scene && this.frames) return false;
    this.#scene = scene;
    this.#reframe();
    return true;
  }

  /** Shows a frame; the picture at once, the live engine with a short move. The page is told of the reader's acts. */
  moveTo(camera: WorldBox, { animate = this.live.phase === 'live', byReader = false } = {}): void {
    this.camera = camera;
    this.frames = null;
    this.moved = camera !== this.home;
    this.live.engine?.setCamera(camera, { animate });
    this.#element.requestUpdate();
    if (byReader) this.#host.viewChanged(camera);
  }

  reset(byReader = false): void {
    this.moveTo(this.home, { byReader });
  }

  zoom(steps: number): void {
    if (this.live.phase === 'live') return this.live.engine?.zoomBy(steps);
    const factor = 2 ** -steps;
    const { x, y, width, height } = this.camera;
    this.moveTo({ x, y, width: width * factor, height: height * factor }, { byReader: true });
  }

  /** By parts of what is shown: 0.25 to the right, say. */
  pan(right: number, down: number): void {
    if (this.live.phase === 'live') return this.live.engine?.panBy(right, down);
    const { x, y, width, height } = this.camera;
    this.moveTo({ x: x + right * width, y: y + down * height, width, height }, { byReader: true });
  }

  setTheme(theme: ThemeName): void {
    this.live.engine?.setTheme(theme);
  }

  /**
   * The frame asked for is placed for all boxes of a class, in the picture and live alike, so that nothing jumps; one
   * that the reader has made, for the box as it is. Where a script runs, the class is known and the others can wait.
   */
  #reframe(): void {
    if (!this.#scene) return;
    this.#sizeClass = sizeClassOf(this.box?.width ?? this.#element.clientWidth);
    const boxes = this.box && this.moved ? [this.box] : undefined;
    const only = frame(this.#scene, this.camera, this.#sizeClass, CONTEXT_LABELS, boxes);
    this.frames = { s: only, m: only, l: only };
    this.live.engine?.setLabels({ camera: this.camera, labels: this.#activeFrame()?.labels ?? [] });
  }

  #activeFrame(): Frames['s'] | null {
    return this.frames && this.frames[sizeClassOf(this.box?.width ?? 0)];
  }

  #resized(): void {
    const viewport = this.#query('.viewport');
    if (!viewport) return;
    const box = { width: viewport.clientWidth, height: viewport.clientHeight };
    if (box.width === 0 || (box.width === this.box?.width && box.height === this.box.height)) return;
    if (this.moved || this.#sizeClass !== sizeClassOf(box.width)) this.frames = null;
    this.box = box;
    this.live.engine?.resize();
    if (this.live.engine && !this.moved) this.live.engine.setCamera(this.home);
    this.#element.requestUpdate();
  }

  #query(selector: string): HTMLElement | null {
    return this.#element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }

  #lonLatOf({ x, y }: FrameMarker): LonLat {
    return toLonLat({ x: this.camera.x + x, y: this.camera.y + y });
  }

  /** The marker whose 44 px box or label holds a point: what a click on its button would have hit. */
  #markerAt({ x, y }: BoxPoint): FrameMarker | null {
    const engine = this.live.engine;
    const viewport = this.#query('.viewport')?.getBoundingClientRect();
    if (!engine || !viewport) return null;
    const hits = (this.#activeFrame()?.markers ?? []).filter((marker) => {
      const button = this.#query(`[data-key="${marker.key}"]`);
      const parts = [button, button?.querySelector('.name')].flatMap((part) =>
        part ? [part.getBoundingClientRect()] : [],
      );
      const [left, top] = [x + viewport.left, y + viewport.top];
      return parts.some(
        (rect) => left >= rect.left && left <= rect.right && top >= rect.top && top <= rect.bottom,
      );
    });
    const middle = (marker: FrameMarker): number => {
      const at = engine.project(this.#lonLatOf(marker));
      return Math.hypot(at.x + marker.dx - x, at.y + marker.dy - y);
    };
    return hits.sort((a, b) => middle(a) - middle(b))[0] ?? null;
  }

  #point(at: BoxPoint | null, places: readonly string[]): void {
    const marker = at && this.#markerAt(at);
    const place = marker?.places[0]?.place.id ?? places[0] ?? null;
    this.live.engine?.setHover(marker?.kind === 'merged' ? null : place);
    this.#query('.canvas')?.classList.toggle('pointing', place !== null);
    if (marker === this.#hover) return;
    for (const [key, on] of [
      [this.#hover?.key, false],
      [marker?.key, true],
    ] as const)
      if (key) this.#query(`[data-key="${key}"]`)?.classList.toggle('hover', on);
    this.#hover = marker ?? null;
  }

  #liveHost(): ConstructorParameters<typeof LiveController>[1] {
    const host = this.#host;
    return {
      mode: () => host.mode(),
      loadEngine: () => host.loadEngine(),
      canvas: () => this.#query('.canvas'),
      anchors: () =>
        (this.#activeFrame()?.markers ?? []).flatMap((marker) => {
          const element = this.#query(`[data-key="${marker.key}"]`);
          return element ? [{ element, at: this.#lonLatOf(marker) }] : [];
        }),
      engineOptions: () => ({
        scene: this.#scene as Scene,
        camera: this.camera,
        labels: { camera: this.camera, labels: this.#activeFrame()?.labels ?? [] },
        theme: () => host.theme(),
        messages: host.words(),
        label: host.label(),
        workerUrl: host.workerUrl() ?? undefined,
      }),
      phaseChanged: (phase) => {
        host.phaseChanged(phase);
        this.frames = null;
        this.#element.requestUpdate();
      },
      engineFailed: (error) => host.engineFailed(error),
      moved: (camera, byReader) => {
        if (this.live.phase !== 'live' || !this.box) return;
        this.moved = !same(camera, this.home, this.box);
        this.camera = this.moved ? camera : this.home;
        this.frames = null;
        this.#element.requestUpdate();
        if (byReader) host.viewChanged(camera);
      },
      clicked: (point, places) => host.pressed(this.#markerAt(point), places),
      pointed: (point, places) => this.#point(point, places),
    };
  }
}
