// Finds the browser engines besides Chromium that the element is tested in, and on a machine of continuous integration
// gets what is missing from the system's own packages.
import { existsSync } from 'node:fs';
import { installPackages } from './system-packages.mjs';

const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec', '/usr/lib'];
const WEBKITS = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];

/** Every engine: the programs it needs, each with the places where it may be, and Debian's packages that bring them. */
export const ENGINES = [
  {
    name: 'Firefox',
    packages: ['firefox-esr'],
    advice: 'install Firefox or set FIREFOX_PATH to it',
    programs: { browser: ['firefox-esr', 'firefox'] },
    override: 'FIREFOX_PATH',
    places: {
      darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
      win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    },
  },
  {
    name: 'WebKit',
    packages: ['webkit2gtk-driver', 'xvfb'],
    advice: 'install the driver of WebKitGTK and Xvfb (on Debian: webkit2gtk-driver and xvfb)',
    programs: {
      driver: ['WebKitWebDriver'],
      display: ['Xvfb'],
      browser: LIBRARIES.flatMap((folder) => WEBKITS.map((version) => `${folder}/${version}/MiniBrowser`)),
    },
  },
];

function findProgram(names, { platform, env, exists }) {
  const windows = platform === 'win32';
  const folders = (env.PATH ?? '').split(windows ? ';' : ':').filter(Boolean);
  const paths = names.flatMap((name) =>
    name.startsWith('/')
      ? [name]
      : folders.map((folder) => (windows ? `${folder}\\${name}.exe` : `${folder}/${name}`)),
  );
  return paths.find((path) => exists(path));
}

/**
 * Looks for one engine without touching the machine.
 * @returns `programs`, a path for each; or `missing`, a sentence that says what to do, and `install`, the packages that
 * this machine may install by itself: only as root on Debian or Ubuntu, and only in continuous integration, because
 * nobody wants a test to put browsers on their own machine.
 */
export function chooseEngine({ name, packages, advice, programs, override, places }, machine) {
  const { platform, env, exists, isRoot } = machine;
  const named = override && env[override];
  if (named)
    return exists(named)
      ? { programs: { browser: named } }
      : { missing: `${override} names ${named}, which does not exist: correct it or unset it.` };
  const found = Object.entries(programs).map(([role, names]) => [
    role,
    (places?.[platform] ?? []).find((path) => exists(path)) ?? findProgram(names, machine),
  ]);
  if (found.every(([, path]) => path)) return { programs: Object.fromEntries(found) };
  const missing = `${name} is not there, so nothing is known about it: ${advice}.`;
  const may = env.CI && platform === 'linux' && isRoot && exists('/etc/debian_version');
  return may ? { missing, install: packages } : { missing };
}

/** @returns for every engine its name and what `chooseEngine` says, after what may be installed has been. */
export function findEngines() {
  const { platform, env, getuid } = process;
  const machine = { platform, env, exists: existsSync, isRoot: getuid?.call(process) === 0 };
  return ENGINES.map((engine) => {
    let choice = chooseEngine(engine, machine);
    if (choice.install) {
      console.log(`${engine.name} is missing.`);
      const failure = installPackages(choice.install);
      if (failure) console.error(failure);
      choice = chooseEngine(engine, machine);
    }
    return { name: engine.name, ...choice };
  });
}

// Run by itself, it installs what may be installed and says what is there.
if (process.argv[1] === import.meta.filename)
  for (const { name, programs, missing } of findEngines())
    console.log(missing ?? `${name}: ${programs.browser}`);
