/** The forms that a code comes in: for which pages each is, what these strip, what it weighs, what a policy must allow. */
import type { EmbedCodes } from '../../src/embed/embed-html.js';
import type { SiteFacts } from './site-facts.js';

export type FormName = Exclude<keyof EmbedCodes, 'loader'>;

type Part = keyof SiteFacts['bytes'];

export interface Form {
  readonly name: FormName;
  readonly label: string;
  /** Where it goes, and what happens to it there. */
  readonly strips: string;
  /** Scripts that a reader's browser gets, in this order. */
  readonly parts: readonly Part[];
  /** Needs the loader in the template of the page. */
  readonly loader: boolean;
  /** What the page's policy must allow, by directive. */
  readonly policy: (site: string, src: string) => readonly string[];
}

const MAP: readonly Part[] = ['first', 'after', 'live'];
const NONE = (): readonly string[] => [];

const inPage = (site: string, src: string): readonly string[] => [
  `script-src ${site}`,
  `img-src ${site}`,
  // From another host the engine wraps its worker.
  site === "'self'" ? `worker-src ${site}` : `worker-src blob: ${site}`,
  ...(src ? ["connect-src 'self'"] : []),
];

/** The plugin has the map on the host of the page itself. */
const ofPlugin = {
  parts: ['loader', ...MAP],
  loader: false,
  policy: (_site: string, src: string): readonly string[] => inPage("'self'", src),
} as const;

const byLoader = { parts: ['loader', ...MAP], loader: true, policy: inPage } as const;

export const FORMS: readonly Form[] = [
  {
    name: 'figure',
    label: 'Figure and loader',
    strips:
      'For most editors, pasted as HTML. WordPress keeps it whole, for authors too, and so does DOMPurify. Stricter filters keep less: the defaults of sanitize-html take image and settings away, GitHub’s rules keep image and links and nothing around them.',
    ...byLoader,
  },
  {
    name: 'element',
    label: 'Element',
    strips:
      'For templates and pages that keep custom elements. Most filters take the tag away and leave image and link; so does WordPress for authors and contributors.',
    ...byLoader,
  },
  {
    name: 'iframe',
    label: 'Iframe',
    strips:
      'For pages that take frames. WordPress removes frames in texts of authors who may not write unfiltered HTML; DOMPurify and sanitize-html remove them as well. The link below the frame stays, and a page with the loader offers the map above it.',
    parts: ['frame', ...MAP],
    loader: false,
    policy: (site) => [`frame-src ${site}`],
  },
  {
    name: 'iframeResize',
    label: 'Iframe with its own height',
    strips:
      'Stripped like any frame, and offered by the loader then. Where the attribute for the loader is lost, the frame keeps the height that is written in it.',
    parts: ['loader', 'frame', ...MAP],
    loader: true,
    policy: (site) => [`frame-src ${site}`, `script-src ${site}`],
  },
  {
    name: 'wordpressBlock',
    label: 'WordPress block',
    strips:
      'For sites with this map’s plugin. Paste it into the post where the map is to stand: it becomes the block. Everybody who writes may use it. Should the plugin go one day, image and link stay.',
    ...ofPlugin,
  },
  {
    name: 'wordpressShortcode',
    label: 'WordPress shortcode',
    strips:
      'For sites with this map’s plugin and the classic editor. WordPress keeps it for everybody. Without the plugin readers see the shortcode itself as text: use it only where the plugin stays.',
    ...ofPlugin,
  },
  {
    name: 'ghost',
    label: 'Ghost card',
    strips:
      'To paste into an HTML card, which Ghost leaves alone on the page, in its feed and in mail. Mail programs run no script: subscribers see image and link. Plain-text mail has nothing of the card.',
    ...byLoader,
    loader: false,
  },
  {
    name: 'link',
    label: 'Link',
    strips:
      'Nothing strips a link. The address alone, pasted into an empty paragraph, becomes a map in WordPress and in others that know oEmbed, also without a plugin.',
    parts: [],
    loader: false,
    policy: NONE,
  },
  {
    name: 'image',
    label: 'Static image',
    strips:
      'For newsletters and feeds. Needs the PNGs of the site. The defaults of sanitize-html remove images and leave the link.',
    parts: [],
    loader: false,
    policy: (site) => [`img-src ${site}`],
  },
  {
    name: 'amp',
    label: 'AMP',
    strips:
      'AMP allows neither scripts nor custom elements of others, so this is its own frame. The page needs AMP’s script for amp-iframe and another host than the map’s. Not tried with AMP’s validator.',
    parts: ['frame', ...MAP],
    loader: false,
    policy: NONE,
  },
  {
    name: 'appleNews',
    label: 'Apple News',
    strips:
      'Apple News takes no HTML: this is a photo with its caption, as JSON. It is not Apple’s own map, whose borders are Apple’s. Not tried with Apple’s tools.',
    parts: [],
    loader: false,
    policy: NONE,
  },
];

/** The form of that name, else the first. */
export function formOf(name: string): Form {
  const found = FORMS.find((form) => form.name === name) ?? FORMS[0];
  if (!found) throw new Error('The page knows no form of code: the list FORMS is empty.');
  return found;
}

/** Bytes of all scripts of a form. */
export function weightOf({ parts }: Form, { bytes }: SiteFacts): number {
  return parts.reduce((sum, part) => sum + bytes[part], 0);
}
