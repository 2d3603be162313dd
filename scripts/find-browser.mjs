// Finds the browser that the tests drive. Nothing is downloaded when the packages are installed: an installed browser
// is used, and only root on Debian or Ubuntu, where that is one command, gets one from the system's own packages.
import { existsSync } from 'node:fs';
import { installPackages } from './system-packages.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Flags for WebGL without a graphics card. The page around a canvas is painted by the browser's own rasterizer: by
 * emulated graphics, which Debian's package asks for, a page with a map takes nearly twice the time.
 */
export const WEBGL_FLAGS = [
  ...FLAGS,
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-rasterization',
];

/**
 * The same for tests: pages are also composed by the processor, without a turn through emulated graphics, which spares
 * an engine's start a fifth of its time. Not for measuring: each frame of a canvas is copied.
 */
export const WEBGL_TEST_FLAGS = [...WEBGL_FLAGS, '--disable-gpu-compositing'];

/** Flags for pages without any WebGL. */
export const NO_WEBGL_FLAGS = [...FLAGS, '--disable-gpu', '--disable-3d-apis'];

const COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
];

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const WINDOWS_PROGRAMS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** @returns every place in which this platform may have a browser, the likeliest first. */
export function candidates(platform, env) {
  const windows = platform === 'win32';
  const paths = (env.PATH ?? '').split(windows ? ';' : ':').filter(Boolean);
  const onPath = COMMANDS.flatMap((name) =>
    paths.map((path) => (windows ? `${path}\\${name}.exe` : `${path}/${name}`)),
  );
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env.HOME ? [`${env.HOME}/Applications`] : [])];
    const apps = MAC_APPS.flatMap((name) =>
      folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
    return [...apps, ...onPath];
  }
  if (windows) {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return [
      ...WINDOWS_PROGRAMS.flatMap((parts) => folders.map((folder) => [folder, ...parts].join('\\'))),
      ...onPath,
    ];
  }
  return [...onPath, ...COMMANDS.flatMap((name) => [`/usr/bin/${name}`, `/snap/bin/${name}`])];
}

/**
 * Chooses without touching the machine.
 * @returns `path` of a browser, or `install: true` where one may be installed, or `advice`: what the reader should do.
 */
export function chooseBrowser({ platform, env, exists, isRoot }) {
  if (env.CHROME_PATH)
    return exists(env.CHROME_PATH)
      ? { path: env.CHROME_PATH }
      : { advice: `CHROME_PATH names ${env.CHROME_PATH}, which does not exist: correct it or unset it.` };
  const path = candidates(platform, env).find((candidate) => exists(candidate));
  if (path) return { path };
  // Both Debian and Ubuntu have this file.
  if (platform === 'linux' && isRoot && exists('/etc/debian_version')) return { install: true };
  return {
    advice:
      'The tests need a browser: install Google Chrome, Chromium or Microsoft Edge, or set CHROME_PATH to one.',
  };
}

function choose() {
  const { platform, env, getuid } = process;
  return chooseBrowser({ platform, env, exists: existsSync, isRoot: getuid?.call(process) === 0 });
}

function installChromium() {
  console.log('No browser found.');
  const failure = installPackages(['chromium']);
  if (failure) throw new Error(`${failure} Or set CHROME_PATH to a browser.`);
}

/**
 * @returns the path of a browser.
 * @throws with one sentence that says what to install.
 */
export function findBrowser() {
  let choice = choose();
  if (choice.install) {
    installChromium();
    choice = choose();
  }
  if (choice.path) return choice.path;
  throw new Error(choice.advice ?? 'The package chromium brought no browser: set CHROME_PATH to one.');
}

if (process.argv[1] === import.meta.filename) {
  try {
    console.log(findBrowser());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
