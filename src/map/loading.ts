/** When the engine may be requested: what `loading` says, and what reader, page and connection are doing. */
import { ACTS, type LoadingMode } from './loading-modes.js';
import { whenStill } from './stillness.js';

/** How far outside of the viewport a map is near enough to be made live. */
const NEAR = '400px';
/** If the page is never idle, a lazy map does not wait for ever. In milliseconds. */
const PATIENCE = 3000;
/** Milliseconds after which a browser that does not tell is taken to be idle. */
export const UNTIL_IDLE = 200;
/** What a reader does who is about to act. */
const HINTS = ['pointerenter', 'focusin', 'touchstart'] as const;

/** What a map waits for; `again` is after a failure. */
export type Waiting = LoadingMode | 'again';

/** What comes of waiting. */
export interface Allowed {
  /** The engine may be started. Called again as long as nobody stops waiting. */
  readonly start: (byReader: boolean) => void;
  /** The map is far away again: what has not begun is not wanted any more. */
  readonly leave: () => void;
  /** The engine's code may be fetched: it will probably be wanted. */
  readonly prepare: () => void;
}

/** The part of the platform's NetworkInformation that is used here; not every browser has it. */
interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** Does the reader save data, or is the connection so slow that the engine would be in the way of everything else? */
export function isSparing(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: Connection };
  return Boolean(
    connection && (connection.saveData || ['slow-2g', '2g'].includes(connection.effectiveType ?? '')),
  );
}

function whenIdle(run: () => void, signal: AbortSignal): void {
  if ('requestIdleCallback' in window) {
    const handle = requestIdleCallback(run, { timeout: PATIENCE });
    signal.addEventListener('abort', () => cancelIdleCallback(handle));
  } else {
    const handle = setTimeout(run, UNTIL_IDLE);
    signal.addEventListener('abort', () => clearTimeout(handle));
  }
}

function whileNear(target: Element, { start, leave }: Allowed, signal: AbortSignal): void {
  let visit: AbortController | null = null;
  const observer = new IntersectionObserver(
    (entries) => {
      const near = entries.at(-1)?.isIntersecting ?? false;
      if (near === Boolean(visit)) return;
      visit?.abort();
      visit = near ? new AbortController() : null;
      if (!visit) return leave();
      const both = AbortSignal.any([signal, visit.signal]);
      const scrolling = new AbortController();
      const still = (): void => {
        scrolling.abort();
        whenIdle(() => start(false), both);
      };
      whenStill(still, AbortSignal.any([both, scrolling.signal]));
    },
    { rootMargin: NEAR },
  );
  observer.observe(target);
  signal.addEventListener('abort', () => observer.disconnect());
}

/**
 * Calls `start` when the map may become live: by what is waited for, or because the reader acts on it. Never under
 * `static`.
 * @param target the map's box.
 * @param signal stops waiting.
 */
export function whenAllowed(wait: Waiting, target: Element, allowed: Allowed, signal: AbortSignal): void {
  if (wait === 'static') return;
  for (const type of ACTS)
    target.addEventListener(type, () => allowed.start(true), { passive: true, signal });
  if (!isSparing())
    for (const type of HINTS)
      target.addEventListener(type, allowed.prepare, { passive: true, signal, once: true });
  // After the paint: the picture is what the reader came for.
  if (wait === 'eager')
    requestAnimationFrame(() => setTimeout(() => !signal.aborted && allowed.start(false)));
  if (wait === 'lazy') whileNear(target, allowed, signal);
  if (wait === 'again') window.addEventListener('online', () => allowed.start(false), { signal });
}
