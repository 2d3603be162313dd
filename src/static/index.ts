/** The map without a browser: the element's own templates to HTML, in Node. Needs the peer `@lit-labs/ssr`. */
export { builtInBrief } from '../built-in-brief.js';
export { renderHtml, type RenderOptions } from './render-html.js';
