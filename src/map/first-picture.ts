/** Waits until a new ground is drawn for the first time, and judges whether it can be shown at all. */
import type { ErrorEvent, Map, MapSourceDataEvent } from 'maplibre-gl';

/** After this long what has come is shown, in milliseconds; a server that never answers holds nothing up. */
const PATIENCE = 20_000;

export function asError(value: unknown): Error {
  return value instanceof Error
    ? value
    : new Error(String((value as { message?: unknown })?.message ?? value));
}

/**
 * To be called right before the style is set. Rejects when the style is not one or a source of it fails, and when
 * tiles fail and not one can be had; a missing tile beside others is no reason to take the ground away.
 * @param isOwn whether a source is the element's own.
 */
export function firstPicture(
  map: Map,
  isOwn: (source: string) => boolean,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let drawn = 0;
    let missing: Error | null = null;
    const stop = new AbortController();
    const end = (error: Error | null): void => {
      stop.abort();
      if (error) reject(error);
      else resolve();
    };
    const failed = (event: ErrorEvent): void => {
      if ('tile' in event) missing ??= asError(event.error);
      else end(asError(event.error));
    };
    const came = ({ tile, sourceId }: MapSourceDataEvent): void => {
      if (tile && !isOwn(sourceId)) drawn += 1;
    };
    const rest = (): void => end(drawn === 0 ? missing : null);
    const heard = [map.on('error', failed), map.on('sourcedata', came), map.on('idle', rest)];
    const timer = setTimeout(rest, PATIENCE);
    signal.addEventListener('abort', () => end(asError(signal.reason)), { signal: stop.signal });
    stop.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      for (const subscription of heard) subscription.unsubscribe();
    });
  });
}
