/** How the rows of a place are laid out in its card: what leads, and what is folded behind which heading. */
import type { BriefEvent } from './brief.js';
import type { Scene } from './scene.js';

/** How many lead rows a card shows before it folds. */
export const LEAD_ROWS = 5;

export interface CardRows {
  /** Shown at once, in order of time. */
  readonly lead: readonly BriefEvent[];
  /** Folded, by the heading that says what they are. */
  readonly more: readonly BriefEvent[];
  readonly background: readonly BriefEvent[];
  readonly argument: readonly BriefEvent[];
  /** After the brief's own period, in a section of its own. */
  readonly later: readonly BriefEvent[];
}

/** Puts rows of one place into the groups of a card; headings and the order of time are kept. */
export function cardRows(rows: readonly BriefEvent[]): CardRows {
  const own = rows.filter(({ section }) => section === 'brief');
  const leads = own.filter(({ tier }) => tier === 'lead');
  const shown = leads.slice(0, LEAD_ROWS);
  const front = own.filter(({ tier }) => tier === 'lead' || tier === 'more');
  return {
    lead: shown,
    more: front.filter((event) => !shown.includes(event)),
    background: own.filter(({ tier }) => tier === 'background'),
    argument: own.filter(({ tier }) => tier === 'argument'),
    later: rows.filter(({ section }) => section === 'later'),
  };
}

/** The event after (or before) this one among the counted rows of the scene; wraps at neither end. */
export function neighbour(scene: Scene, event: string | null, step: 1 | -1): BriefEvent | undefined {
  const leads = scene.events.filter(({ tier, section }) => tier === 'lead' && section === 'brief');
  const at = leads.findIndex(({ id }) => id === event);
  return at < 0 ? leads[step === 1 ? 0 : leads.length - 1] : leads[at + step];
}
