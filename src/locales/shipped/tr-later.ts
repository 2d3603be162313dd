/** What a map in Turkish requests after the first paint. */
export { default as labels } from '../../../geo/names/tr-later.json';
export { trLater as messages } from '../../i18n/tr-later.js';
