/** Where the first script finds what a brief of many places needs instead of its own ways; that comes as a chunk of its own. */
import type { Brief } from './brief.js';
import type { Facets } from './facets.js';
import type { FrameMarker } from './marker.js';
import type { Room } from './placement.js';
import type { WorldBox } from './projection.js';
import type { Scene } from './scene.js';
import type { SizeClass } from './size-class.js';
import type { Steps } from './steps.js';
import type { View } from './view.js';

/** Some places that one marker stands for: at least one of their rows is shown. */
export interface Cluster {
  /** From the middle of the frame, in world units: the middle of the places with rows. */
  readonly x: number;
  readonly y: number;
  /** Rows that count, each once. */
  readonly events: number;
  /** Places with rows. */
  readonly places: number;
}

/** What a brief prepared for its size brings. */
export interface AtScale {
  scene(view: View): Scene;
  /** What an update would have to compute for another period or other filters; null where that is done. */
  ahead(view: View): Steps<void> | null;
  /** Markers of the frame, the clusters in it and around it, which the engine draws, and how many places are beyond it. */
  place(
    scene: Scene,
    camera: WorldBox,
    sizeClass: SizeClass,
    room: Room,
  ): {
    readonly markers: FrameMarker[];
    readonly clusters: readonly Cluster[];
    readonly beyond: { readonly length: number };
  };
  facets(scene: Scene): Facets;
}

/** Prepared briefs; the others are small. */
export const atScale = new WeakMap<Brief, AtScale>();
