/** What a marker of a frame is, and which places get one. */
import type { Candidate } from './label-sides.js';
import type { WorldBox } from './projection.js';
import { findPlace, isCounted, type Scene, type ScenePlace } from './scene.js';

/** Diameter of a marker's disc, in pixels. */
export const DISC = 24;
/** Room that a disc takes, its ring included. */
export const DISC_ROOM = DISC + 6;
/** From the middle of a disc to its label. */
export const GAP = DISC / 2 + 5;

/** What separates the statements of a note; each has a line of its own. */
export const STATEMENTS = ' · ';

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
  /** Widest line of the label, in pixels; 0 in a frame that was placed beforehand. */
  readonly labelWidth: number;
  /** The same for the name alone, which may be narrower than a note under it. */
  readonly nameWidth: number;
  /** Before which words of name and note a line breaks; they are counted through, from 0. */
  readonly breaks: readonly number[];
  /** Whether there is room for the name; a pointer among many may be a bare disc. */
  readonly hasName: boolean;
  /** Whether there is room for the note under the name. */
  readonly hasNote: boolean;
  /** For a pointer: how far it is, and which way. */
  readonly beyond?: Beyond;
  /** For a merged one of a large brief, whose `places` are left empty. */
  readonly cluster?: Clustered;
}

/** What a marker stands for whose places are too many to be named. */
export interface Clustered {
  /** Rows that count, each once. */
  readonly events: number;
  /** Places with rows. */
  readonly places: number;
  /** The camera that shows them apart; null where none does, and they are listed. */
  readonly apart: WorldBox | null;
  /** By id; filled where they are listed. */
  readonly ids: readonly string[];
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

/** The number in a marker's disc: rows that count, each once, however many of the marker's places it names. */
export function countOf({ places, cluster }: FrameMarker): number {
  if (cluster) return cluster.events;
  const [only, second] = places;
  if (!second) return only?.count ?? 0;
  return new Set(places.flatMap(({ events }) => events.filter(isCounted))).size;
}

/** Which places are drawn as markers by themselves: the featured ones unless clustered, and whatever is selected. */
export function markedPlaces(scene: Scene): ScenePlace[] {
  const selected = findPlace(scene, scene.selection.place);
  const featured = scene.lookup ? [] : scene.featured;
  const marked = selected && !featured.includes(selected) ? [...featured, selected] : featured;
  return marked.filter(({ place }) => place.point);
}
