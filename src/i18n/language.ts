/** Finds the language of a map. */

/** The language of a tag, without region or script: `ru` of `ru-RU`. */
export function baseOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? 'en';
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
