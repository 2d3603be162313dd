/** Gives rows ids that stay the same when other rows come and go, since addresses with `#event=` point at them. */
import { ID_PATTERN, RESERVED_IDS } from '../model/brief.js';

/** Letters of an id at most, so that an address stays readable. */
const LONGEST = 48;

function latin(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ı/g, 'i').replace(/ə/g, 'e');
}

function plain(text: string): string {
  return latin(text.slice(0, 200))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** FNV-1a: a short name for what has no Latin letters. */
function hash(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return sum.toString(36);
}

/** An id out of any text; a text that is an id already stays as it is. */
export function idOf(text: string): string {
  if (ID_PATTERN.test(text) && text.length <= 200) return text;
  const words = plain(text);
  // Where only a part of the letters is Latin, that part alone would not tell rows apart.
  const lost =
    !/^[ -~]*$/.test(text) &&
    (text.slice(0, 200).match(/\p{L}/gu)?.length ?? 0) > words.replace(/[^a-z]/g, '').length + 3;
  if (words !== '' && !lost) return words.slice(0, LONGEST).replace(/-+$/, '');
  return `${words.slice(0, 16)}${words && '-'}${hash(text.slice(0, 2000))}`.replace(/--+/g, '-');
}

/** The ids of a brief, each given once. */
export class IdRegister {
  readonly #given = new Map<string, number>(RESERVED_IDS.map((id) => [id, 1]));

  has(id: string): boolean {
    return this.#given.has(id);
  }

  /** The id itself when it is free, else with a number behind. */
  give(id: string): string {
    let count = this.#given.get(id) ?? 0;
    if (count === 0) {
      this.#given.set(id, 1);
      return id;
    }
    let free = id;
    while (this.#given.has(free)) free = `${id}-${(count += 1)}`;
    this.#given.set(id, count);
    this.#given.set(free, 1);
    return free;
  }
}
