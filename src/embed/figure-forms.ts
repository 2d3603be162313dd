/**
 * The forms that stand in the page itself. Outermost is a figure; inside the element are an image and a link alone,
 * because editors and paragraph-makers tear apart whatever is taller, and print what a script would have read.
 */
import { ATTRIBUTES, BOOLEAN_ATTRIBUTES, type AttributeName } from './attributes.js';
import type { Embed } from './embed-options.js';
import { attributeList, escaped } from './markup.js';

/** A page's own script tag, once in its template. */
export function loaderTag({ addresses }: Embed): string {
  return `<script${attributeList({ type: 'module', src: addresses.loader, 'data-caucasus-map-loader': true })}></script>`;
}

/** The map as a link: what survives everything. */
export function link({ addresses, title }: Embed): string {
  return `<a${attributeList({ href: addresses.page })}>${escaped(title)}</a>`;
}

export function still({ addresses, alt, width, height }: Embed): string {
  return `<img${attributeList({ src: addresses.still('svg'), alt, width, height })}>`;
}

function linkedStill(embed: Embed): string {
  return `<a${attributeList({ href: embed.addresses.page })}>${still(embed)}</a>`;
}

/** Says what is seen and where it is from; a caption of one's own stands before the link. */
export function figcaption(embed: Embed): string {
  const { caption, credit } = embed.attributes;
  const parts = [caption, credit].filter((part) => part !== undefined && part !== '');
  const before = parts.map((part) => `${escaped(part ?? '')} · `).join('');
  return `<figcaption>${before}${link(embed)}</figcaption>`;
}

/** Caption and credit stand in the figcaption, where they stay when there is no script. */
const IN_CAPTION: readonly AttributeName[] = ['caption', 'credit'];

function settings({ attributes }: Embed, prefix: string): Record<string, string | true | undefined> {
  return Object.fromEntries(
    ATTRIBUTES.filter((name) => !IN_CAPTION.includes(name)).map((name) => [
      prefix + name,
      attributes[name] !== undefined && BOOLEAN_ATTRIBUTES.includes(name) ? true : attributes[name],
    ]),
  );
}

/** A figure that the loader makes a map of. */
function portable(embed: Embed, content: string): string {
  const { 'data-view': view, ...data } = settings(embed, 'data-');
  return `<figure${attributeList({ 'data-caucasus-map': view, ...data })}>${content}${figcaption(embed)}</figure>`;
}

/** The portable form: survives most editors and sanitizers. */
export function figure(embed: Embed): string {
  return portable(embed, linkedStill(embed));
}

/** For pages that keep custom elements. */
export function element(embed: Embed): string {
  return `<figure><caucasus-map${attributeList(settings(embed, ''))}>${linkedStill(embed)}</caucasus-map>${figcaption(embed)}</figure>`;
}

/** For newsletters and feeds: no script will run. */
export function image(embed: Embed): string {
  const picture = `<img${attributeList({
    src: embed.addresses.still('png'),
    alt: embed.alt,
    width: embed.width,
    height: embed.height,
  })}>`;
  return `<figure><a${attributeList({ href: embed.addresses.page })}>${picture}</a>${figcaption(embed)}</figure>`;
}

/**
 * For pages that take nothing but a frame. Where the frame is dropped, the caption keeps the link, and the loader makes a
 * map of the figure; as long as there is a frame it leaves that alone.
 */
export function iframe(embed: Embed, resize = false): string {
  const frame = `<iframe${attributeList({
    src: embed.addresses.frame(IN_CAPTION),
    title: embed.title,
    width: '100%',
    height: embed.height,
    loading: 'lazy',
    frameborder: 0,
    allowfullscreen: true,
    'data-caucasus-map-frame': resize || undefined,
  })}></iframe>`;
  return portable(embed, frame);
}
