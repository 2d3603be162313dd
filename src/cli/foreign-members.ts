/** Finds members of a brief that no reader of it knows: your own ones, or misspelt ones. */
import { isObject, pointer, type Problem } from '../model/problems.js';
import { BRIEF_SCHEMA } from '../model/schema/brief-schema.js';
import { nearest } from './nearest.js';

export interface ForeignMember {
  readonly name: string;
  readonly where: string;
  /** The names that are known there. */
  readonly known: readonly string[];
}

type Schema = Readonly<Record<string, unknown>>;

function walk(schema: Schema, value: unknown, where: string, found: ForeignMember[]): void {
  if (Array.isArray(value)) {
    const items = schema['items'];
    if (isObject(items)) value.forEach((item, at) => walk(items, item, pointer(where, at), found));
    return;
  }
  const { properties, additionalProperties } = schema;
  if (!isObject(value) || (!properties && !additionalProperties)) return;
  for (const [name, member] of Object.entries(value)) {
    const inner =
      isObject(properties) && Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    const at = pointer(where, name);
    if (isObject(inner)) walk(inner, member, at, found);
    else if (isObject(properties)) found.push({ name, where: at, known: Object.keys(properties) });
  }
}

/** @param value a brief as JSON; in plain GeoJSON every property is its publisher's own. */
export function foreignMembers(value: unknown): ForeignMember[] {
  const found: ForeignMember[] = [];
  if (isObject(value) && Array.isArray(value['events'])) walk(BRIEF_SCHEMA, value, '', found);
  return found;
}

/** Members that are nearly called like one that is read; others may stand where they like. */
export function misspeltMembers(value: unknown): Problem[] {
  return foreignMembers(value).flatMap(({ name, where, known }): Problem[] => {
    const meant = nearest(name, known);
    if (!meant) return [];
    const message = `“${name}” is not read. If “${meant}” is meant, write it so.`;
    return [{ code: 'unknown-member', where, message, severity: 'warning' }];
  });
}
