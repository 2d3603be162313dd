/** What a map in Azerbaijani requests after the first paint. */
export { default as labels } from '../../../geo/names/az-later.json';
export { azLater as messages } from '../../i18n/az-later.js';
