/** What the page has asked for that the brief does not have, and what a reader is told of anything missing at first. */
import type { FirstMessages } from './i18n/messages.js';
import type { Fault } from './model/faults.js';
import { findEvent, type Scene } from './model/scene.js';

/** @param asked the values of the attributes `place` and `event`. */
export function selectionFaults(
  scene: Scene,
  asked: { readonly place: string | null; readonly event: string | null },
): Fault[] {
  const missing = (what: 'place' | 'event', isThere: unknown): Fault[] => {
    const value = asked[what];
    return value && !isThere ? [{ code: `unknown-${what}`, where: `@${what}`, value }] : [];
  };
  const { place, event } = asked;
  return [
    ...missing('place', place && scene.brief.places.some(({ id }) => id === place)),
    ...missing('event', event && findEvent(scene, event)),
  ];
}

/** What can be missing from a map that a reader looks at. */
export interface Shortfall {
  /** Of the brief: the last good one is shown, there is none, its texts are missing, or it is not up to date. */
  readonly failure: 'kept' | 'nothing' | 'texts' | 'late' | null;
  readonly engineFailed: boolean;
  readonly faults: readonly Fault[];
  /** Values of the attributes, by name. */
  readonly asked: Readonly<Record<string, string | null>>;
}

/** What a reader is told as long as the reading parts are not there, and if they never come. */
export function firstLine({ failure, engineFailed }: Shortfall, { notices }: FirstMessages): string | null {
  if (failure === 'nothing') return notices.noBrief;
  return engineFailed ? notices.engineFailed : null;
}
