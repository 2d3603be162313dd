/** What the element asks of an engine; the real one and the tests' fake both answer to it. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { FirstMessages } from '../i18n/messages.js';
import type { CreditPart } from '../model/credit.js';
import type { Cluster } from '../model/at-scale.js';
import type { FrameLabel } from '../model/frame-labels.js';
import type { WorldBox } from '../model/projection.js';
import type { Scene } from '../model/scene.js';
import type { BoxPoint, Renderer } from '../render/renderer.js';

/** Names placed by a frame, with the camera that their offsets are counted from. */
export interface PlacedLabels {
  readonly camera: WorldBox;
  readonly labels: readonly FrameLabel[];
  /** Of a large brief: counts to be drawn under the markers and beyond the frame, where there are no markers yet. */
  readonly clusters?: readonly Cluster[];
}

export interface EngineOptions {
  /** The box that the engine draws in. */
  readonly container: HTMLElement;
  readonly scene: Scene;
  readonly camera: WorldBox;
  readonly labels: PlacedLabels;
  readonly messages: FirstMessages;
  /** The map's text alternative: the name of the canvas. */
  readonly label: string;
  /** Where the engine's worker is; by default beside the engine's own chunk. */
  readonly workerUrl?: string | undefined;
  readonly events: EngineEvents;
}

/** What an engine tells. Each is called outside of any update of the element. */
export interface EngineEvents {
  /** The first whole picture is drawn, after the start or a loss: it can take over. */
  readonly ready: () => void;
  /** It will not become ready, or has failed for good. */
  readonly failed: (error: Error) => void;
  /** The browser has taken away what it draws with. */
  readonly lost: () => void;
  /** It has given that back: `ready` follows. */
  readonly restored: () => void;
  /** A frame is drawn: markers may follow. */
  readonly rendered: () => void;
  /** The camera has come to rest. `byReader`: by a gesture or a key on the map. */
  readonly moved: (camera: WorldBox, byReader: boolean) => void;
  /** A click at a point of the box, and the places drawn there, topmost first. */
  readonly clicked: (point: BoxPoint, places: readonly string[]) => void;
  /** The pointer is at a point of the box, or has left it. */
  readonly pointed: (point: BoxPoint | null, places: readonly string[]) => void;
  /** What the ground that is shown now asks to be printed; nothing for the built-in one. */
  readonly credited: (credit: readonly CreditPart[]) => void;
  /** The publisher's ground cannot be shown: the built-in one stays. */
  readonly basemapFailed: (error: Error) => void;
}

export interface Engine extends Renderer {
  /** MapLibre's own map, for publishers who need it; null in a fake. */
  readonly map: MapLibreMap | null;
  setLabels(labels: PlacedLabels): void;
  /** The words that the engine shows and is named by. */
  setMessages(messages: FirstMessages, label: string): void;
  /** Address of a MapLibre style to be drawn instead of the built-in ground; null for that. */
  setBasemap(address: string | null): void;
  /** Draws pipelines and the railway, or not. */
  setInfrastructure(on: boolean): void;
  /** Marks a place as pointed at, or none. */
  setHover(place: string | null): void;
  zoomBy(steps: number): void;
  /** Moves the camera by parts of the box. */
  panBy(x: number, y: number): void;
  /** Fits the engine to its box after a change of size. */
  resize(): void;
}

export type CreateEngine = (options: EngineOptions) => Engine;

/** Loads an engine; rejects when its code cannot be had. */
export type LoadEngine = () => Promise<CreateEngine>;
