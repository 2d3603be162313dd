/** A third party's validator of JSON Schema 2020-12 with the brief's schema, and what the tests ask of it. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { BRIEF_SCHEMA } from '../../src/model/schema/brief-schema.js';
import type { Problem } from '../../src/model/problems.js';

export const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictTuples: false,
  strictRequired: false,
  allowUnionTypes: true,
});
// Its types speak of another copy of the validator.
(addFormats as unknown as (to: Ajv2020) => void)(ajv);
const validate = ajv.compile<unknown>(BRIEF_SCHEMA);

/** The alternative of a geometry in which an error was found, if it was found in one. */
const alternative = (schemaPath: string): string | undefined =>
  /^.*\/geometry\/anyOf\/\d+/.exec(schemaPath)?.[0];

/**
 * Pointers at which the schema has a complaint; a missing member is named where it should stand. That a point is no
 * polygon is no complaint: alternatives of another type than the geometry's own are left out.
 */
export function complaints(value: unknown): string[] {
  if (validate(value)) return [];
  const errors = validate.errors ?? [];
  const others = new Set(
    errors.filter(({ keyword }) => keyword === 'const').map(({ schemaPath }) => alternative(schemaPath)),
  );
  return errors
    .filter(({ schemaPath }) => !alternative(schemaPath) || !others.has(alternative(schemaPath)))
    .map(({ instancePath, params }) =>
      typeof params['missingProperty'] === 'string'
        ? `${instancePath}/${params['missingProperty']}`
        : instancePath,
    );
}

/** What a schema of one file's fields cannot see: whether rows fit each other. */
const LINKS = [
  'duplicate-id',
  'unknown-place',
  'unknown-event',
  'unknown-target',
  'unknown-source',
  'unconfirmed',
];

/** Problems of single fields, without those of links between rows. */
export function structural(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ code }) => !LINKS.includes(code));
}
