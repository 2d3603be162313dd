/**
 * Settings for sanitizers that let a map through, as data. They allow no address: what content may name, it may make
 * a reader's browser request, so `src`, `basemap` and `worker-url` are for the page's own templates alone.
 */
import { camelCase, SAFE_ATTRIBUTES } from './attributes.js';

const ATTRIBUTE_NAMES: readonly string[] = SAFE_ATTRIBUTES;
const DATA_NAMES: readonly string[] = ['data-caucasus-map', ...SAFE_ATTRIBUTES.map((name) => `data-${name}`)];
const IMAGE = ['src', 'alt', 'width', 'height', 'loading'];

/** For DOMPurify: `DOMPurify.sanitize(html, domPurify)`. Figures need no setting there. */
export const domPurify = {
  CUSTOM_ELEMENT_HANDLING: {
    tagNameCheck: /^caucasus-map$/,
    attributeNameCheck: new RegExp(`^(?:${ATTRIBUTE_NAMES.join('|')})$`),
    allowCustomizedBuiltInElements: false,
  },
};

/** For sanitize-html: add both lists to those of `sanitizeHtml.defaults`. */
export const sanitizeHtml = {
  allowedTags: ['figure', 'figcaption', 'img', 'a', 'caucasus-map'],
  allowedAttributes: {
    figure: [...DATA_NAMES],
    'caucasus-map': [...ATTRIBUTE_NAMES],
    img: IMAGE,
    a: ['href'],
  },
};

/** For rehype-sanitize: add both lists to those of its `defaultSchema`. */
export const rehypeSanitize = {
  tagNames: ['figure', 'figcaption', 'img', 'a', 'caucasus-map'],
  attributes: {
    figure: DATA_NAMES.map(camelCase),
    // Attributes of elements that it does not know keep their spelling, but those of HTML.
    'caucasus-map': [...new Set([...ATTRIBUTE_NAMES, ...ATTRIBUTE_NAMES.map(camelCase)])],
    img: IMAGE,
    a: ['href'],
  },
};
