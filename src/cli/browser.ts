/** Makes a picture of a drawing with a browser that is already installed; none is ever downloaded. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Streams } from './streams.js';
import { UsageError } from './usage.js';

/** What browsers of one family are called on a path, as an app and as a program of Windows. */
const COMMANDS = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge',
  'msedge',
];
const APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const PROGRAMS = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

/** A browser that does not answer for this long is given up, in milliseconds. */
const TIMEOUT = 60_000;

function candidates(env: Streams['env']): string[] {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = COMMANDS.flatMap((name) =>
    folders.flatMap((folder) => [join(folder, name), join(folder, `${name}.exe`)]),
  );
  const apps = APPS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
  const programs = roots.flatMap((root) => (root ? PROGRAMS.map((program) => join(root, program)) : []));
  return [...onPath, ...apps, ...programs];
}

/** @throws UsageError with what to install when there is none. */
function findBrowser(env: Streams['env']): string {
  const named = env['CHROME_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new UsageError(`CHROME_PATH is “${named}”, and there is no such file. Correct it, or unset it.`);
  }
  const found = candidates(env).find((path) => existsSync(path));
  if (found) return found;
  throw new UsageError(
    'A .png needs a browser, and no Chrome, Chromium or Edge was found. Install one, set CHROME_PATH to it, or render .svg.',
  );
}

function call(command: string, args: readonly string[]): Promise<string> {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: TIMEOUT });
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
    child.on('error', (error) => done(error.message));
    child.on('close', () => done(told));
  });
}

/**
 * @param svg a drawing of that size.
 * @returns the bytes of a PNG, one pixel of it a pixel of the drawing.
 */
export async function pngOf(
  svg: string,
  { width, height }: { readonly width: number; readonly height: number },
  env: Streams['env'],
): Promise<Uint8Array> {
  const browser = findBrowser(env);
  const folder = await mkdtemp(join(tmpdir(), 'caucasus-map-'));
  try {
    const [page, picture] = [join(folder, 'map.svg'), join(folder, 'map.png')];
    await writeFile(page, svg);
    const told = await call(browser, [
      '--headless',
      '--disable-gpu',
      '--hide-scrollbars',
      '--no-first-run',
      '--disable-background-networking',
      '--force-device-scale-factor=1',
      // The superuser, as in containers, gets no sandbox from Chrome; the drawing is our own.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'profile')}`,
      `--window-size=${width},${height}`,
      `--screenshot=${picture}`,
      pathToFileURL(page).href,
    ]);
    return await readFile(picture).catch(() => {
      const last = told.trim().split('\n').at(-1) ?? '';
      throw new UsageError(
        `The browser “${browser}” made no picture${last && ` (${last})`}. Render .svg instead, or set CHROME_PATH to another one.`,
      );
    });
  } finally {
    // A browser may still be writing to its profile for a moment.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
