/** When a page has come to rest: engines are started only then, because each start holds the page up. */

/** Scrolling has come to rest after this long without it, in milliseconds. */
const REST = 120;

/** Calls `run` when nothing is being scrolled, and again each time scrolling has come to rest. @param signal ends it. */
export function whenStill(run: () => void, signal: AbortSignal): void {
  let timer = 0;
  let frame = 0;
  const stop = (): void => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
  const begin = (): void => {
    stop();
    timer = window.setTimeout(() => {
      // On a busy page the time is up before the news comes that scrolling goes on: it comes with the next frame.
      frame = requestAnimationFrame(run);
    }, REST);
  };
  // Scrolling does not bubble: in the capture phase, boxes within the page are heard too.
  window.addEventListener('scroll', begin, { capture: true, passive: true, signal });
  signal.addEventListener('abort', stop);
  begin();
}
