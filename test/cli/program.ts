/** The program as it would be installed: built once for a test file, started as a process of its own on real files. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, vi } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

export const FIXTURES = join(import.meta.dirname, 'fixtures');

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Call {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Closes the program's standard output after its first bytes, as `| head` does. */
  readonly closeEarly?: boolean;
}

/** To be called once in a test file. `folder` is for what the program writes. */
export function program(name: string) {
  // Beneath the project, where the packages that it leaves out are found.
  const built = join(root, '.cache', `test-cli-${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'caucasus-map-test-'));

  // Each call starts a process, which takes a busy machine seconds.
  vi.setConfig({ testTimeout: 90_000 });
  beforeAll(async () => {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: built,
        emptyOutDir: true,
        minify: false,
        target: 'es2022',
        lib: { entry: { cli: resolve(root, 'src/cli/cli.ts') }, formats: ['es'] },
        rolldownOptions: { external: [/^node:/, /^lit($|\/)/, /^@lit-labs\//, '@turf/turf', 'papaparse'] },
      },
    });
  }, 120_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(built, { recursive: true, force: true });
  });

  function call(
    args: readonly string[],
    { input, env = {}, closeEarly = false }: Call = {},
  ): Promise<Outcome> {
    return new Promise((done, fail) => {
      const child = spawn(process.execPath, [join(built, 'cli.js'), ...args], {
        cwd: FIXTURES,
        env: { ...process.env, ...env },
      });
      const [out, err]: [Buffer[], Buffer[]] = [[], []];
      child.stdout.on('data', (chunk: Buffer) => {
        out.push(chunk);
        if (closeEarly) child.stdout.destroy();
      });
      child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
      child.on('error', fail);
      child.on('close', (code) =>
        done({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
      );
      child.stdin.on('error', () => undefined);
      child.stdin.end(input ?? '');
    });
  }

  return { call, folder, built };
}
