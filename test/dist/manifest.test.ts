/// <reference types="node" />
/** What editors are told of the element is what the element has: no name is missing, and none is made up. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const DIST = join(ROOT, 'dist');

interface Named {
  readonly name: string;
  readonly description?: string;
}

interface Member extends Named {
  readonly kind: 'field' | 'method';
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly attribute?: string;
}

interface Declaration {
  readonly tagName: string;
  readonly attributes: readonly (Named & { fieldName?: string; type: { text: string } })[];
  readonly members: readonly Member[];
  readonly events: readonly Named[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
  readonly cssStates: readonly Named[];
}

interface Manifest {
  readonly modules: readonly {
    readonly path: string;
    readonly declarations: readonly Declaration[];
  }[];
}

const json = (file: string): unknown => JSON.parse(readFileSync(join(DIST, file), 'utf8'));

const manifest = json('custom-elements.json') as Manifest;
const element = manifest.modules[0]!.declarations[0]!;

const names = (list: readonly Named[]): string[] => list.map(({ name }) => name).sort();

/** All TypeScript of the project, for what templates and style sheets write. */
const source = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(ROOT, 'src', file), 'utf8'))
  .join('\n');

const found = (pattern: RegExp): string[] =>
  [...new Set([...source.matchAll(pattern)].flatMap(([, words]) => words!.split(/\s+/)))].sort();

/** What the built class says of itself; in a Node of its own, because it has no page. */
const own = JSON.parse(
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `const { CaucasusMap } = await import('${join(DIST, 'npm/index.js')}');
       const prototype = Object.getOwnPropertyDescriptors(CaucasusMap.prototype);
       console.log(JSON.stringify({ attributes: CaucasusMap.observedAttributes, prototype: Object.keys(prototype) }));`,
    ],
    { cwd: ROOT, encoding: 'utf8' },
  ),
) as { attributes: string[]; prototype: string[] };

describe('the manifest', () => {
  it('has the attributes that the element observes', () => {
    expect(names(element.attributes)).toEqual([...own.attributes].sort());
  });

  it.each([
    [
      'properties',
      element.members.filter(
        ({ kind, attribute, static: ofClass }) => kind === 'field' && !attribute && !ofClass,
      ),
      ['brief', 'loaded', 'map', 'problems', 'ready', 'selection'],
    ],
    [
      'methods',
      element.members.filter(({ kind }) => kind === 'method'),
      ['addLocale', 'define', 'next', 'previous', 'select', 'show', 'toSVG'],
    ],
    [
      'events',
      element.events,
      [
        'error',
        'event-select',
        'load',
        'map-error',
        'map-ready',
        'period-change',
        'place-select',
        'problems-change',
        'view-change',
      ],
    ],
    ['slots', element.slots, ['', 'caption', 'credit', 'story', 'title']],
    ['states', element.cssStates, ['error', 'live', 'loading', 'static']],
  ])('has the %s of the contract, and no others', (_what, list, contract) => {
    expect(names(list)).toEqual(contract);
  });

  it('names members that the class has', () => {
    const members = element.members.filter(({ static: ofClass }) => !ofClass);
    for (const { name, kind, readonly } of members)
      if (kind === 'method' || readonly) expect(own.prototype).toContain(name);
  });

  it('has the slots of the templates', () => {
    expect(names(element.slots)).toEqual(['', ...found(/<slot name="([^"]+)"/g)]);
  });

  it('has the parts of the templates', () => {
    const written = found(/\bpart=(?:"|\$\{[^}]*')([a-z -]+)["']/g);
    expect(names(element.cssParts).filter((name) => name !== 'pointer' && name !== 'marker')).toEqual(
      written.filter((name) => name !== 'pointer' && name !== 'marker'),
    );
    expect(source).toMatch(/marker pointer/);
  });

  it('has the custom properties that style sheets read', () => {
    expect(names(element.cssProperties)).toEqual(found(/var\(\s*(--caucasus-map-[a-z-]+)/g));
  });

  it('says of every name what it is', () => {
    const all = [
      ...element.attributes,
      ...element.members,
      ...element.events,
      ...element.slots,
      ...element.cssParts,
      ...element.cssProperties,
      ...element.cssStates,
    ];
    expect(all.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  });

  it('offers the words that an attribute may have', () => {
    const layout = element.attributes.find(({ name }) => name === 'layout');
    expect(layout!.type.text).toBe("'explorer' | 'map' | 'story'");
  });
});

describe('what editors read', () => {
  interface HtmlData {
    readonly tags: readonly { name: string; attributes: readonly { name: string; values?: Named[] }[] }[];
  }
  interface WebTypes {
    readonly version: string;
    readonly contributions: {
      readonly html: { readonly elements: readonly { name: string; attributes: Named[] }[] };
    };
  }

  it('is for VS Code the same attributes, with the words for those that have some', () => {
    const [tag] = (json('vscode.html-data.json') as HtmlData).tags;
    expect(tag!.name).toBe('caucasus-map');
    expect(names(tag!.attributes)).toEqual(names(element.attributes));
    const theme = tag!.attributes.find(({ name }) => name === 'theme');
    expect(names(theme!.values!)).toEqual(['auto', 'dark', 'light']);
  });

  it('is for JetBrains the same attributes, of the version that is published', () => {
    const types = json('web-types.json') as WebTypes;
    const [tag] = types.contributions.html.elements;
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(tag!.name).toBe('caucasus-map');
    expect(names(tag!.attributes)).toEqual(names(element.attributes));
    expect(types.version).toBe(version);
  });
});
