/** Reads a click in the shadow root as what the reader means. State goes down, intent comes up. */

export type Intent =
  | { readonly type: 'select-place'; readonly id: string }
  | { readonly type: 'toggle-place'; readonly id: string }
  | { readonly type: 'select-event'; readonly id: string }
  | { readonly type: 'spread'; readonly key: string }
  | { readonly type: 'close' }
  | { readonly type: 'control'; readonly name: string }
  | { readonly type: 'toggle-list' }
  | { readonly type: 'show-list' }
  | { readonly type: 'step'; readonly by: 1 | -1 }
  | { readonly type: 'hide-notice' };

/** From the attribute of a button to its intent; the first that fits wins. */
const READERS: readonly (readonly [selector: string, read: (target: HTMLElement) => Intent | null])[] = [
  ['[data-close]', () => ({ type: 'close' })],
  ['[data-control]', ({ dataset }) => ({ type: 'control', name: dataset['control'] ?? '' })],
  ['[data-hide]', () => ({ type: 'hide-notice' })],
  ['[data-skip],[data-list=open]', () => ({ type: 'show-list' })],
  ['[data-story]', ({ dataset }) => ({ type: 'step', by: dataset['story'] === '1' ? 1 : -1 })],
  ['[data-list]', () => ({ type: 'toggle-list' })],
  ['[data-target]', ({ dataset }) => ({ type: 'select-event', id: dataset['target'] ?? '' })],
  ['[data-go]', ({ dataset }) => ({ type: 'select-place', id: dataset['go'] ?? '' })],
  ['[data-back]', ({ dataset }) => ({ type: 'select-place', id: dataset['back'] ?? '' })],
  ['[data-opens]', ({ dataset }) => ({ type: 'select-place', id: dataset['opens'] ?? '' })],
  ['[data-places]', ({ dataset }) => ({ type: 'spread', key: dataset['key'] ?? '' })],
  ['[part~="marker"]', ({ dataset }) => ({ type: 'toggle-place', id: dataset['place'] ?? '' })],
  [
    '.row-button',
    (target) => {
      const id = target.closest<HTMLElement>('[data-event]')?.dataset['event'];
      return id ? { type: 'select-event', id } : null;
    },
  ],
];

/** @returns null when the click means nothing to the map. */
export function intentOf(event: Event): Intent | null {
  const [origin] = event.composedPath();
  if (!(origin instanceof Element)) return null;
  for (const [selector, read] of READERS) {
    const target = origin.closest<HTMLElement>(selector);
    if (target) return read(target);
  }
  return null;
}
