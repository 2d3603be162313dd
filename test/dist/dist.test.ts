/// <reference types="node" />
/** What is published, as the build has made it: bytes, entries, and what an import does. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const DIST = join(ROOT, 'dist');
const ENTRY = 'caucasus-map.js';

const read = (file: string): string => readFileSync(join(DIST, file), 'utf8');
const gzip = (file: string): number => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;

function chunk(name: string, folder = DIST): string {
  const found = readdirSync(folder).filter((file) => file.startsWith(`${name}-`) && file.endsWith('.js'));
  expect(found, `chunks of ${name}`).toHaveLength(1);
  return found[0]!;
}

/** Static imports and re-exports of a module: what a browser asks for before it runs any of it. */
function staticImports(code: string): string[] {
  const found = code.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{}\s,]+\s*from\s*)?["']([^"']+)["']/g);
  return [...found].map(([, source]) => source ?? '');
}

function dynamicImports(code: string): string[] {
  return [...code.matchAll(/import\(\s*["'`]([^"'`]+)["'`]/g)].map(([, source]) => source ?? '');
}

describe('bytes', () => {
  // One kilobyte is 1,000 bytes; the budgets are those of the design.
  it('the script that paints is at most 45 kB', () => {
    expect(gzip(ENTRY)).toBeLessThanOrEqual(45_000);
  });

  it.each(['az', 'hy', 'ka', 'ru', 'tr'])('with the words of %s it is at most 45 kB', (lang) => {
    // Later words and translated texts are in files that are named after the language too.
    const words = readdirSync(DIST).filter(
      (file) => file.startsWith(`${lang}-`) && read(file).includes('southCaucasus:'),
    );
    expect(words).toEqual([(JSON.parse(read('languages.json')) as Record<string, string>)[lang]]);
    expect(gzip(ENTRY) + gzip(words[0]!)).toBeLessThanOrEqual(45_000);
  });

  it('with all texts, notes and sources it is at most 62 kB', () => {
    expect(gzip(ENTRY) + gzip(chunk('details')) + gzip(chunk('telling'))).toBeLessThanOrEqual(62_000);
  });

  it('are what the README says, give or take a tenth and half a kilobyte', () => {
    const table = readFileSync(join(ROOT, 'README.md'), 'utf8').split('## Bytes')[1]!.split('\n## ')[0]!;
    const told = [...table.matchAll(/^\| `([\w-]+)(-\*)?\.(m?js)` .*\| (\d+) +\|$/gm)];
    expect(told.length).toBeGreaterThan(7);
    for (const [, name = '', many, ending = '', kB] of told) {
      const bytes = gzip(many ? chunk(name) : `${name}.${ending}`);
      expect(Math.abs(bytes / 1000 - Number(kB)), name).toBeLessThanOrEqual(Number(kB) / 10 + 0.5);
    }
  });

  it('the engine is not in the script that paints', () => {
    expect(read(ENTRY).includes('webglcontextlost')).toBe(false);
    expect(read(chunk('engine')).includes('webglcontextlost')).toBe(true);
  });
});

describe('the script for any page', () => {
  it('is one file: no import that must be there before it runs', () => {
    expect(staticImports(read(ENTRY))).toEqual([]);
  });

  it('finds texts, parser and engine beside itself', () => {
    const imports = dynamicImports(read(ENTRY));
    expect(imports.length).toBeGreaterThanOrEqual(3);
    for (const path of imports) {
      expect(path).toMatch(/^\.\//);
      expect(existsSync(join(DIST, path)), path).toBe(true);
    }
  });

  it('needs no other file than those beside it', () => {
    for (const file of readdirSync(DIST).filter((name) => name.endsWith('.js')))
      for (const path of staticImports(read(file))) {
        expect(path, `in ${file}`).toMatch(/^\.\//);
        expect(existsSync(join(DIST, path)), `${path} in ${file}`).toBe(true);
      }
  });

  it('has the engine’s worker beside the engine, of the same version', () => {
    const { version } = JSON.parse(
      readFileSync(join(ROOT, 'node_modules/maplibre-gl/package.json'), 'utf8'),
    ) as { version: string };
    for (const folder of [DIST, join(DIST, 'npm')]) {
      const engine = readFileSync(join(folder, chunk('engine', folder)), 'utf8');
      // A literal, so that a publisher's bundler finds it too. (No toMatch: it would print a megabyte.)
      const literal =
        /new URL\((?:\s*\/\*.*?\*\/)?\s*["'`]\.\/maplibre-gl-worker\.mjs["'`],\s*import\.meta\.url\)/;
      expect(literal.test(engine)).toBe(true);
      expect(engine.includes(version)).toBe(true);
      expect(existsSync(join(folder, 'maplibre-gl-worker.mjs'))).toBe(true);
    }
  });
});

type Conditions = Readonly<Record<string, string>>;

interface Package {
  readonly exports: Readonly<Record<string, Conditions | string>>;
  readonly files: readonly string[];
  readonly unpkg: string;
  readonly jsdelivr: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const PACKAGE = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Package;

const entries = Object.entries(PACKAGE.exports).flatMap(([name, value]) =>
  typeof value === 'string'
    ? [[name, 'default', value] as const]
    : Object.entries(value).map(([condition, path]) => [name, condition, path] as const),
);

/** Runs a module in a Node of its own. @returns what it prints as JSON. */
function run(code: string): unknown {
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return JSON.parse(printed);
}

describe('the package', () => {
  it.each(entries)(
    'exports %s (%s) from a file that is there and is published',
    (_name, _condition, path) => {
      // A pattern stands for a language that ships, and for one that is an example.
      for (const lang of ['ka', 'de']) expect(existsSync(join(ROOT, path.replace('*', lang)))).toBe(true);
      expect(PACKAGE.files.some((folder) => path.startsWith(`./${folder}`))).toBe(true);
    },
  );

  it.each(['unpkg', 'jsdelivr'] as const)('names for %s a file that is there', (name) => {
    expect(existsSync(join(ROOT, PACKAGE[name]))).toBe(true);
  });

  it('asks for nothing that it does not declare', () => {
    const folder = join(DIST, 'npm');
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
      const code = readFileSync(join(folder, file), 'utf8');
      for (const path of [...staticImports(code), ...dynamicImports(code)]) {
        if (path.startsWith('.')) {
          expect(existsSync(join(folder, dirname(file), path)), `${path} in ${file}`).toBe(true);
          continue;
        }
        // The program of the command line runs in Node alone.
        if (path.startsWith('node:')) continue;
        const name = path.startsWith('@') ? path.split('/').slice(0, 2).join('/') : path.split('/')[0]!;
        expect(
          Object.keys({ ...PACKAGE.dependencies, ...PACKAGE.peerDependencies }),
          `${path} in ${file}`,
        ).toContain(name);
      }
    }
  });

  it('registers nothing when its main entry is imported, and one element by ./define', () => {
    const result = run(`
      const defined = new Map();
      globalThis.customElements = { define: (name, type) => defined.set(name, type), get: (name) => defined.get(name) };
      const { CaucasusMap } = await import('caucasus-map');
      const before = [...defined.keys()];
      await import('caucasus-map/define');
      console.log(JSON.stringify({ before, after: [...defined.keys()], same: defined.get('caucasus-map') === CaucasusMap }));
    `);
    expect(result).toEqual({ before: [], after: ['caucasus-map'], same: true });
  });

  it.each(Object.keys(PACKAGE.exports).filter((name) => name === '.' || /^\.\/(model|static)$/.test(name)))(
    'lets Node import %s without a word',
    (name) => {
      const specifier = name === '.' ? 'caucasus-map' : `caucasus-map/${name.slice(2)}`;
      expect(run(`await import('${specifier}'); console.log(JSON.stringify('there'))`)).toBe('there');
    },
  );

  it('reads a brief in Node with its model alone', () => {
    const result = run(`
      const { parseBrief } = await import('caucasus-map/model');
      const { brief, problems } = parseBrief(42);
      console.log(JSON.stringify({ brief, problems: problems.length }));
    `);
    expect(result).toEqual({ brief: null, problems: 1 });
  });
});
