/** What the compiler must accept, and what it must refuse, of the tag in Svelte's markup. */
import type {} from 'caucasus-map/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

type Given = SvelteHTMLElements['caucasus-map'];

export const good: Given = {
  id: 'map',
  class: 'wide',
  layout: 'story',
  brief: { type: 'FeatureCollection' },
  'onplace-select': ({ detail }) => detail.place?.toUpperCase(),
};

// @ts-expect-error There is no such layout.
export const layout: Given = { layout: 'wide' };

// @ts-expect-error What is selected is no number.
export const select: Given = { 'onplace-select': ({ detail }) => detail.place?.toFixed() };
