/**
 * What all maps of a page share, whichever copy of the package each of them comes from: the first copy makes it, the
 * others use it.
 */
import { LiveBudget } from './live-budget.js';

/** The part of the platform's TrustedTypePolicy that is used here; TypeScript does not know it yet. */
export interface WorkerPolicy {
  createScriptURL(address: string): object;
}

interface PageRegistry {
  readonly budget: LiveBudget;
  /** Made once: a page that lists its policies allows each name once. */
  workerPolicy?: WorkerPolicy | null;
  /** For the policy: what it may pass. */
  readonly workers: Set<string>;
}

const KEY = Symbol.for('caucasus-map');

export function pageRegistry(): PageRegistry {
  const page = globalThis as typeof globalThis & { [KEY]?: PageRegistry };
  page[KEY] ??= { budget: new LiveBudget(), workers: new Set() };
  return page[KEY];
}
