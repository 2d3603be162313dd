/** The tag in the JSX of React 19. Bring it in with `import type {} from 'caucasus-map/jsx'`. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { CaucasusMap, CaucasusMapEventMap, CaucasusMapInputs } from './tag.js';

/** React listens to whatever follows `on`, letter by letter: `onplace-select`. */
type Listeners = {
  [Type in keyof CaucasusMapEventMap as `on${Type}`]?: (event: CaucasusMapEventMap[Type]) => void;
};

type OfAnyElement = DetailedHTMLProps<HTMLAttributes<CaucasusMap>, CaucasusMap>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'caucasus-map': Omit<OfAnyElement, keyof CaucasusMapInputs> & CaucasusMapInputs & Listeners;
    }
  }
}
