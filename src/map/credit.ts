/**
 * Takes text and links out of the credits of somebody else's data. These are HTML from a third party: they are read
 * in a document that runs nothing, and nothing of their markup reaches the page.
 */
import type { CreditPart } from '../model/credit.js';

/** Elements whose text is not for readers. */
const UNREAD = 'script, style, template, noscript, title';

const tidy = (text: string): string => text.replace(/\s+/g, ' ');

function webAddress(link: Element | null, base: string): string | null {
  const written = link?.getAttribute('href');
  if (!written || !URL.canParse(written, base)) return null;
  const { protocol, href } = new URL(written, base);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

function textsOf(html: string): Text[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter((text) => !text.parentElement?.closest(UNREAD));
}

function read(html: string, base: string): CreditPart[] {
  try {
    return textsOf(html).map((text) => {
      const href = webAddress(text.parentElement?.closest('a') ?? null, base);
      return { text: tidy(text.data), ...(href && { href }) };
    });
  } catch {
    // A page with Trusted Types lets nobody parse HTML: what stands between the tags is still the credit.
    return [{ text: tidy(html.replace(/<[^>]*>/g, ' ')) }];
  }
}

function trimmed(parts: readonly CreditPart[]): CreditPart[] {
  const joined: CreditPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && last.href === part.href) joined[joined.length - 1] = { ...last, text: last.text + part.text };
    else joined.push(part);
  }
  const [first] = joined;
  if (first) joined[0] = { ...first, text: first.text.trimStart() };
  const last = joined.at(-1);
  if (last) joined[joined.length - 1] = { ...last, text: last.text.trimEnd() };
  return joined.filter(({ text }) => text !== '');
}

const wordsOf = (parts: readonly CreditPart[]): string => parts.map(({ text }) => text).join('');

/**
 * @param attributions of sources, as HTML; each is said once.
 * @param base what relative addresses start from.
 */
export function creditOf(attributions: readonly string[], base: string): CreditPart[] {
  const credits = attributions.map((html) => trimmed(read(html, base))).filter((parts) => parts.length > 0);
  const once = new Map(credits.map((parts) => [wordsOf(parts), parts]));
  return [...once.values()].flatMap((parts, index) => [...(index > 0 ? [{ text: ' · ' }] : []), ...parts]);
}
