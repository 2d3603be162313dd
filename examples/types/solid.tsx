/** @jsxImportSource solid-js */
/** What the compiler must accept, and what it must refuse, of the tag in Solid. */
import type {} from 'caucasus-map/solid';

export const good = (
  <caucasus-map
    id="map"
    class="wide"
    layout="story"
    prop:brief={{ type: 'FeatureCollection' }}
    on:place-select={({ detail }) => detail.place?.toUpperCase()}
  />
);

// @ts-expect-error There is no such layout.
export const layout = <caucasus-map layout="wide" />;

// @ts-expect-error A level is a number.
export const level = <caucasus-map prop:headingLevel="two" />;

// @ts-expect-error What is selected is no number.
export const select = <caucasus-map on:place-select={({ detail }) => detail.place?.toFixed()} />;
