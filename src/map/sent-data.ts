/**
 * What each source of the engine was given last. The same data once more would go to the worker and come back as tiles
 * that are drawn anew, at each card that a reader opens.
 */
import type { GeoJSON } from 'geojson';
import type { GeoJSONSource } from 'maplibre-gl';

export class SentData {
  readonly #texts = new Map<string, string>();
  readonly #source: (name: string) => GeoJSONSource | undefined;

  /** @param source by name; none while there is no style yet. */
  constructor(source: (name: string) => GeoJSONSource | undefined) {
    this.#source = source;
  }

  /** Keeps what a style gives a source. @returns the data. */
  note<T extends GeoJSON>(name: string, data: T): T {
    this.#texts.set(name, JSON.stringify(data));
    return data;
  }

  /** Gives a source its data, where they are other ones. */
  send(name: string, data: GeoJSON): void {
    const source = this.#source(name);
    if (source && this.#texts.get(name) !== JSON.stringify(data)) source.setData(this.note(name, data));
  }
}
