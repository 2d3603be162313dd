/** The types of a brief's file and its JSON Schema are one shape: checked by the compiler, with a third party's reading of the schema. */
import type { FromSchema } from 'json-schema-to-ts';
import { describe, expect, it } from 'vitest';
import type { BriefFile } from '../../src/model/brief-file.js';
import type { BRIEF_SCHEMA } from '../../src/model/schema/brief-schema.js';

/** Exact, optional members and unions included: two types are one when no conditional type can tell them apart. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/**
 * Both sides in one notation: writable, intersections folded, and without the open door for unknown members that an
 * object of a JSON Schema has and an interface has not.
 */
type Plain<T> = T extends readonly unknown[]
  ? PlainList<T>
  : T extends object
    ? { -readonly [K in keyof T as unknown extends T[K] ? never : K]: Plain<T[K]> }
    : T;
type PlainList<T extends readonly unknown[]> = T extends readonly [infer First, ...infer Rest]
  ? [Plain<First>, ...PlainList<Rest>]
  : T extends readonly (infer Item)[]
    ? number extends T['length']
      ? Plain<Item>[]
      : []
    : never;

type FromFile = Plain<BriefFile>;
type FromTheSchema = Plain<FromSchema<typeof BRIEF_SCHEMA>>;

/** Each of these lines fails to compile when its two shapes differ. */
const proofs: readonly [
  Same<FromFile['features'], FromTheSchema['features']>,
  Same<FromFile['events'], FromTheSchema['events']>,
  Same<FromFile['sources'], FromTheSchema['sources']>,
  Same<FromFile, FromTheSchema>,
] = [true, true, true, true];

/** And these when the comparison itself could be fooled. */
const doubts: readonly [
  Same<Plain<{ a?: string }>, Plain<{ a: string }>>,
  Same<Plain<{ a: string }>, Plain<{ a: string; b?: string }>>,
  Same<Plain<{ a: 'x' | 'y' }>, Plain<{ a: 'x' }>>,
  Same<Plain<{ a: [number, number] }>, Plain<{ a: number[] }>>,
  Same<Plain<{ a: { b: string | null } }>, Plain<{ a: { b: string } }>>,
] = [false, false, false, false, false];

describe('the types of a brief’s file', () => {
  it('are those of the schema, as the compiler sees them', () => {
    expect(proofs).not.toContain(false);
    expect(doubts).not.toContain(true);
  });
});
