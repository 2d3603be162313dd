/** The one function behind every copy-and-paste code: the same map, written for each kind of page. */
import { ampIframe, appleNews, ghostCard, wordpressBlock, wordpressShortcode } from './editor-forms.js';
import { resolveEmbed, type EmbedOptions } from './embed-options.js';
import { element, figure, iframe, image, link, loaderTag } from './figure-forms.js';

/** One map in every form; each is a text to paste. */
export interface EmbedCodes {
  /** The script tag that `figure`, `element` and `iframeResize` need once in a page's template. */
  readonly loader: string;
  /** A link to the permanent page; survives every editor. */
  readonly link: string;
  /** The portable form: image, link and caption, which the loader turns into the map. */
  readonly figure: string;
  /** The element itself, with image and link inside. */
  readonly element: string;
  /** A frame of fixed height. */
  readonly iframe: string;
  /** A frame whose height the loader keeps to the map's. */
  readonly iframeResize: string;
  /** The block `caucasus/map` as WordPress stores it. */
  readonly wordpressBlock: string;
  readonly wordpressShortcode: string;
  /** An HTML card of Ghost, loader included. */
  readonly ghost: string;
  readonly amp: string;
  /** JSON of one component of the Apple News Format. */
  readonly appleNews: string;
  /** Image and link alone: newsletters, feeds. */
  readonly image: string;
}

/**
 * Writes the codes. Pure: the same options, the same codes; works in browsers, in Node and at the edge.
 * @throws TypeError when `base` is not an absolute http or https address, or `title` is missing.
 */
export function embedHtml(options: EmbedOptions): EmbedCodes {
  // From JavaScript, what a content system has as a title may be nothing.
  if (!(options.title as string | undefined)?.trim())
    throw new TypeError(
      'The option "title" of embedHtml is missing: give the words that name the map, since its link would have no text.',
    );
  const embed = resolveEmbed(options);
  return {
    loader: loaderTag(embed),
    link: link(embed),
    figure: figure(embed),
    element: element(embed),
    iframe: iframe(embed),
    iframeResize: iframe(embed, true),
    wordpressBlock: wordpressBlock(embed),
    wordpressShortcode: wordpressShortcode(embed),
    ghost: ghostCard(embed),
    amp: ampIframe(embed),
    appleNews: appleNews(embed),
    image: image(embed),
  };
}
