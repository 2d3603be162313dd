/** What the compiler must accept, and what it must refuse, where there is no framework. */
import { CaucasusMap, type MapLibreMap } from 'caucasus-map';

const map = document.createElement('caucasus-map');
export const made: CaucasusMap = map;
export const live: MapLibreMap | null = map.map;
map.addEventListener('view-change', ({ detail }) => detail.center[0].toFixed(2));
map.addEventListener('click', (event) => event.clientX.toFixed());

// @ts-expect-error What is selected is no number.
map.addEventListener('place-select', ({ detail }) => detail.place?.toFixed());

// @ts-expect-error It can be read alone.
map.loaded = true;
