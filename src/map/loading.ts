/** When the engine may be requested: what `loading` says, and what the reader and the page are doing. */
import { ACTS, type LoadingMode } from './loading-modes.js';

/** How far outside of the viewport a map is near enough to be made live. */
const NEAR = '400px';
/** If the page never rests, a lazy map does not wait for ever. In milliseconds. */
const PATIENCE = 3000;

function whenIdle(run: () => void, signal: AbortSignal): void {
  if ('requestIdleCallback' in window) {
    const handle = requestIdleCallback(run, { timeout: PATIENCE });
    signal.addEventListener('abort', () => cancelIdleCallback(handle));
  } else {
    const handle = setTimeout(run, 200);
    signal.addEventListener('abort', () => clearTimeout(handle));
  }
}

function whenNear(target: Element, run: () => void, signal: AbortSignal): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      run();
    },
    { rootMargin: NEAR },
  );
  observer.observe(target);
  signal.addEventListener('abort', () => observer.disconnect());
}

/**
 * Calls `run` once when the mode allows the engine; never for `static`.
 * @param signal stops waiting.
 */
export function whenAllowed(mode: LoadingMode, target: Element, run: () => void, signal: AbortSignal): void {
  switch (mode) {
    case 'eager':
      // After the paint: the picture is what the reader came for.
      requestAnimationFrame(() => setTimeout(() => !signal.aborted && run()));
      break;
    case 'lazy':
      whenNear(target, () => whenIdle(() => !signal.aborted && run(), signal), signal);
      break;
    case 'interaction': {
      const first = new AbortController();
      const act = (): void => {
        first.abort();
        run();
      };
      for (const type of ACTS)
        target.addEventListener(type, act, {
          passive: true,
          signal: AbortSignal.any([signal, first.signal]),
        });
      break;
    }
    case 'static':
      break;
  }
}
