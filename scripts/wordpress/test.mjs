// Tests the WordPress plugin in a real WordPress. Where PHP is missing that is said, and fails only in continuous
// integration. Counts go to the file that TEST_COUNTS names, as {passed, failed, failures}.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
/** Names of the modules, as `php -m` prints them. */
const MODULES = ['pdo_sqlite', 'mbstring', 'dom'];
const ADVICE = 'On Debian: apt-get install php-cli php-sqlite3 php-mbstring php-xml';

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
      ...process.argv.slice(2),
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

const missing = lacking();
if (!missing) end(await test());
else {
  console.error(missing);
  if (!process.env.CI) console.error('Not run, and not counted.');
  end({ passed: 0, failed: process.env.CI ? 1 : 0, failures: process.env.CI ? [missing] : [] });
}
