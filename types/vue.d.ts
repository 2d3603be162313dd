/** The tag in the templates of Vue 3. Bring it in with `import type {} from 'caucasus-map/vue'`. */
import type { HTMLAttributes, ReservedProps } from 'vue';
import type { CaucasusMapEventMap, CaucasusMapInputs } from './tag.js';

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

/** `@place-select` of a template is `onPlaceSelect` among the properties. */
type Listeners = {
  [Type in keyof CaucasusMapEventMap as `on${Capitalize<Camel<Type>>}`]?: (
    event: CaucasusMapEventMap[Type],
  ) => void;
};

type OfAnyElement = Omit<HTMLAttributes, keyof CaucasusMapInputs | keyof Listeners> & ReservedProps;

declare module 'vue' {
  interface GlobalComponents {
    'caucasus-map': new () => { $props: OfAnyElement & CaucasusMapInputs & Listeners };
  }
}
