/** Which place is selected and which is pointed at, as MapLibre keeps it: a state of each of its features. */
import type { Map } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';

export interface MarkedSource {
  readonly id: string;
  /** Each has `id` and `place`. */
  readonly features: FeatureCollection['features'];
}

export class Marks {
  #selected: string | null = null;
  #hovered: string | null = null;
  readonly #map: Map;
  readonly #source: () => MarkedSource;

  constructor(map: Map, source: () => MarkedSource) {
    this.#map = map;
    this.#source = source;
    // The sources of another ground are other ones, and know of no state.
    map.on('style.load', () => this.#markAgain());
  }

  select(place: string | null): void {
    if (place === this.#selected) return;
    this.#mark(this.#selected, 'selected', false);
    this.#mark(place, 'selected', true);
    this.#selected = place;
  }

  hover(place: string | null): void {
    if (place === this.#hovered) return;
    this.#mark(this.#hovered, 'hover', false);
    this.#mark(place, 'hover', true);
    this.#hovered = place;
  }

  #markAgain(): void {
    this.#mark(this.#selected, 'selected', true);
    this.#mark(this.#hovered, 'hover', true);
  }

  #mark(place: string | null, name: 'selected' | 'hover', on: boolean): void {
    const { id: source, features } = this.#source();
    if (!place || !this.#map.getSource(source)) return;
    for (const { properties } of features)
      if (properties?.['place'] === place)
        this.#map.setFeatureState({ source, id: String(properties['id']) }, { [name]: on });
  }
}
