/** An engine without WebGL that remembers what it was asked, and says what a test wants it to say. */
import type {
  CreateEngine,
  Engine,
  EngineOptions,
  LoadEngine,
  PlacedLabels,
} from '../../src/map/engine-types.js';
import type { Messages } from '../../src/i18n/messages.js';
import type { LonLat } from '../../src/model/brief.js';
import { scaleOf, toWorld, type WorldBox } from '../../src/model/projection.js';
import type { Scene } from '../../src/model/scene.js';
import type { BoxPoint } from '../../src/render/renderer.js';

export class FakeEngine implements Engine {
  readonly map = null;
  readonly canvas = document.createElement('canvas');
  camera: WorldBox;
  scene: Scene;
  labels: PlacedLabels;
  hover: string | null = null;
  basemap: string | null = null;
  infrastructure = false;
  /** What it was last told to be named by. */
  label: string;
  destroyed = false;
  resized = 0;

  constructor(readonly options: EngineOptions) {
    this.camera = options.camera;
    this.scene = options.scene;
    this.labels = options.labels;
    this.label = options.label;
    options.container.append(this.canvas);
  }

  project(at: LonLat): BoxPoint {
    const { clientWidth: width, clientHeight: height } = this.options.container;
    const scale = scaleOf(this.camera, { width, height });
    const { x, y } = toWorld(at);
    return { x: width / 2 + (x - this.camera.x) * scale, y: height / 2 + (y - this.camera.y) * scale };
  }

  setScene(scene: Scene): void {
    this.scene = scene;
  }

  /** As MapLibre's jump: what comes of it is told before this returns. */
  setCamera(camera: WorldBox): void {
    this.comeToRest(camera, false);
  }

  setLabels(labels: PlacedLabels): void {
    this.labels = labels;
  }

  setMessages(_messages: Messages, label: string): void {
    this.label = label;
  }

  setBasemap(address: string | null): void {
    this.basemap = address;
  }

  setInfrastructure(on: boolean): void {
    this.infrastructure = on;
  }

  setHover(place: string | null): void {
    this.hover = place;
  }

  // Buttons and keys are the reader's: they count as a gesture.
  zoomBy(steps: number): void {
    const factor = 2 ** -steps;
    const { x, y, width, height } = this.camera;
    this.comeToRest({ x, y, width: width * factor, height: height * factor }, true);
  }

  panBy(right: number, down: number): void {
    const { x, y, width, height } = this.camera;
    this.comeToRest({ x: x + right * width, y: y + down * height, width, height }, true);
  }

  resize(): void {
    this.resized += 1;
  }

  destroy(): void {
    this.destroyed = true;
    this.canvas.remove();
  }

  /** The first whole picture is drawn. */
  getReady(): void {
    this.options.events.ready();
  }

  fail(message: string): void {
    this.options.events.failed(new Error(message));
  }

  /** The camera has moved: by a gesture of the reader, or not. What is told of it is just the box. */
  comeToRest(camera: WorldBox, byReader: boolean): void {
    this.camera = camera;
    const { clientWidth: width, clientHeight: height } = this.options.container;
    const scale = scaleOf(camera, { width, height });
    this.options.events.rendered();
    this.options.events.moved({ ...camera, width: width / scale, height: height / scale }, byReader);
  }

  click(point: BoxPoint, places: readonly string[] = []): void {
    this.options.events.clicked(point, places);
  }
}

/** A loader of fake engines, and a record of what came of it. */
export class FakeEngines {
  /** How often an engine was asked for. */
  requests = 0;
  readonly all: FakeEngine[] = [];

  /** @param mode whether an engine is ready as soon as it is there, when told, or cannot be had. */
  constructor(private readonly mode: 'ready' | 'waiting' | 'missing' = 'ready') {}

  readonly load: LoadEngine = async () => {
    this.requests += 1;
    if (this.mode === 'missing') throw new Error('The engine is not there.');
    return this.create;
  };

  private readonly create: CreateEngine = (options) => {
    const engine = new FakeEngine(options);
    this.all.push(engine);
    // As the real one: never within the call that makes it.
    if (this.mode === 'ready') queueMicrotask(() => engine.getReady());
    return engine;
  };

  /** The one engine that a test is about. */
  get only(): FakeEngine {
    const [engine, ...others] = this.all;
    if (!engine || others.length > 0) throw new Error(`There are ${this.all.length} engines, not one.`);
    return engine;
  }

  get alive(): number {
    return this.all.filter(({ destroyed }) => !destroyed).length;
  }
}
