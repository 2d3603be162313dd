/// <reference types="node" />
/** The package as it would be published: packed, unpacked somewhere, judged by two linters, imported and bundled. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build as bundle } from 'esbuild';
import { publint } from 'publint';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pack, unpack } from '../../scripts/package.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
/** In the project, so that what the package depends on is found above it. */
const PLACE = join(ROOT, '.cache/package');
const PATIENCE = 300_000;

let tarball = '';
let folder = '';

beforeAll(() => {
  tarball = pack();
  folder = unpack(tarball, join(PLACE, 'node_modules'));
}, PATIENCE);

afterAll(() => {
  rmSync(PLACE, { recursive: true, force: true });
  rmSync(resolve(tarball, '..'), { recursive: true, force: true });
});

interface Package {
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly import: string }>>;
}

/** Every name that can be imported; patterns by what they stand for. */
function entries(): string[] {
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
  return Object.entries(exports).flatMap(([name, target]) => {
    const specifier = name.replace('.', 'caucasus-map');
    if (!name.includes('*')) return [specifier];
    const path = typeof target === 'string' ? target : target.import;
    return readdirSync(join(folder, path, '..'))
      .filter((file) => file.endsWith('.js'))
      .map((file) => specifier.replace('*', file.replace(/\.js$/, '')));
  });
}

/** Runs a module in a Node of its own, beside the package. @returns what it prints as JSON. */
function run(code: string): unknown {
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: PLACE,
    encoding: 'utf8',
  });
  return JSON.parse(printed);
}

describe('the packed package', () => {
  it('pleases publint', { timeout: PATIENCE }, async () => {
    const { buffer, byteOffset, byteLength } = readFileSync(tarball);
    const packed = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
    const { messages } = await publint({ pack: { tarball: packed }, strict: true });
    expect(messages.map(({ code, path }) => `${code} at ${path.join('.')}`)).toEqual([]);
  });

  it('has types that TypeScript finds for what Node finds', { timeout: PATIENCE }, () => {
    const attw = join(ROOT, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const options = ['--profile', 'esm-only', '--no-definitely-typed', '--format', 'json'];
    const printed = execFileSync(process.execPath, [attw, tarball, ...options], {
      encoding: 'utf8',
      maxBuffer: 64e6,
    });
    interface Found {
      readonly kind: string;
      readonly resolutionKind?: string;
      readonly resolutionOption?: string;
    }
    const { analysis } = JSON.parse(printed) as { analysis: { problems: readonly Found[] } };
    expect(analysis).toHaveProperty('entrypoints');
    // The package is for ES modules alone: what `require` and the resolution of Node 10 miss is meant so.
    const left = ['node10', 'node16-cjs'];
    const problems = analysis.problems.filter(
      ({ resolutionKind, resolutionOption }) => !left.includes(resolutionKind ?? resolutionOption ?? ''),
    );
    expect(problems).toEqual([]);
  });

  it('can be imported in Node, each entry by itself', { timeout: PATIENCE }, () => {
    const specifiers = entries();
    expect(specifiers).toContain('caucasus-map/locales/ka');
    const results = run(`
      const results = {};
      for (const specifier of ${JSON.stringify(specifiers)}) {
        const options = specifier.endsWith('.json') ? { with: { type: 'json' } } : undefined;
        results[specifier] = await import(specifier, options).then(
          (module) => typeof module,
          (error) => error.message,
        );
      }
      console.log(JSON.stringify(results));
    `);
    expect(results).toEqual(Object.fromEntries(specifiers.map((specifier) => [specifier, 'object'])));
  });

  it(
    'is bundled by Vite, with the engine in a chunk of its own and its worker beside it',
    {
      timeout: PATIENCE,
    },
    async () => {
      mkdirSync(PLACE, { recursive: true });
      writeFileSync(
        join(PLACE, 'index.html'),
        '<!doctype html><script type="module">import "caucasus-map/define";</script>',
      );
      await build({
        root: PLACE,
        configFile: false,
        logLevel: 'error',
        build: { outDir: join(PLACE, 'out'), assetsInlineLimit: 0 },
      });
      const assets = readdirSync(join(PLACE, 'out/assets'));
      expect(assets.filter((file) => /^maplibre-gl-worker.*\.m?js$/.test(file))).toHaveLength(1);
      const size = (file: string): number => readFileSync(join(PLACE, 'out/assets', file)).length;
      const [entry] = assets.filter((file) => file.startsWith('index-') && file.endsWith('.js'));
      const [engine] = assets.filter((file) => file.startsWith('engine-'));
      expect(size(engine!)).toBeGreaterThan(900_000);
      expect(size(entry!)).toBeLessThan(200_000);
    },
  );

  it('is bundled by esbuild, each entry by itself', { timeout: PATIENCE }, async () => {
    const results = Object.fromEntries(
      await Promise.all(
        entries().map(async (specifier) => {
          const { errors, outputFiles } = await bundle({
            stdin: { contents: `export * from '${specifier}';`, resolveDir: PLACE },
            bundle: true,
            splitting: true,
            format: 'esm',
            // Rendering in advance is for Node alone.
            platform: specifier.endsWith('/static') ? 'node' : 'browser',
            outdir: join(PLACE, 'bundled'),
            write: false,
            logLevel: 'silent',
          }).catch((error: unknown) => error as { errors: { text: string }[]; outputFiles?: undefined });
          return [
            specifier,
            errors.map(({ text }) => text).join() || (outputFiles?.length ?? 0) > 0,
          ] as const;
        }),
      ),
    );
    expect(results).toEqual(Object.fromEntries(entries().map((specifier) => [specifier, true])));
  });

  it('depends on the packages that its files import, and on no more', () => {
    const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      dependencies?: Record<string, string>;
    };
    const codes = readdirSync(join(folder, 'dist/npm'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(join(folder, 'dist/npm', file), 'utf8'));
    const imports = codes.flatMap((code) =>
      [...code.matchAll(/(?:from|import\()\s*["'](@[\w.-]+\/[\w.-]+|[a-z][\w.-]*)(?:\/[^"']*)?["']/g)].map(
        ([, name]) => name!,
      ),
    );
    // Whoever renders in Node brings it: an optional peer.
    const needed = new Set(imports.filter((name) => name !== '@lit-labs/ssr'));
    expect(Object.keys(dependencies)).toEqual([...needed].sort());
  });

  it('brings no page of the demo, and no file of the machine it was made on', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /^dist\/(demo|site)\b/.test(file))).toEqual([]);
    const texts = files.filter((file) => /\.(json|d\.ts|md)$/.test(file));
    expect(texts.filter((file) => readFileSync(join(folder, file), 'utf8').includes(ROOT))).toEqual([]);
  });
});
