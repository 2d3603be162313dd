/**
 * What the page has asked of the map that cannot be had, as sentences. Apart from where it is found, because an editor
 * reads them after the first paint.
 */
import type { Problem } from './problems.js';

/** A wish of the page that cannot come true: found in the first payload, told later. */
export interface Fault {
  readonly code: 'unknown-view' | 'date' | 'period' | 'unknown-place' | 'unknown-event' | 'basemap';
  /** The attribute: `@view`. */
  readonly where: string;
  readonly value: string;
  /** For a period: the other end. For a basemap: what went wrong. */
  readonly other?: string;
}

const SENTENCES: Readonly<Record<Fault['code'], (value: string, other: string) => string>> = {
  'unknown-view': (value) =>
    `The view “${value}” is not known. Write caucasus, overview, fit, the id of a place, or lon,lat,zoom. The brief’s own view is shown.`,
  date: (value) =>
    `“${value}” is not a date that exists; write 2025, 2025-07 or 2025-07-01. The map shows all dates on that side.`,
  period: (value, other) =>
    `The period ends (“${value}”) before it starts (“${other}”). All dates are shown; swap the two.`,
  'unknown-place': (value) => `The place “${value}” is not in this brief. Nothing is selected; check the id.`,
  'unknown-event': (value) =>
    `The event “${value}” is not in this brief, or not in the period or the filters shown. Nothing is selected; check the id.`,
  basemap: (value, other) =>
    `The basemap “${value}” could not be shown: ${other} The built-in ground stays. Give the address of a MapLibre style (JSON) that this page may load, with sources that answer.`,
};

export function explain({ code, where, value, other = '' }: Fault): Problem {
  return { code, where, message: SENTENCES[code](value, other) };
}
