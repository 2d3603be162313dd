/** Which engines besides Chromium the element is tested in, on machines of every kind. */
import { describe, expect, it } from 'vitest';
import type { Machine } from '../../scripts/find-browser.mjs';
import { chooseEngine, ENGINES, type EngineKind } from '../../scripts/find-engines.mjs';

function kind(name: string): EngineKind {
  const found = ENGINES.find((engine) => engine.name === name);
  if (!found) throw new Error(`There is no engine ${name}.`);
  return found;
}

/** A machine with nothing but these files. */
function machine(files: readonly string[], given: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    exists: (path) => files.includes(path),
    isRoot: false,
    ...given,
  };
}

const WEBKIT = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'];
const MINI_BROWSER = '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

describe('chooseEngine', () => {
  it.each([
    ['linux', '/usr/bin/firefox-esr'],
    ['linux', '/usr/local/bin/firefox'],
    ['darwin', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  ])('finds Firefox on %s at %s', (platform, path) => {
    expect(chooseEngine(kind('Firefox'), machine([path], { platform }))).toEqual({
      programs: { browser: path },
    });
  });

  it('takes the Firefox that is named, and no other where that does not exist', () => {
    const env = { PATH: '/usr/bin', FIREFOX_PATH: '/opt/nightly/firefox' };
    const files = ['/usr/bin/firefox', '/opt/nightly/firefox'];
    expect(chooseEngine(kind('Firefox'), machine(files, { env })).programs).toEqual({
      browser: '/opt/nightly/firefox',
    });
    const { programs, missing } = chooseEngine(kind('Firefox'), machine(['/usr/bin/firefox'], { env }));
    expect(programs).toBeUndefined();
    expect(missing).toContain('/opt/nightly/firefox');
  });

  it('takes WebKit only with driver, display and browser', () => {
    expect(chooseEngine(kind('WebKit'), machine([...WEBKIT, MINI_BROWSER])).programs).toEqual({
      driver: '/usr/bin/WebKitWebDriver',
      display: '/usr/bin/Xvfb',
      browser: MINI_BROWSER,
    });
    for (const files of [WEBKIT, ['/usr/bin/Xvfb', MINI_BROWSER], ['/usr/bin/WebKitWebDriver', MINI_BROWSER]])
      expect(chooseEngine(kind('WebKit'), machine(files)).missing).toContain('WebKit');
  });

  it('installs only in continuous integration, and there only as root on Debian and Ubuntu', () => {
    const debian = ['/etc/debian_version'];
    const env = { PATH: '/usr/bin', CI: 'true' };
    expect(chooseEngine(kind('Firefox'), machine(debian, { isRoot: true, env })).install).toContain(
      'firefox-esr',
    );
    const others = [
      machine(debian, { isRoot: true }),
      machine(debian, { env }),
      machine([], { isRoot: true, env }),
    ];
    for (const other of others) expect(chooseEngine(kind('Firefox'), other).install).toBeUndefined();
  });

  it.each(ENGINES.map((engine) => [engine.name, engine] as const))(
    'says in one sentence what to do where there is no %s',
    (name, engine) => {
      expect(chooseEngine(engine, machine([])).missing).toMatch(
        new RegExp(`^${name} [^.]*: install [^.]*\\.$`),
      );
    },
  );
});
