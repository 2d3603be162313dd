/**
 * The live map: MapLibre behind the element's own interface. This file is reached by one dynamic import, and no
 * other file imports `maplibre-gl` as a value.
 */
import { Map, setWorkerUrl, type GeoJSONSource, type StyleSpecification } from 'maplibre-gl';
import type { FirstMessages } from '../i18n/messages.js';
import type { LonLat } from '../model/brief.js';
import type { BoxSize } from '../model/frame.js';
import { CLOSEST_ZOOM, type WorldBox } from '../model/projection.js';
import type { Scene } from '../model/scene.js';
import { arcFeatures } from '../render/arcs.js';
import { composed } from '../render/basemap-style.js';
import { EXACT_GROUND } from '../render/ground-exact.js';
import { infrastructureFeatures } from '../render/infrastructure.js';
import type { BoxPoint } from '../render/renderer.js';
import { styleFor } from '../render/style.js';
import { clusterFeatures } from '../render/style-clusters.js';
import { labelFeatures, placeFeatures } from '../render/style-features.js';
import { NO_OVERLAYS } from '../render/style-overlays.js';
import type { ThemeTokens } from '../render/tokens.js';
import { Basemaps } from './basemap.js';
import { watchDrawing } from './drawing.js';
import { cameraOf, cameraOptions, placesAt, pointOf } from './engine-camera.js';
import { adoptEngineStyles } from './engine.styles.js';
import type { Engine, EngineOptions, PlacedLabels } from './engine-types.js';
import { localeOf, sayIn } from './map-texts.js';
import { Marks } from './marks.js';
import { SentData } from './sent-data.js';
import { UsedTokens } from './used-tokens.js';
import { workerAddress } from './worker-address.js';
import { bringWorld, worldAround } from './world-source.js';

const ANIMATION_MS = 380;

/** Goes with the moves of buttons and keys, which are the reader's as a gesture is. */
const BY_READER = { byReader: true };

class MapLibreEngine implements Engine {
  readonly map: Map;
  private scene: Scene;
  private readonly used: UsedTokens;
  private tokens: ThemeTokens;
  private labels: PlacedLabels;
  private readonly container: HTMLElement;
  private readonly motion = matchMedia('(prefers-reduced-motion: reduce)');
  private readonly marks: Marks;
  private readonly sent = new SentData((name) => this.source(name));
  private infrastructure = false;
  private gone = false;
  /** As the engine has it: asked for in the middle of a move it would cost a layout of the whole page. */
  private size: BoxSize;
  private readonly world = () => (this.gone ? undefined : this.source('world'));
  private said: { readonly messages: FirstMessages; readonly label: string };
  private readonly basemaps: Basemaps;
  /** What the ids of our own sources and layers begin with: on a publisher's style they must not clash with others. */
  private prefix = '';

  constructor(options: EngineOptions) {
    const { container, scene, camera, labels, messages, label, workerUrl, events } = options;
    this.container = container;
    this.size = this.measured();
    this.scene = scene;
    this.used = new UsedTokens(container.parentElement ?? container, () => this.recolour());
    this.tokens = this.used.read();
    this.labels = labels;
    this.said = { messages, label };
    const worker = new URL(/* @vite-ignore */ './maplibre-gl-worker.mjs', import.meta.url).href;
    setWorkerUrl(workerAddress(workerUrl, worker));
    this.map = new Map({
      container,
      style: this.builtIn(),
      ...cameraOptions(camera, this.size),
      attributionControl: false,
      cooperativeGestures: true,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxPitch: 0,
      validateStyle: false,
      fadeDuration: 0,
      trackResize: false,
      renderWorldCopies: true,
      maxZoom: CLOSEST_ZOOM,
      locale: localeOf(messages, label),
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.marks = new Marks(this.map, () => ({
      id: `${this.prefix}places`,
      features: this.placeData().features,
    }));
    this.marks.select(scene.selection.place);
    this.basemaps = this.basemapsOf(events);
    this.listen(events);
    bringWorld(camera, this.world);
  }

  private basemapsOf({ credited, basemapFailed }: EngineOptions['events']): Basemaps {
    const { map, motion } = this;
    return new Basemaps({
      map,
      restyle: () => this.restyle(),
      isOwnSource: this.isOwnSource,
      isAnimated: () => !motion.matches,
      credited,
      failed: basemapFailed,
    });
  }

  private readonly isOwnSource = (id: string): boolean => id.startsWith(this.prefix);

  private listen(events: EngineOptions['events']): void {
    const { map } = this;
    watchDrawing(map, events, {
      started: () => this.basemaps.start(),
      resume: () => this.restyle(),
      isOwnSource: this.isOwnSource,
    });
    map.on('render', () => events.rendered());
    map.on('moveend', (event) => {
      const byReader = 'byReader' in event || ('originalEvent' in event && Boolean(event.originalEvent));
      const camera = cameraOf(map, this.size);
      bringWorld(camera, this.world);
      events.moved(camera, byReader);
    });
    map.on('click', ({ point }) => events.clicked(point, placesAt(map, point, this.prefix)));
    map.on('mousemove', ({ point }) => events.pointed(point, placesAt(map, point, this.prefix)));
    map.on('mouseout', () => events.pointed(null, []));
  }

  private builtIn(): StyleSpecification {
    const labels = this.sent.note('labels', this.labelData());
    return styleFor(this.scene, labels, this.tokens, EXACT_GROUND, {
      world: worldAround(),
      threads: this.sent.note('threads', arcFeatures(this.scene)),
      infrastructure: this.infrastructureData(),
      clusters: this.clusterData(),
    });
  }

  private infrastructureData() {
    return this.infrastructure ? infrastructureFeatures() : NO_OVERLAYS.infrastructure;
  }

  private source(name: string): GeoJSONSource | undefined {
    return this.map.getSource<GeoJSONSource>(this.prefix + name);
  }

  private clusterData() {
    const { clusters, camera } = this.labels;
    return clusters ? clusterFeatures(clusters, camera, this.size) : NO_OVERLAYS.clusters;
  }

  private placeData() {
    return placeFeatures(this.scene, EXACT_GROUND);
  }

  private labelData() {
    return labelFeatures(this.labels.labels, this.labels.camera, this.scene.language);
  }

  private measured(): BoxSize {
    return { width: this.container.clientWidth, height: this.container.clientHeight };
  }

  project(at: LonLat): BoxPoint {
    return pointOf(this.map, at);
  }

  setScene(scene: Scene): void {
    if (scene === this.scene) return;
    const same = scene.brief === this.scene.brief;
    this.scene = scene;
    this.sent.send('threads', arcFeatures(scene));
    // They are drawn whatever the period and the filters leave of their events.
    if (!same) this.source('places')?.setData(this.placeData());
    this.marks.select(scene.selection.place);
  }

  setLabels(labels: PlacedLabels): void {
    const counts = labels.clusters ?? this.labels.clusters;
    this.labels = labels;
    if (counts) this.source('clusters')?.setData(this.clusterData());
    this.sent.send('labels', this.labelData());
  }

  setMessages(messages: FirstMessages, label: string): void {
    if (messages === this.said.messages && label === this.said.label) return;
    this.said = { messages, label };
    sayIn(this.map, messages, label);
  }

  setBasemap(address: string | null): void {
    this.basemaps.ask(address);
  }

  setInfrastructure(on: boolean): void {
    if (on === this.infrastructure) return;
    this.infrastructure = on;
    this.source('infrastructure')?.setData(this.infrastructureData());
  }

  /** The colours of the page may be others now. */
  private recolour(): void {
    const tokens = this.used.read();
    if (JSON.stringify(tokens) === JSON.stringify(this.tokens)) return;
    this.tokens = tokens;
    this.restyle();
  }

  private restyle(): void {
    const { current } = this.basemaps;
    const { style, prefix } = current
      ? composed(current, this.builtIn())
      : { style: this.builtIn(), prefix: '' };
    this.prefix = prefix;
    // Checking the built-in style takes longer than using it, and tests have done so.
    this.map.setStyle(style, { validate: current !== null });
  }

  setHover(place: string | null): void {
    this.marks.hover(place);
  }

  setCamera(camera: WorldBox, { animate = false } = {}): void {
    const options = cameraOptions(camera, this.size);
    if (animate && !this.motion.matches) this.map.easeTo({ ...options, duration: ANIMATION_MS });
    else this.map.jumpTo(options);
  }

  zoomBy(steps: number): void {
    const duration = this.motion.matches ? 0 : ANIMATION_MS;
    this.map.easeTo({ zoom: this.map.getZoom() + steps, duration }, BY_READER);
  }

  panBy(x: number, y: number): void {
    const { width, height } = this.size;
    const duration = this.motion.matches ? 0 : ANIMATION_MS;
    this.map.panBy([x * width, y * height], { duration }, BY_READER);
  }

  resize(): void {
    this.map.resize();
    this.size = this.measured();
    if (this.labels.clusters) this.source('clusters')?.setData(this.clusterData());
  }

  destroy(): void {
    this.gone = true;
    this.used.stop();
    this.basemaps.stop();
    this.map.remove();
  }
}

/** @throws what MapLibre throws when there is no WebGL 2. */
export function createEngine(options: EngineOptions): Engine {
  adoptEngineStyles(options.container);
  return new MapLibreEngine(options);
}
