/** How an event hangs together with others of its brief: its own relations, and theirs to it. */
import type { BriefEvent } from './brief.js';
import { findEvent, type Scene } from './scene.js';

/** What comes before and after an event, told from its own relations and from those of the others. */
export interface Thread {
  readonly type:
    'follows' | 'followed-by' | 'part-of' | 'has-part' | 'described-as-response-to' | 'described-response';
  readonly event: BriefEvent;
  readonly saidBy?: BriefEvent['relations'][number]['saidBy'];
}

const INVERSE = {
  follows: 'followed-by',
  'part-of': 'has-part',
  'described-as-response-to': 'described-response',
} as const;

/**
 * What an event is connected with, in both directions.
 * @returns relations of its own, then those of others to it; only with events of the scene's period. `saidBy` names whose
 * view a relation is, and has to be printed with it.
 */
export function threads(scene: Scene, event: BriefEvent): Thread[] {
  const own = event.relations.flatMap(({ type, target, saidBy }): Thread[] => {
    const other = findEvent(scene, target);
    return other ? [{ type, event: other, ...(saidBy && { saidBy }) }] : [];
  });
  const others = scene.lookup?.related() ?? scene.inPeriod;
  const inverse = others.flatMap((other) =>
    other.relations
      .filter(({ target }) => target === event.id)
      .map(({ type, saidBy }): Thread => ({ type: INVERSE[type], event: other, ...(saidBy && { saidBy }) })),
  );
  return [...own, ...inverse];
}
