/**
 * What each source of the engine was given last. The same data once more would go to the worker and come back as tiles
 * that are drawn anew, at each card that a reader opens.
 */
import type { GeoJSON } from 'geojson';

export class SentData {
  readonly #texts = new Map<string, string>();

  /** Keeps what a source is given. @returns the data. */
  note<T extends GeoJSON>(name: string, data: T): T {
    this.#texts.set(name, JSON.stringify(data));
    return data;
  }

  isNew(name: string, data: GeoJSON): boolean {
    return this.#texts.get(name) !== JSON.stringify(data);
  }
}
