/** Finds the language of a map, and the words for it. */
import { en } from './en.js';
import type { Messages } from './messages.js';

/** Interfaces that are there without loading anything. */
const shipped: Readonly<Record<string, Messages>> = { en };

/** @returns the words for a language tag; English where there are none yet. */
export function messagesFor(tag: string): Messages {
  const base = tag.toLowerCase().split('-')[0] ?? 'en';
  return (Object.hasOwn(shipped, base) ? shipped[base] : undefined) ?? en;
}

/** The nearest language above an element, out through shadow roots; else `en`. */
export function languageOf(element: Element): string {
  let node: Element | undefined = element;
  while (node) {
    const lang: string | null | undefined = node.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return 'en';
}
