/** What the page has asked for that the brief does not have. */
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

/** The one calm line that a reader gets of them, in the reader's language; null when there is nothing to say. */
export function readerLine(
  problems: readonly Problem[],
  asked: Readonly<Record<string, string | null>>,
  { notices }: Messages,
): string | null {
  const first = problems.find(({ where }) => ['@place', '@event', '@view'].includes(where));
  const attribute = first?.where.slice(1);
  return attribute ? notices.request(attribute, asked[attribute] ?? '') : null;
}
