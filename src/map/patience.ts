/** Waiting that counts only while the page is seen: in a hidden one the browser draws nothing, and nothing is late. */

/** Calls `run` once the page has been seen for so long without a break. @param signal stops waiting. */
export function afterSeen(milliseconds: number, run: () => void, signal: AbortSignal): void {
  let timer = 0;
  const begin = (): void => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') timer = window.setTimeout(run, milliseconds);
  };
  document.addEventListener('visibilitychange', begin, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  begin();
}

/** Resolves when an element has a size: in a closed tab or dialog it has none. @param signal stops waiting. */
export function sized(element: Element, signal: AbortSignal): Promise<void> {
  const hasSize = (): boolean => element.clientWidth > 0 && element.clientHeight > 0;
  if (hasSize()) return Promise.resolve();
  return new Promise((resolve) => {
    const observer = new ResizeObserver(() => hasSize() && end());
    const end = (): void => {
      observer.disconnect();
      resolve();
    };
    observer.observe(element);
    signal.addEventListener('abort', end);
  });
}
