// Tests the WordPress plugin in a real WordPress. Where PHP is missing that is said, and fails only in continuous
// integration. Counts go to the file that TEST_COUNTS names, as {passed, failed, failures}.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages } from '../system-packages.mjs';
import { fetchWordPress } from './fetch.mjs';

const root = resolve(import.meta.dirname, '../..');
/** Names of the modules, as `php -m` prints them. */
const MODULES = ['pdo_sqlite', 'mbstring', 'dom'];
const PACKAGES = ['php-cli', 'php-sqlite3', 'php-mbstring', 'php-xml'];
const ADVICE = `On Debian: apt-get install ${PACKAGES.join(' ')}`;

/** @returns what PHP lacks, as a sentence, or ''. */
function lacking() {
  const { status, stdout } = spawnSync('php', ['-m'], { encoding: 'utf8' });
  if (status !== 0) return `The tests of the WordPress plugin need PHP. ${ADVICE}`;
  const found = stdout.toLowerCase().split(/\s+/);
  const missing = MODULES.filter((name) => !found.includes(name));
  return missing.length === 0
    ? ''
    : `The tests of the WordPress plugin need PHP's ${missing.join(', ')}. ${ADVICE}`;
}

function end(counts) {
  if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts));
  process.exitCode = counts.failed === 0 ? 0 : 1;
}

/** Runs the tests; resolves to their counts. */
async function test() {
  const folder = mkdtempSync(join(tmpdir(), 'caucasus-map-'));
  const report = join(folder, 'report.json');
  const child = spawn(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--config',
      join(root, 'test/wordpress/vitest.config.mjs'),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...positionals,
    ],
    { cwd: root, stdio: 'inherit' },
  );
  const good = await new Promise((done) =>
    child.on('error', () => done(false)).on('close', (code) => done(code === 0)),
  );
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const failures = testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => fullName);
    // A run can go wrong without a failed test: a file that cannot be read, a WordPress that cannot be installed.
    return { passed: numPassedTests, failed: good ? 0 : Math.max(1, numFailedTests), failures };
  } catch {
    return { passed: 0, failed: 1, failures: ['The run itself'] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const { values, positionals } = parseArgs({
  options: {
    'without-download': { type: 'boolean', default: false },
    /** Gets what the tests need, and runs none. */
    'fetch-only': { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

let missing = lacking();
// Only in continuous integration, because nobody wants a test to put PHP on their own machine.
if (missing && process.env.CI && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
  const failure = installPackages(PACKAGES);
  missing = failure || lacking();
}
// Tests work offline once everything is installed, and a WordPress is none of the packages.
if (!missing && values['without-download'] && !existsSync(join(root, '.cache/wordpress')))
  missing = 'The tests of the WordPress plugin have no WordPress yet: `npm run test:wordpress` gets one.';
if (values['fetch-only']) {
  if (missing) console.error(missing);
  fetchWordPress();
} else if (!missing) end(await test());
else {
  console.error(missing);
  if (!process.env.CI) console.error('Not run, and not counted.');
  end({ passed: 0, failed: process.env.CI ? 1 : 0, failures: process.env.CI ? [missing] : [] });
}
