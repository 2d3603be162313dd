/**
 * The map once it can be live: the engine under the markers, and what pointing at its canvas means. Loaded after the
 * first paint.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Cameraman } from './cameraman.js';
import { LiveController } from './map/live-controller.js';
import type { Engine } from './map/engine-types.js';
import type { LonLat } from './model/brief.js';
import type { CreditPart } from './model/credit.js';
import type { Fault } from './model/faults.js';
import type { FrameMarker } from './model/marker.js';
import { toLonLat } from './model/projection.js';
import type { Scene } from './model/scene.js';
import { besideCamera } from './model/turns.js';
import type { BoxPoint } from './render/renderer.js';

export class LiveMapController implements ReactiveController {
  readonly #live: LiveController;
  readonly #cameraman: Cameraman;
  readonly #element: ReactiveControllerHost & Element;
  #hover: FrameMarker | null = null;
  #credit: readonly CreditPart[] = [];
  #basemapFault: Fault | null = null;

  constructor(element: ReactiveControllerHost & Element, cameraman: Cameraman) {
    this.#element = element;
    this.#cameraman = cameraman;
    this.#live = new LiveController(element, this.#host());
    element.addController(this);
  }

  hostUpdated(): void {
    const { host } = this.#cameraman;
    this.engine?.setMessages(host.words(), host.label());
    this.engine?.setBasemap(host.basemap());
  }

  /** What the publisher's own ground asks to be printed, while it is shown. */
  get credit(): readonly CreditPart[] {
    return this.#credit;
  }

  /** Why the publisher's own ground is not shown; none when it is, or none was asked for. */
  get faults(): readonly Fault[] {
    const fault = this.#basemapFault;
    return fault && fault.value === this.#cameraman.host.basemap() ? [fault] : [];
  }

  get phase(): LiveController['phase'] {
    return this.#live.phase;
  }

  get engine(): Engine | null {
    return this.#live.engine;
  }

  get ready(): Promise<boolean> {
    return this.#live.ready;
  }

  follow(): void {
    this.#live.follow();
  }

  get #markers(): readonly FrameMarker[] {
    return this.#cameraman.activeFrame()?.markers ?? [];
  }

  #button({ key }: FrameMarker): HTMLElement | null {
    return this.#cameraman.query(`[data-key="${key}"]`);
  }

  #lonLatOf({ x, y }: FrameMarker): LonLat {
    const { camera } = this.#cameraman;
    return toLonLat({ x: camera.x + x, y: camera.y + y });
  }

  /** The marker whose 44 px box or label holds a point: what a click on its button would have hit. */
  #markerAt({ x, y }: BoxPoint): FrameMarker | null {
    const { engine } = this;
    const viewport = this.#cameraman.query('.viewport')?.getBoundingClientRect();
    if (!engine || !viewport) return null;
    const [left, top] = [x + viewport.left, y + viewport.top];
    const hits = this.#markers.filter((marker) => {
      const button = this.#button(marker);
      return [button, button?.querySelector('.name')].some((part) => {
        const rect = part?.getBoundingClientRect();
        return rect && left >= rect.left && left <= rect.right && top >= rect.top && top <= rect.bottom;
      });
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
    this.engine?.setHover(marker?.kind === 'merged' ? null : place);
    this.#cameraman.query('.canvas')?.classList.toggle('pointing', place !== null);
    if (marker === this.#hover) return;
    if (this.#hover) this.#button(this.#hover)?.classList.remove('hover');
    if (marker) this.#button(marker)?.classList.add('hover');
    this.#hover = marker;
  }

  #host(): ConstructorParameters<typeof LiveController>[1] {
    const cameraman = this.#cameraman;
    const { host } = cameraman;
    return {
      mode: () => host.mode(),
      // What the reader has done before this was there counts once.
      acted: host.acted(),
      loadEngine: () => host.loadEngine(),
      canvas: () => cameraman.query('.canvas'),
      anchors: () =>
        this.#markers.flatMap((marker) => {
          const element = this.#button(marker);
          return element ? [{ element, at: this.#lonLatOf(marker) }] : [];
        }),
      engineOptions: () => ({
        scene: cameraman.scene as Scene,
        camera: cameraman.camera,
        labels: cameraman.activeFrame() ?? { camera: cameraman.camera, labels: [] },
        messages: host.words(),
        label: host.label(),
        workerUrl: host.workerUrl() ?? undefined,
      }),
      phaseChanged: (phase) => {
        if (phase !== 'live') this.#credit = [];
        host.phaseChanged(phase);
        cameraman.reframe();
      },
      engineFailed: (error) => host.engineFailed(error),
      picture: () => ({ camera: () => cameraman.camera, box: () => cameraman.box }),
      pictureMoved: (camera) => cameraman.moveTo(camera, { byReader: true }),
      moved: (camera, byReader) => {
        if (!cameraman.isLive) return;
        // MapLibre counts from −180° to 180°, a frame across 180° goes on counting.
        cameraman.settled(besideCamera(camera, cameraman.home));
        if (byReader) host.viewChanged(camera);
      },
      clicked: (point, places) => host.pressed(this.#markerAt(point), places),
      pointed: (point, places) => this.#point(point, places),
      credited: (credit) => {
        if (JSON.stringify(credit) === JSON.stringify(this.#credit)) return;
        this.#credit = credit;
        this.#element.requestUpdate();
      },
      basemapFailed: ({ message }) => {
        const value = host.basemap() ?? '';
        this.#basemapFault = { code: 'basemap', where: '@basemap', value, other: message };
        this.#element.requestUpdate();
      },
    };
  }
}
