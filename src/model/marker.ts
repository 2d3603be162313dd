/** What a marker of a frame is, and which places get one. */
import type { Candidate } from './placement.js';
import type { Scene, ScenePlace } from './scene.js';

/** Diameter of a marker's disc, in pixels. */
export const DISC = 24;
/** Room that a disc takes, its ring included. */
export const DISC_ROOM = DISC + 6;
/** From the middle of a disc to its label. */
export const GAP = DISC / 2 + 5;

export interface FrameMarker {
  /** The places' ids, joined; the same in every class of box in which the same places stand together. */
  readonly key: string;
  readonly places: readonly ScenePlace[];
  /** `merged`: several places that cannot be told apart here; `pointer`: beyond the frame. */
  readonly kind: 'marker' | 'merged' | 'pointer';
  /** From the middle of the frame, in world units. */
  readonly x: number;
  readonly y: number;
  /**
   * The marker stands this far from its anchor, in pixels, and a leader joins them. For a pointer: from where its
   * anchor would be held at the edge of the box.
   */
  readonly dx: number;
  readonly dy: number;
  readonly label: Candidate;
  /** Widest line of the label, in pixels: where it wraps. */
  readonly labelWidth: number;
  /** The same for the name alone, which may be narrower than a note under it. */
  readonly nameWidth: number;
  /** Whether there is room for the name; a pointer among many may be a bare disc. */
  readonly hasName: boolean;
  /** Whether there is room for the note under the name. */
  readonly hasNote: boolean;
  /** For a pointer: how far it is, and which way. */
  readonly beyond?: Beyond;
}

export interface Beyond {
  /** The marked place inside the frame that is nearest to it. */
  readonly from: ScenePlace;
  readonly kilometres: number;
  /** Degrees clockwise from north, from `from`, along a line of one bearing. */
  readonly bearing: number;
  /** Degrees clockwise from north on the map, from the middle of the frame. */
  readonly direction: number;
}

/** Which places are drawn as markers: the featured ones, and whatever is selected. */
export function markedPlaces(scene: Scene): ScenePlace[] {
  const selected = scene.places.find(({ place }) => place.id === scene.selection.place);
  const marked =
    selected && !scene.featured.includes(selected) ? [...scene.featured, selected] : scene.featured;
  return marked.filter(({ place }) => place.point);
}
