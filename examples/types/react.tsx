/** What the compiler must accept, and what it must refuse, of the tag in React. */
import type {} from 'caucasus-map/jsx';

export const good = (
  <caucasus-map
    id="map"
    className="wide"
    layout="story"
    headingLevel={2}
    brief={{ type: 'FeatureCollection' }}
    permalink
    onperiod-change={({ detail }) => detail.from?.toUpperCase()}
    onview-change={({ detail }) => detail.center[0].toFixed(2)}
  />
);

// @ts-expect-error There is no such layout.
export const layout = <caucasus-map layout="wide" />;

// @ts-expect-error A level is a number.
export const level = <caucasus-map headingLevel="two" />;

// @ts-expect-error There is no such attribute.
export const zoom = <caucasus-map zoom={7} />;

// @ts-expect-error What is selected is no number.
export const select = <caucasus-map onplace-select={({ detail }) => detail.place?.toFixed()} />;
