/** What the compiler must accept, and what it must refuse, of the tag in Vue's templates. */
import type {} from 'caucasus-map/vue';
import type { GlobalComponents } from 'vue';

type Given = InstanceType<GlobalComponents['caucasus-map']>['$props'];

export const good: Given = {
  id: 'map',
  class: 'wide',
  layout: 'story',
  brief: { type: 'FeatureCollection' },
  'heading-level': '2',
  onPlaceSelect: ({ detail }) => detail.place?.toUpperCase(),
};

// @ts-expect-error There is no such layout.
export const layout: Given = { layout: 'wide' };

// @ts-expect-error What is selected is no number.
export const select: Given = { onPlaceSelect: ({ detail }) => detail.place?.toFixed() };
