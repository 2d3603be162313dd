/** What a map in Armenian requests after the first paint. */
export { default as labels } from '../../../geo/names/hy-later.json';
export { hyLater as messages } from '../../i18n/hy-later.js';
