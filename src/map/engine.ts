/**
 * The live map: MapLibre behind the element's own interface. This file is reached by one dynamic import, and no
 * other file imports `maplibre-gl` as a value.
 */
import { Map, setWorkerUrl, type GeoJSONSource, type MapGeoJSONFeature, type PointLike } from 'maplibre-gl';
import type { LonLat } from '../model/brief.js';
import { scaleOf, scaleOfZoom, toLonLat, toWorld, zoomOf, type WorldBox } from '../model/projection.js';
import type { Scene } from '../model/scene.js';
import { EXACT_GROUND } from '../render/ground-exact.js';
import type { BoxPoint } from '../render/renderer.js';
import { PLACE_LAYERS, styleFor } from '../render/style.js';
import { labelFeatures, placeFeatures } from '../render/style-features.js';
import { THEMES, type ThemeName } from '../render/tokens.js';
import { engineStyles } from './engine.styles.js';
import type { Engine, EngineOptions, PlacedLabels } from './engine-types.js';

/** How near a click must be to something drawn, in pixels: a thin line is hard to hit. */
const REACH = 8;
const ANIMATION_MS = 380;

/** Goes with the moves of buttons and keys, which are the reader's as a gesture is. */
const BY_READER = { byReader: true };

class MapLibreEngine implements Engine {
  readonly map: Map;
  private scene: Scene;
  private theme: ThemeName;
  private labels: PlacedLabels;
  private readonly container: HTMLElement;
  private readonly motion = matchMedia('(prefers-reduced-motion: reduce)');
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  /** The reader's system has changed: the page, and so its style sheets, may show the other theme now. */
  private readonly followTheme: () => void;
  private selected: string | null = null;
  private hovered: string | null = null;

  constructor(options: EngineOptions) {
    const { container, scene, camera, labels, theme, messages, label, workerUrl, events } = options;
    this.container = container;
    this.followTheme = () => this.setTheme(theme());
    this.scene = scene;
    this.theme = theme();
    this.labels = labels;
    setWorkerUrl(workerUrl ?? new URL(/* @vite-ignore */ './maplibre-gl-worker.mjs', import.meta.url).href);
    this.map = new Map({
      container,
      style: this.style(),
      ...this.cameraOptions(camera),
      attributionControl: false,
      cooperativeGestures: true,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxPitch: 0,
      fadeDuration: 0,
      trackResize: false,
      renderWorldCopies: true,
      maxZoom: 13,
      locale: {
        'Map.Title': label,
        'CooperativeGesturesHandler.WindowsHelpText': messages.gestures.wheel,
        'CooperativeGesturesHandler.MacHelpText': messages.gestures.wheelMac,
        'CooperativeGesturesHandler.MobileHelpText': messages.gestures.touch,
      },
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.listen(events);
    this.dark.addEventListener('change', this.followTheme);
  }

  private listen(events: EngineOptions['events']): void {
    const { map } = this;
    let ready = false;
    const settle = (): void => {
      if (ready || !map.loaded()) return;
      ready = true;
      this.markSelected();
      events.ready();
    };
    // Both can fire in one frame, in either order.
    map.on('load', settle);
    map.on('idle', settle);
    map.on('error', ({ error }) => {
      if (!ready) events.failed(error instanceof Error ? error : new Error(String(error)));
    });
    map.on('render', () => events.rendered());
    map.on('moveend', (event) => {
      const byReader = 'byReader' in event || ('originalEvent' in event && Boolean(event.originalEvent));
      events.moved(this.camera(), byReader);
    });
    map.on('click', ({ point }) => events.clicked(point, this.placesAt(point)));
    map.on('mousemove', ({ point }) => events.pointed(point, this.placesAt(point)));
    map.on('mouseout', () => events.pointed(null, []));
  }

  private style() {
    return styleFor(this.scene, this.labelData(), THEMES[this.theme], EXACT_GROUND);
  }

  private labelData() {
    return labelFeatures(this.labels.labels, this.labels.camera, this.scene.language);
  }

  private size(): { width: number; height: number } {
    return { width: this.container.clientWidth, height: this.container.clientHeight };
  }

  /** MapLibre's camera by the frame's formula. */
  private cameraOptions(camera: WorldBox): { center: [number, number]; zoom: number } {
    const [lon, lat] = toLonLat(camera);
    return { center: [lon, lat], zoom: zoomOf(scaleOf(camera, this.size())) };
  }

  /** What the engine shows now, as a frame: just its box. */
  private camera(): WorldBox {
    const { lng, lat } = this.map.getCenter();
    const scale = scaleOfZoom(this.map.getZoom());
    const { width, height } = this.size();
    return { ...toWorld([lng, lat]), width: width / scale, height: height / scale };
  }

  private placesAt({ x, y }: BoxPoint): string[] {
    const layers = PLACE_LAYERS.filter((layer) => this.map.getLayer(layer));
    const reach: [PointLike, PointLike] = [
      [x - REACH, y - REACH],
      [x + REACH, y + REACH],
    ];
    const found = this.map.queryRenderedFeatures(reach, { layers });
    const rank = ({ layer }: MapGeoJSONFeature): number => PLACE_LAYERS.findIndex((id) => id === layer.id);
    const places = found
      .sort((a, b) => rank(a) - rank(b))
      .map(({ properties }) => String(properties['place']));
    return [...new Set(places)];
  }

  private mark(place: string | null, name: 'selected' | 'hover', on: boolean): void {
    if (!place || !this.map.getSource('places')) return;
    for (const { properties } of placeFeatures(this.scene, EXACT_GROUND).features)
      if (properties?.['place'] === place)
        this.map.setFeatureState({ source: 'places', id: String(properties['id']) }, { [name]: on });
  }

  private markSelected(): void {
    const { place } = this.scene.selection;
    if (place === this.selected) return;
    this.mark(this.selected, 'selected', false);
    this.mark(place, 'selected', true);
    this.selected = place;
  }

  project([lon, lat]: LonLat): BoxPoint {
    return this.map.project([lon, lat]);
  }

  setScene(scene: Scene): void {
    const same = scene.brief === this.scene.brief && scene.events === this.scene.events;
    this.scene = scene;
    if (!same) this.map.getSource<GeoJSONSource>('places')?.setData(placeFeatures(scene, EXACT_GROUND));
    this.markSelected();
  }

  setLabels(labels: PlacedLabels): void {
    this.labels = labels;
    this.map.getSource<GeoJSONSource>('labels')?.setData(this.labelData());
  }

  setTheme(theme: ThemeName): void {
    if (theme === this.theme) return;
    this.theme = theme;
    this.map.setStyle(this.style());
  }

  setHover(place: string | null): void {
    if (place === this.hovered) return;
    this.mark(this.hovered, 'hover', false);
    this.mark(place, 'hover', true);
    this.hovered = place;
  }

  setCamera(camera: WorldBox, { animate = false } = {}): void {
    const options = this.cameraOptions(camera);
    if (animate && !this.motion.matches) this.map.easeTo({ ...options, duration: ANIMATION_MS });
    else this.map.jumpTo(options);
  }

  zoomBy(steps: number): void {
    const duration = this.motion.matches ? 0 : ANIMATION_MS;
    this.map.easeTo({ zoom: this.map.getZoom() + steps, duration }, BY_READER);
  }

  panBy(x: number, y: number): void {
    const { width, height } = this.size();
    const duration = this.motion.matches ? 0 : ANIMATION_MS;
    this.map.panBy([x * width, y * height], { duration }, BY_READER);
  }

  resize(): void {
    this.map.resize();
  }

  destroy(): void {
    this.dark.removeEventListener('change', this.followTheme);
    this.map.remove();
  }
}

/** The canvas' own rules come with the engine, once for each root. */
function adoptStyles(container: HTMLElement): void {
  const root = container.getRootNode();
  const sheet = engineStyles.styleSheet;
  if (root instanceof ShadowRoot && sheet && !root.adoptedStyleSheets.includes(sheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** @throws what MapLibre throws when there is no WebGL 2. */
export function createEngine(options: EngineOptions): Engine {
  adoptStyles(options.container);
  return new MapLibreEngine(options);
}
