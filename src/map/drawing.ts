/** Whether the engine really draws: from its first whole picture, over a loss of what it draws with, to the next one. */
import type { Map } from 'maplibre-gl';
import type { EngineEvents } from './engine-types.js';
import { asError } from './first-picture.js';
import { watchSilence } from './silence.js';

/** What the engine itself does about it. */
export interface Drawing {
  /** The first whole picture is there. Once. */
  readonly started: () => void;
  /** It can draw again, and has forgotten what it was asked for in between. */
  readonly resume: () => void;
  readonly isOwnSource: (id: string) => boolean;
}

export function watchDrawing(
  map: Map,
  { ready, failed, lost, restored }: Pick<EngineEvents, 'ready' | 'failed' | 'lost' | 'restored'>,
  { started, resume, isOwnSource }: Drawing,
): void {
  let whole = false;
  let once = false;
  const settle = (): void => {
    if (whole || !map.loaded()) return;
    whole = true;
    ready();
    if (!once) started();
    once = true;
  };
  // Both can fire in one frame, in either order.
  map.on('load', settle);
  map.on('idle', settle);
  map.on('error', ({ error }) => {
    if (!once) failed(asError(error));
  });
  watchSilence(map, isOwnSource, () => {
    if (whole) failed(new Error('The engine’s worker no longer answers.'));
  });
  map.on('webglcontextlost', () => {
    whole = false;
    lost();
  });
  map.on('webglcontextrestored', () => {
    restored();
    // The engine first reads its old style again, in a later frame, and until then takes no changes to it; when it was
    // lost before it had one there is nothing to wait for. Its types promise a style always.
    const style = map.style as Map['style'] | null;
    if (style) map.once('style.load', resume);
    else resume();
  });
}
