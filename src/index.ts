/** The package's main entry: the class and its types, and nothing registered. */
export { CaucasusMap } from './caucasus-map.js';
export type { Engine, EngineOptions, LoadEngine } from './map/engine-types.js';
export type { LoadingMode } from './map/loading.js';
export type * from './model/index.js';
export type { Map as MapLibreMap } from 'maplibre-gl';
