/** What a map in Georgian requests after the first paint. */
export { default as labels } from '../../../geo/names/ka-later.json';
export { kaLater as messages } from '../../i18n/ka-later.js';
