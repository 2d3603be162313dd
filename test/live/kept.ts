/** What a document has left in the reader's browser. */
import type { Frame } from 'puppeteer-core';

export const NOTHING_KEPT = { cookie: '', local: 0, session: 0, databases: 0, caches: 0 };

export function keptBy(frame: Frame): Promise<typeof NOTHING_KEPT> {
  return frame.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }));
}
