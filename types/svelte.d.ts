/** The tag in the markup of Svelte 5. Bring it in with `import type {} from 'caucasus-map/svelte'`. */
import type { HTMLAttributes } from 'svelte/elements';
import type { CaucasusMap, CaucasusMapEventMap, CaucasusMapInputs } from './tag.js';

type Listeners = {
  [Type in keyof CaucasusMapEventMap as `on${Type}`]?: (event: CaucasusMapEventMap[Type]) => void;
};

type OfAnyElement = Omit<HTMLAttributes<CaucasusMap>, keyof CaucasusMapInputs | keyof Listeners>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'caucasus-map': OfAnyElement & CaucasusMapInputs & Listeners;
  }
}
