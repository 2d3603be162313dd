/** Recognises what a JSON value is, so that what reads tables is loaded for tables alone. */
import { isObject } from '../model/problems.js';
import { isRows, type Rows } from '../model/rows.js';

/** Any of these makes a FeatureCollection a brief, whose features are places and no events. */
const OF_A_BRIEF = [
  'events',
  'sources',
  'discrepancies',
  'corrections',
  'withdrawn',
  'asOf',
  'scope',
  'lead',
];

/** What a file says of itself besides its rows. */
export interface TableRoot {
  readonly title?: string;
  readonly crs?: unknown;
}

/** A list whose entries are rows: features of plain GeoJSON, or objects. */
export interface RowList {
  readonly kind: 'rows';
  readonly list: Rows;
  /** Pointer to the list; empty where the list is the document itself. */
  readonly base: string;
  readonly root: TableRoot;
}

/** `brief` is also what is nothing else: the parser says what it is not. */
export type ValueKind = RowList | { readonly kind: 'brief' } | { readonly kind: 'topology' };

type Json = Readonly<Record<string, unknown>>;

function own(value: Json, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

/** QGIS writes the name of the layer, some feeds a title among other things about themselves. */
function rootOf(value: Json): TableRoot {
  const metadata = own(value, 'metadata');
  const title =
    own(value, 'title') ?? own(value, 'name') ?? (isObject(metadata) ? own(metadata, 'title') : undefined);
  return { ...(typeof title === 'string' && { title }), crs: own(value, 'crs') };
}

/** @param value anything at all. */
export function kindOf(value: unknown): ValueKind {
  if (Array.isArray(value) && value.some(isObject)) return { kind: 'rows', list: value, base: '', root: {} };
  if (!isObject(value) || OF_A_BRIEF.some((key) => Object.hasOwn(value, key))) return { kind: 'brief' };
  const features = own(value, 'features');
  if (isRows(features)) return { kind: 'rows', list: features, base: '/features', root: rootOf(value) };
  return own(value, 'type') === 'Topology' ? { kind: 'topology' } : { kind: 'brief' };
}
