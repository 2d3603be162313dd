/** Runs long work in slices of a few milliseconds, so that a page answers its reader while a large file is read. */
import type { Steps } from '../model/steps.js';

/** Work between two pauses, in milliseconds: half a frame. */
const SLICE = 8;

interface Scheduler {
  readonly yield?: () => Promise<void>;
}

/** Lets everything else that waits have its turn. */
export function yieldToOthers(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    // Timers wait 4 ms when they follow each other; messages do not.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

export interface SliceOptions {
  /** Stops the work; the promise is then rejected with the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
  /** Awaited after every 8 ms of work. Default: {@link yieldToOthers}. */
  readonly pause?: (() => Promise<void>) | undefined;
  /** Told at each pause what part is done, from 0 to 1. */
  readonly progress?: ((part: number) => void) | undefined;
}

export async function inSlices<T>(
  steps: Steps<T>,
  { signal, pause = yieldToOthers, progress }: SliceOptions = {},
): Promise<T> {
  signal?.throwIfAborted();
  let since = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() - since < SLICE) continue;
    progress?.(step.value);
    await pause();
    signal?.throwIfAborted();
    since = performance.now();
  }
}
