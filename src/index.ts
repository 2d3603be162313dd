/** The package's main entry: the class and its types, and nothing registered. */
export { CaucasusMap } from './caucasus-map.js';
export type { CaucasusMapEventMap, PeriodChange, ViewChange } from './event-map.js';
export type { Engine, EngineOptions, LoadEngine } from './map/engine-types.js';
export type { Locale } from './i18n/locale.js';
export type { Messages } from './i18n/messages.js';
export type { LoadingMode } from './map/loading-modes.js';
export type * from './model/index.js';
export type { Map as MapLibreMap } from 'maplibre-gl';
