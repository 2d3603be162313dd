/** The JSON Schema itself: a valid one, with help for every member, that knows the briefs there are. */
import { describe, expect, it } from 'vitest';
import { toFile } from '../../src/cli/write-json.js';
import { parseBrief } from '../../src/model/parse-brief.js';
import { BRIEF_SCHEMA } from '../../src/model/schema/brief-schema.js';
import { builtInJson } from '../model/briefs.js';
import { drawFrom, randomBrief, SEEDS } from '../model/random-briefs.js';
import { FULL_FILE } from './full-file.js';
import { ajv, complaints, structural } from './validator.js';

type Node = Readonly<Record<string, unknown>>;

/** The schemas right inside a schema, each with its step. */
function inside(node: Node): [string, Node][] {
  const named = Object.entries((node['properties'] ?? {}) as Record<string, Node>);
  const choices = ((node['anyOf'] ?? []) as Node[]).map((choice, at): [string, Node] => [`#${at}`, choice]);
  const rest = ['items', 'additionalProperties'].flatMap((key): [string, Node][] =>
    node[key] ? [[`*${key}`, node[key] as Node]] : [],
  );
  return [...named, ...choices, ...rest];
}

/** Every schema inside a schema, with the way to it. */
function nodesOf(node: Node, way = ''): [string, Node][] {
  return [[way, node], ...inside(node).flatMap(([step, inner]) => nodesOf(inner, `${way}/${step}`))];
}

const nodes = nodesOf(BRIEF_SCHEMA);

/** Members that an editor may type, without those that GeoJSON names. */
const members = nodes.filter(([way]) => /\/[^#*/]+$/.test(way) && !way.includes('/geometry/'));

describe('the JSON Schema of a brief', () => {
  it('is a schema of 2020-12', () => {
    expect(ajv.validateSchema(BRIEF_SCHEMA)).toBe(true);
    expect(ajv.errors ?? []).toEqual([]);
  });

  it('is JSON: nothing is lost when it is written to a file', () => {
    expect(JSON.parse(JSON.stringify(BRIEF_SCHEMA))).toEqual(BRIEF_SCHEMA);
  });

  it('has a title and a description for every member but those that GeoJSON names', () => {
    expect(members.length).toBeGreaterThan(60);
    const bare = members.filter(([, node]) => !node['title'] || !node['description']);
    expect(bare.map(([way]) => way)).toEqual([]);
  });

  it('shows only examples that it accepts itself', () => {
    const shown = nodes.filter(([, node]) => Array.isArray(node['examples']));
    expect(shown.length).toBeGreaterThan(25);
    for (const [way, node] of shown)
      for (const example of node['examples'] as unknown[])
        expect([way, example, ajv.validate(node, example)]).toEqual([way, example, true]);
  });

  it('accepts the built-in brief', () => {
    expect(complaints(builtInJson())).toEqual([]);
  });

  it('accepts a brief with every member, and the parser finds nothing in it', () => {
    expect(complaints(FULL_FILE)).toEqual([]);
    expect(parseBrief(FULL_FILE).problems).toEqual([]);
  });

  it('and that brief really has every member', () => {
    const used = new Set<string>();
    const look = (node: Node, value: unknown, way: string): void => {
      used.add(way);
      for (const [step, inner] of inside(node)) {
        if (step.startsWith('#')) look(inner, value, `${way}/${step}`);
        else if (step === '*items' && Array.isArray(value))
          value.forEach((item) => look(inner, item, `${way}/${step}`));
        else if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
        else if (step === '*additionalProperties')
          Object.values(value).forEach((item) => look(inner, item, `${way}/${step}`));
        else if (step in value) look(inner, (value as Node)[step], `${way}/${step}`);
      }
    };
    look(BRIEF_SCHEMA, FULL_FILE, '');
    const missed = members.map(([way]) => way).filter((way) => !used.has(way));
    expect(missed).toEqual([]);
  });

  it.each(SEEDS.slice(0, 40))(
    'accepts what is written of a random brief (%i), and reads the same from it',
    (seed) => {
      const brief = randomBrief(drawFrom(seed));
      const written: unknown = JSON.parse(JSON.stringify(toFile(brief)));
      expect(complaints(written)).toEqual([]);
      const again = parseBrief(written);
      expect(structural(again.problems)).toEqual([]);
      expect(again.brief).toEqual(brief);
    },
  );
});
