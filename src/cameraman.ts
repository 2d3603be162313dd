/**
 * Owns what the map shows of the world: the frame asked for, where the reader has moved it, and how it is framed. The
 * element tells it scene and frame; it tells the element when either may have changed. Once the map can be live, it
 * hands the camera on to the engine.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ContextLabel } from '../geo/labels.js';
import { pause } from './first-paint.js';
import { loadPlacing, placing } from './framing.js';
import type { FirstMessages } from './i18n/messages.js';
import type { Engine, LoadEngine } from './map/engine-types.js';
import type { LivePhase } from './map/live-controller.js';
import type { LoadingMode } from './map/loading-modes.js';
import type { Frames } from './model/frame.js';
import type { FrameMarker } from './model/marker.js';
import { unpackFrame, type PackedFrames } from './model/placed-frames.js';
import { scaleOf, type WorldBox } from './model/projection.js';
import type { Scene } from './model/scene.js';
import { SIZE_CLASSES, isLow, sizeClassOf, type BoxSize, type SizeClass } from './model/size-class.js';

/** What the cameraman asks of the element, and tells it. */
export interface CameramanHost {
  mode(): LoadingMode;
  /** Has the reader done anything yet? */
  acted(): boolean;
  workerUrl(): string | null;
  /** Address of a publisher's own style. */
  basemap(): string | null;
  loadEngine(): ReturnType<LoadEngine>;
  words(): FirstMessages;
  /** The names on the ground. */
  context(): readonly ContextLabel[];
  /** Are those all of them, in the reader's language? */
  namesAll(): boolean;
  /** What was placed beforehand for the frame that the page has asked for; null where nothing was. */
  placed(): PackedFrames | null;
  /** The map's text alternative. */
  label(): string;
  /** The map box has another size. */
  laidOut(box: BoxSize): void;
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

/** The map once it can be live. */
export interface LiveMap {
  readonly phase: LivePhase;
  readonly engine: Engine | null;
  /** Puts the markers where the engine draws their places. */
  follow(): void;
}

export class Cameraman implements ReactiveController {
  /** Comes after the first paint. */
  live: LiveMap | null = null;
  home: WorldBox = { x: 0, y: 0, width: 1, height: 1 };
  camera: WorldBox = this.home;
  moved = false;
  scene: Scene | null = null;
  /** Null while what places them is on its way. */
  frames: Frames | null = null;
  /** Size of the map box; null until it is laid out. */
  box: BoxSize | null = null;

  /** The class of box that the frames are placed for. */
  #sizeClass: SizeClass = 'm';
  readonly #observer: ResizeObserver | undefined;

  readonly #element: ReactiveControllerHost & Element;
  readonly host: CameramanHost;

  constructor(element: ReactiveControllerHost & Element, host: CameramanHost) {
    this.#element = element;
    this.host = host;
    if (typeof ResizeObserver !== 'undefined')
      this.#observer = new ResizeObserver(() => void this.#resized());
    element.addController(this);
  }

  get isLive(): boolean {
    return this.live?.phase === 'live';
  }

  get #engine(): Engine | null {
    return this.live?.engine ?? null;
  }

  /** The engine has moved the camera. */
  settled(camera: WorldBox): void {
    if (!this.box) return;
    this.moved = !same(camera, this.home, this.box);
    this.camera = this.moved ? camera : this.home;
    this.reframe();
  }

  /** What stands where has to be found anew. */
  reframe(): void {
    this.frames = null;
    this.#element.requestUpdate();
  }

  hostUpdated(): void {
    const viewport = this.query('.viewport');
    // Its first report comes with the browser's own layout, before that is painted: to ask now would cost another one.
    if (viewport && !this.box) this.#observer?.observe(viewport);
    if (this.scene) this.#engine?.setScene(this.scene);
    this.live?.follow();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.box = null;
  }

  /** To be called before each render; there are no frames while what places them is on its way. @returns whether they are new. */
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
    if (!newHome && scene === this.scene && this.frames) return false;
    this.scene = scene;
    this.#reframe();
    return true;
  }

  /** Shows a frame; the picture at once, the live engine with a short move. The page is told of the reader's acts. */
  moveTo(camera: WorldBox, { animate = this.isLive, byReader = false } = {}): void {
    this.camera = camera;
    this.frames = null;
    this.moved = camera !== this.home;
    this.#engine?.setCamera(camera, { animate });
    this.#element.requestUpdate();
    if (byReader) this.host.viewChanged(camera);
  }

  reset(byReader = false): void {
    this.moveTo(this.home, { byReader });
  }

  async zoom(steps: number): Promise<void> {
    if (this.isLive) return this.#engine?.zoomBy(steps);
    // Not before another frame can be shown at all.
    const { zoomFactor } = await loadPlacing();
    if (!this.box) return;
    const { x, y, width, height } = this.camera;
    const factor = zoomFactor(scaleOf(this.camera, this.box), steps);
    this.moveTo({ x, y, width: width * factor, height: height * factor }, { byReader: true });
  }

  /** By parts of what is shown: 0.25 to the right, say. */
  pan(right: number, down: number): void {
    if (this.isLive) return this.#engine?.panBy(right, down);
    const { x, y, width, height } = this.camera;
    this.moveTo({ x: x + right * width, y: y + down * height, width, height }, { byReader: true });
  }

  /**
   * The frame asked for is placed for all boxes of a class, in the picture and live alike, so that nothing jumps; one
   * that the reader has made, or in a box like none of them, for the box as it is. Where a script runs, the class is
   * known and the others can wait.
   */
  #reframe(): void {
    if (!this.scene) return;
    this.#sizeClass = sizeClassOf(this.box ?? { width: this.#element.clientWidth, height: Infinity });
    const [scene, camera, sizeClass, context] = [
      this.scene,
      this.camera,
      this.#sizeClass,
      this.host.context(),
    ];
    const placed = this.moved ? null : this.host.placed();
    const boxes = this.box && this.#isAlone(this.box) ? [this.box] : SIZE_CLASSES[sizeClass];
    const only =
      (placed && unpackFrame(placed[sizeClass], scene, camera, boxes, context)) ??
      (this.host.namesAll() ? placing()?.frame(scene, camera, sizeClass, context, boxes) : null);
    this.frames = only ? { xs: only, s: only, m: only, l: only } : null;
    this.#engine?.setLabels(only ?? { camera: this.camera, labels: [] });
  }

  /** Is the frame placed for this box and no other? */
  #isAlone(box: BoxSize): boolean {
    return this.moved || (isLow(box) && !this.host.placed());
  }

  activeFrame(): Frames['s'] | null {
    return this.frames?.l ?? null;
  }

  /** The map's box, when it is another one than before. */
  #measured(): BoxSize | null {
    const { clientWidth: width = 0, clientHeight: height = 0 } = this.query('.viewport') ?? {};
    return width === 0 || (width === this.box?.width && height === this.box.height)
      ? null
      : { width, height };
  }

  #isOtherClass(box: BoxSize): boolean {
    return this.#isAlone(box) || this.#sizeClass !== sizeClassOf(box);
  }

  async #resized(): Promise<void> {
    const box = this.#measured();
    // What another class shows may make the box of another height, and this is still the observer's turn.
    if (box && this.#isOtherClass(box)) await pause();
    this.#fit();
  }

  #fit(): void {
    const box = this.#measured();
    if (!box) return;
    if (this.#isOtherClass(box)) this.frames = null;
    // What was just rendered for a box of this class is right as it is.
    const isRight = !this.box && this.frames;
    this.box = box;
    this.#engine?.resize();
    if (!this.moved) this.#engine?.setCamera(this.home);
    this.host.laidOut(box);
    if (!isRight) this.#element.requestUpdate();
  }

  query(selector: string): HTMLElement | null {
    return this.#element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }
}
