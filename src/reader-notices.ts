/** What the page has asked for that the brief does not have, and what a reader is told of anything missing. */
import type { Messages } from './i18n/messages.js';
import type { Problem } from './model/problems.js';
import type { Scene } from './model/scene.js';

/** @param asked the values of the attributes `place` and `event`. */
export function selectionProblems(
  scene: Scene,
  asked: { readonly place: string | null; readonly event: string | null },
): Problem[] {
  const problem = (what: 'place' | 'event', id: string): Problem => ({
    code: `unknown-${what}`,
    where: `@${what}`,
    message: `The ${what} “${id}” is not in this brief, or not in the period shown. Nothing is selected; check the id.`,
  });
  return [
    ...(asked.place && !scene.brief.places.some(({ id }) => id === asked.place)
      ? [problem('place', asked.place)]
      : []),
    ...(asked.event && !scene.events.some(({ id }) => id === asked.event)
      ? [problem('event', asked.event)]
      : []),
  ];
}

/** What can be missing from a map that a reader looks at. */
export interface Shortfall {
  /** Of the brief: the last good one is shown, there is none, or its texts are missing. */
  readonly failure: 'kept' | 'nothing' | 'texts' | null;
  readonly engineFailed: boolean;
  readonly problems: readonly Problem[];
  /** Values of the attributes, by name. */
  readonly asked: Readonly<Record<string, string | null>>;
}

/** The one calm line that a reader gets, in the reader's language; null when there is nothing to say. */
export function readerLine(
  { failure, engineFailed, problems, asked }: Shortfall,
  { notices }: Messages,
): string | null {
  if (failure)
    return { nothing: notices.noBrief, kept: notices.briefFailed, texts: notices.textsFailed }[failure];
  const first = problems.find(({ where }) => ['@place', '@event', '@view'].includes(where));
  const attribute = first?.where.slice(1);
  if (attribute) return notices.request(attribute, asked[attribute] ?? '');
  return engineFailed ? notices.engineFailed : null;
}
