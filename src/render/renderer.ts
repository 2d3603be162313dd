/** How whatever draws the map is spoken to. The engine is one; for the picture, a template, the cameraman stands in. */
import type { LonLat } from '../model/brief.js';
import type { WorldBox } from '../model/projection.js';
import type { Scene } from '../model/scene.js';

/** A point in the map box, in CSS pixels from its top left corner. */
export interface BoxPoint {
  readonly x: number;
  readonly y: number;
}

export interface Renderer {
  /** Where a place is drawn now. */
  project(at: LonLat): BoxPoint;
  setScene(scene: Scene): void;
  setCamera(camera: WorldBox, options?: { readonly animate?: boolean }): void;
  destroy(): void;
}
