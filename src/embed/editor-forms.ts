/** The forms that editors and other formats ask for: WordPress, Ghost, AMP, Apple News. */
import { toLonLat } from '../model/projection.js';
import { displayName, textIn } from '../model/text.js';
import { cameraFor } from '../model/view.js';
import { ATTRIBUTES, BOOLEAN_ATTRIBUTES, camelCase } from './attributes.js';
import type { Embed } from './embed-options.js';
import { figcaption, figure, loaderTag, still } from './figure-forms.js';
import { attributeList, escaped } from './markup.js';

/** As WordPress itself writes a block's attributes: nothing in them may end the comment or start a tag. */
function blockJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('\\\\', '\\u005c')
    .replaceAll('--', '\\u002d\\u002d')
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\\"', '\\u0022');
}

/**
 * What a text has in square brackets would run as a shortcode, in the content of blocks too. WordPress makes brackets
 * of the shorter `&#91;` again once it has run what it found.
 */
const withoutShortcodes = (markup: string): string =>
  markup.replaceAll('[', '&#091;').replaceAll(']', '&#093;');

/** A block whose content is the portable figure: it stays readable when the plugin is gone. */
export function wordpressBlock(embed: Embed): string {
  const { attributes, title, width, height } = embed;
  const values = Object.fromEntries(
    ATTRIBUTES.flatMap((name) =>
      attributes[name] === undefined ? [] : [[camelCase(name), attributes[name]]],
    ),
  );
  return `<!-- wp:caucasus/map ${blockJson({ ...values, title, width, height })} -->\n${withoutShortcodes(figure(embed))}\n<!-- /wp:caucasus/map -->`;
}

/** Square brackets would end a shortcode, and WordPress takes backslashes as the beginning of an escape. */
const shortcodeValue = (text: string): string =>
  withoutShortcodes(escaped(text.replace(/\s+/g, ' '))).replaceAll('\\', '&#92;');

export function wordpressShortcode({ attributes, title }: Embed): string {
  const values = ATTRIBUTES.flatMap((name) => {
    const value = attributes[name];
    if (value === undefined) return [];
    const written = BOOLEAN_ATTRIBUTES.includes(name) ? '1' : shortcodeValue(value);
    return [` ${name.replace('-', '_')}="${written}"`];
  });
  return `[caucasus-map${values.join('')} title="${shortcodeValue(title)}"]`;
}

/** Kept as it is by Ghost, in posts made by its interface too. Newsletters show the image and the link. */
export function ghostCard(embed: Embed): string {
  return `<!--kg-card-begin: html-->\n${figure(embed)}\n${loaderTag(embed)}\n<!--kg-card-end: html-->`;
}

/** The page that holds it needs AMP's own script for `amp-iframe`, and another host than the map's. */
export function ampIframe(embed: Embed): string {
  const { addresses, title, alt, width, height } = embed;
  const frame = attributeList({
    src: addresses.frame(),
    title,
    width,
    height,
    layout: 'responsive',
    sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
    frameborder: 0,
    resizable: true,
  });
  const placeholder = attributeList({ src: addresses.still('png'), alt, layout: 'fill', placeholder: true });
  const more = attributeList({ overflow: true, tabindex: 0, role: 'button', 'aria-label': title });
  // The image in `noscript` and the caption are what is left where AMP's own tags are taken out.
  const inside = `<amp-img${placeholder}><noscript>${still(embed)}</noscript></amp-img><div${more}>${escaped(title)}</div>`;
  return `<figure><amp-iframe${frame}>${inside}</amp-iframe>${figcaption(embed)}</figure>`;
}

interface AppleNewsItem {
  readonly latitude: number;
  readonly longitude: number;
  readonly caption: string;
}

/** Degrees to four places: about ten metres. */
const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;

/**
 * A component of the Apple News Format: its own map with the brief's featured places. Apple draws the ground, so what
 * this project says about borders does not hold there. Without a brief, the still with a caption.
 */
export function appleNews({ brief, attributes, addresses, alt, title }: Embed): string {
  if (!brief)
    return JSON.stringify({
      role: 'photo',
      URL: addresses.still('png'),
      accessibilityCaption: alt,
      caption: title,
    });
  const { camera } = cameraFor(brief, attributes.view ?? null);
  const [longitude, latitude] = toLonLat(camera).map(round) as [number, number];
  const [west, north] = toLonLat({ x: camera.x - camera.width / 2, y: camera.y - camera.height / 2 });
  const [east, south] = toLonLat({ x: camera.x + camera.width / 2, y: camera.y + camera.height / 2 });
  const items: AppleNewsItem[] = brief.places.flatMap((place) =>
    place.featured && place.point
      ? [
          {
            latitude: round(place.point[1]),
            longitude: round(place.point[0]),
            caption: textIn(displayName(place), attributes.lang ?? 'en').text,
          },
        ]
      : [],
  );
  return JSON.stringify({
    role: 'map',
    latitude,
    longitude,
    span: { latitudeDelta: round(north - south), longitudeDelta: round(east - west) },
    items,
    caption: title,
    accessibilityCaption: alt,
  });
}
