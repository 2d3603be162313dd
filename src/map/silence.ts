/** Notices when the engine's worker is gone: nobody is told of it, and what was asked of it just never comes. */
import type { Map, MapSourceDataEvent } from 'maplibre-gl';
import { afterSeen } from './patience.js';

/** How long, in milliseconds, nothing may come of what was asked for: many times what a slow phone takes. */
const PATIENCE = 15_000;

/**
 * @param isOwn is a source the map's own? Those of a publisher's ground wait for a network, which may be slow.
 * @param silent is called when nothing has come of own sources for too long; the page was seen all the while.
 */
export function watchSilence(map: Map, isOwn: (source: string) => boolean, silent: () => void): void {
  let waiting: AbortController | null = null;
  const rest = (): void => {
    waiting?.abort();
    waiting = null;
  };
  const wait = (): void => {
    if (waiting) return;
    waiting = new AbortController();
    afterSeen(PATIENCE, silent, waiting.signal);
  };
  map.on('sourcedataloading', ({ sourceId }) => {
    if (isOwn(sourceId)) wait();
  });
  map.on('sourcedata', ({ sourceId, sourceDataType, tile }: MapSourceDataEvent) => {
    if (!isOwn(sourceId) || (!tile && sourceDataType !== 'content')) return;
    rest();
    // An answer to one question, while others may still be open.
    if (!map.loaded()) wait();
  });
  for (const type of ['idle', 'webglcontextlost', 'remove'] as const) map.on(type, rest);
}
