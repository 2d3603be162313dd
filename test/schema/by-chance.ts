/** Values that a schema accepts, by chance: made from the schema alone, without knowing the parser. */
import fc from 'fast-check';
import { ajv } from './validator.js';

type Node = Readonly<Record<string, unknown>>;

const pad = (value: number, size = 2): string => String(value).padStart(size, '0');

/** EDTF moments of every precision; days go to the 31st, so that the schema has something to refuse. */
const moment = fc
  .record({
    year: fc.integer({ min: 0, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    clock: fc.tuple(fc.nat(23), fc.nat(59), fc.nat(59)),
    zone: fc.constantFrom('', 'Z', '+04:00', '-11:30'),
    parts: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ year, month, day, clock, zone, parts }) => {
    const date = [pad(year, 4), pad(month), pad(day)].slice(0, Math.min(parts, 3)).join('-');
    return parts === 4 ? `${date}T${clock.map((part) => pad(part)).join(':')}${zone}` : date;
  });

const edtf = fc.oneof(
  moment,
  fc.tuple(moment, moment).map(([from, to]) => `${from}/${to}`),
);
const address = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.emailAddress().map((mail) => `mailto:${mail}`),
);
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const foreign = fc.dictionary(
  fc.constantFrom('x-own', 'constructor', 'valueOf'),
  fc.jsonValue({ maxDepth: 1 }),
  { maxKeys: 2 },
);

function texts(node: Node): fc.Arbitrary<unknown> {
  const { pattern, format, minLength, not } = node;
  if (format === 'uri') return address.filter((text) => ajv.validate(node, text));
  if (pattern === undefined) return anyText.filter((text) => [...text].length >= Number(minLength ?? 0));
  const allowed = new RegExp(pattern as string, 'u');
  const barred = ((not as Node | undefined)?.['enum'] ?? []) as unknown[];
  const made =
    allowed.test('2025') && !allowed.test('a') ? edtf : fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,3}$/);
  return made.filter((text) => allowed.test(text) && !barred.includes(text));
}

function lists({ prefixItems, items, minItems, maxItems }: Node): fc.Arbitrary<unknown> {
  const first = ((prefixItems ?? []) as Node[]).map(accepted);
  const least = Number(minItems ?? 0);
  const most = Number(maxItems ?? Math.max(least, 2));
  const rest = fc.array(accepted(items as Node), {
    minLength: Math.max(0, least - first.length),
    maxLength: Math.max(0, most - first.length),
  });
  return fc.tuple(fc.tuple(...first), rest).map(([head, tail]) => [...head, ...tail]);
}

function objects(node: Node): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties, minProperties, propertyNames } = node;
  const members = Object.entries(properties as Record<string, Node>).map(([key, inner]) => [
    key,
    accepted(inner),
  ]);
  const known = fc.record(Object.fromEntries(members) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: required as string[],
  });
  if (!additionalProperties) return fc.tuple(foreign, known).map(([more, own]) => ({ ...more, ...own }));
  // The one key that JSON has and that no JavaScript object can hold as its own without care.
  const named = propertyNames ? new RegExp((propertyNames as { pattern: string }).pattern) : null;
  const key = named ? fc.stringMatching(named) : anyText.filter((text) => text !== '__proto__');
  return fc.dictionary(key, accepted(additionalProperties as Node), {
    minKeys: Number(minProperties ?? 0),
    maxKeys: 3,
  });
}

/** @returns an arbitrary of what the schema accepts. Knows the keywords that the brief's schema uses. */
export function accepted(node: Node): fc.Arbitrary<unknown> {
  const { if: when, then, ...plain } = node;
  if (when && then) {
    // Either the condition's case in full, or any member of the enumeration but that one.
    const [[key, { const: value }]] = Object.entries(
      (when as Node)['properties'] as Record<string, Node>,
    ) as [[string, Node]];
    const properties = plain['properties'] as Record<string, Node>;
    const others = (properties[key]?.['enum'] as unknown[]).filter((choice) => choice !== value);
    const more = then as Node;
    return fc.oneof(
      accepted({ ...plain, properties: { ...properties, [key]: { enum: others } } }),
      accepted({
        ...plain,
        properties: { ...properties, ...(more['properties'] as Node), [key]: { const: value } },
        required: [...(plain['required'] as string[]), ...(more['required'] as string[])],
      }),
    );
  }
  if ('const' in node) return fc.constant(node['const']);
  if (node['enum']) return fc.constantFrom(...(node['enum'] as unknown[]));
  if (node['anyOf']) return fc.oneof(...(node['anyOf'] as Node[]).map(accepted));
  if (Array.isArray(node['type']))
    return fc.oneof(...(node['type'] as string[]).map((type) => accepted({ ...node, type })));
  const [min, max] = [node['minimum'] as number | undefined, node['maximum'] as number | undefined];
  switch (node['type']) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ ...(min !== undefined && { min }), ...(max !== undefined && { max }) });
    case 'number':
      return fc.double({ min: min ?? -1e9, max: max ?? 1e9, noNaN: true });
    case 'string':
      return texts(node);
    case 'array':
      return lists(node);
    default:
      return objects(node);
  }
}
