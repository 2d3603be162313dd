/** What the page has asked for that the brief does not have, and what a reader is told of anything missing. */
import type { FirstMessages } from './i18n/messages.js';
import type { Fault } from './model/faults.js';
import type { Scene } from './model/scene.js';

/** @param asked the values of the attributes `place` and `event`. */
export function selectionFaults(
  scene: Scene,
  asked: { readonly place: string | null; readonly event: string | null },
): Fault[] {
  const missing = (what: 'place' | 'event', rows: readonly { readonly id: string }[]): Fault[] => {
    const value = asked[what];
    return value && !rows.some(({ id }) => id === value)
      ? [{ code: `unknown-${what}`, where: `@${what}`, value }]
      : [];
  };
  return [...missing('place', scene.brief.places), ...missing('event', scene.inPeriod)];
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

/** The one calm line that a reader gets, in the reader's language; null when there is nothing to say. */
export function readerLine(
  { failure, engineFailed, faults, asked }: Shortfall,
  { notices }: FirstMessages,
): string | null {
  // How old it is stands under the title, and is no second line here.
  if (failure)
    return { nothing: notices.noBrief, kept: notices.briefFailed, texts: notices.textsFailed, late: null }[
      failure
    ];
  const first = faults.find(({ where }) => ['@place', '@event', '@view'].includes(where));
  const attribute = first?.where.slice(1);
  if (attribute) return notices.request(attribute, asked[attribute] ?? '');
  if (engineFailed) return notices.engineFailed;
  return faults.some(({ code }) => code === 'basemap') ? notices.basemapFailed : null;
}
