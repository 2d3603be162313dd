/** The map without a browser: the element's own templates to HTML and SVG, in Node. Needs the peer `@lit-labs/ssr`. */
export { builtInBrief, builtInJson } from '../built-in-brief.js';
export type { FigureOptions, MapOptions } from './map-state.js';
export { renderHtml, type RenderedMap, type RenderOptions, type StyleDelivery } from './render-html.js';
export { renderSvg, type StillOptions } from './render-svg.js';
