/** What a map in Russian requests after the first paint. */
export { default as labels } from '../../../geo/names/ru-later.json';
export { ruLater as messages } from '../../i18n/ru-later.js';
