/** The tag in the JSX of Solid. Bring it in with `import type {} from 'caucasus-map/solid'`. */
import type { JSX } from 'solid-js';
import type { CaucasusMap, CaucasusMapEventMap, CaucasusMapInputs, CaucasusMapProperties } from './tag.js';

type Listeners = {
  [Type in keyof CaucasusMapEventMap as `on:${Type}`]?: (event: CaucasusMapEventMap[Type]) => void;
};

/** `prop:brief` sets a property for certain; a plain name may become an attribute. */
type Certain = {
  [Name in keyof CaucasusMapProperties as `prop:${Name}`]?: CaucasusMapProperties[Name];
};

type OfAnyElement = Omit<JSX.HTMLAttributes<CaucasusMap>, keyof CaucasusMapInputs>;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'caucasus-map': OfAnyElement & CaucasusMapInputs & Certain & Listeners;
    }
  }
}
