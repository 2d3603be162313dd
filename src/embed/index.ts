/** Everything for putting a map into somebody else's page, without a DOM: codes, oEmbed, pages for frames and links. */
export { ATTRIBUTES, type AttributeName, type Attributes } from './attributes.js';
export { embedHtml, type EmbedCodes } from './embed-html.js';
export { pagePath, STILL_LANGUAGES, stillName, type EmbedOptions, type StillType } from './embed-options.js';
export { framePage, type FramePageOptions } from './frame-page.js';
export {
  oEmbedOf,
  oEmbedPath,
  oEmbedProviders,
  type OEmbed,
  type OEmbedOptions,
  type OEmbedProvider,
} from './oembed.js';
export { permanentPage, type PermanentPageOptions } from './permanent-page.js';
