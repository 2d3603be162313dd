/** The map without a browser: the element's own templates to HTML, in Node. */
export { renderHtml, type RenderOptions } from './render-html.js';
