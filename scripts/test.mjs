// Everything that continuous integration runs. Every step runs, whatever became of the one before; the last line
// is "N passed, N failed".
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findBrowser } from './find-browser.mjs';

const root = resolve(import.meta.dirname, '..');
const counts = join(root, '.cache', 'test');
rmSync(counts, { recursive: true, force: true });
mkdirSync(counts, { recursive: true });

// Far from UTC, so that a date that slips by a day is seen.
const env = { ...process.env, TZ: 'Asia/Baku' };

/**
 * Runs a command of the project; resolves to whether it went well. What it says goes into `said` where that is given:
 * of commands that run side by side, nobody could tell who speaks.
 */
function run(file, args, extra = {}, said = null) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, file), ...args], {
      cwd: root,
      env: { ...env, ...extra },
      stdio: said ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    for (const stream of said ? [child.stdout, child.stderr] : [])
      stream.on('data', (piece) => said.push(piece));
    child.on('error', () => done(false));
    child.on('close', (code) => done(code === 0));
  });
}

function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** A step that is one thing: it passes or it fails. */
function whole(name, ...commands) {
  return {
    name,
    async start(said) {
      let good = true;
      for (const [file, ...args] of commands) good = (await run(file, args, {}, said)) && good;
      return { passed: Number(good), failed: Number(!good) };
    },
  };
}

/** Counts of a run that went wrong without a failed test: the run itself is the failure. */
function withRun(counts, good) {
  return counts.failed === 0 && !good ? { ...counts, failed: 1 } : counts;
}

function vitest(name, project) {
  const file = join(counts, `${project}.json`);
  return {
    name,
    async start() {
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
      const good = await run('node_modules/vitest/vitest.mjs', ['run', '--project', project, ...reporters]);
      const result = readCounts(file);
      if (!result) return { passed: 0, failed: 1 };
      // A file that cannot be read has no tests that could fail.
      const broken = result.testResults.filter(
        ({ status, assertionResults }) =>
          status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
      );
      const failures = [
        ...broken.map(({ name }) => `${name} could not be run`),
        ...result.testResults
          .flatMap(({ assertionResults }) => assertionResults)
          .filter(({ status }) => status === 'failed')
          .map(({ fullName }) => fullName),
      ];
      const counts = {
        passed: result.numPassedTests,
        failed: result.numFailedTests + broken.length,
        failures,
      };
      return withRun(counts, good);
    },
  };
}

/** A step that fails without a browser. */
function inBrowser(step) {
  return {
    ...step,
    async start() {
      if (!missing) return step.start();
      console.error(missing);
      return { passed: 0, failed: 1 };
    },
  };
}

function element(name) {
  const file = join(counts, 'element.json');
  return {
    name,
    async start() {
      const config = ['--config', 'test/element/web-test-runner.config.mjs'];
      const runner = 'node_modules/@web/test-runner/dist/bin.js';
      const good = await run(runner, config, { TEST_COUNTS: file });
      return withRun(readCounts(file) ?? { passed: 0, failed: 1 }, good);
    },
  };
}

/** A script that writes its own counts; what it needs besides is fetched in continuous integration alone. */
function counted(name, script, argsNow) {
  const file = join(counts, `${script.replaceAll('/', '-')}.json`);
  return {
    name,
    async start() {
      const good = await run(script, argsNow(), { TEST_COUNTS: file });
      return withRun(readCounts(file) ?? { passed: 0, failed: 1 }, good);
    },
  };
}

const EXAMPLES = 'scripts/examples-test.mjs';
/** On a machine of one's own only when the frameworks were installed before. */
const examples = (name) => counted(name, EXAMPLES, () => (fetched.get(EXAMPLES) ? ['--fetched'] : []));

const WORDPRESS = 'scripts/wordpress/test.mjs';
/** In a real WordPress; on a machine of one's own only when it was fetched before. */
const wordpress = (name) => counted(name, WORDPRESS, () => (process.env.CI ? [] : ['--without-download']));

/**
 * What continuous integration fetches for the last steps comes while the first ones calculate. Where that goes wrong,
 * the step tries once more by itself and tells.
 */
const fetched = new Map();
async function fetchAll() {
  if (!process.env.CI) return;
  const said = [];
  await Promise.all(
    [EXAMPLES, WORDPRESS].map(async (script) =>
      fetched.set(script, await run(script, ['--fetch-only'], {}, said)),
    ),
  );
  if (![...fetched.values()].every(Boolean)) process.stderr.write(Buffer.concat(said));
}

/** Steps that are one process each leave a core idle, so these run at once; each lane is in turn. */
const lanes = [
  [
    whole('types', ['node_modules/typescript/bin/tsc', '--noEmit']),
    whole(
      'lint',
      ['node_modules/eslint/bin/eslint.js', '.'],
      ['node_modules/prettier/bin/prettier.cjs', '--check', '.'],
    ),
  ],
  [whole('build', ['scripts/build.mjs'])],
];
const steps = [
  vitest('unit tests', 'unit'),
  vitest('tests of what is published', 'dist'),
  inBrowser(element('element tests, with a fake engine, in every browser engine')),
  inBrowser(vitest('tests of whole pages and live maps', 'pages')),
  inBrowser(examples('the examples, in five frameworks')),
  inBrowser(wordpress('the WordPress plugin, in WordPress')),
];

// What is missing is told at once, not after minutes, and installed at most once.
let missing = '';
try {
  env.CHROME_PATH = findBrowser();
} catch (error) {
  missing = error.message;
  console.error(missing);
}

const results = [];
async function take({ name, start }, said) {
  const from = performance.now();
  if (!said) console.log(`\n— ${name}\n`);
  const result = await start(said);
  if (said) {
    console.log(`\n— ${name}\n`);
    process.stdout.write(Buffer.concat(said));
  }
  results.push({ name, ...result, seconds: (performance.now() - from) / 1000 });
}

const from = performance.now();
const fetching = fetchAll();
await Promise.all(
  lanes.map(async (lane) => {
    for (const step of lane) await take(step, []);
  }),
);
for (const step of steps) {
  await take(step);
  // Before the browsers: they too may come by apt, which lets one in at a time.
  if (step === steps[0]) await fetching;
}

console.log('\nSteps:');
for (const { name, passed, failed, failures = [], seconds } of results) {
  console.log(
    `  ${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`,
  );
  // Named once more here: a long log is read from its end.
  for (const failure of failures) console.log(`         failed: ${failure}`);
}

console.log(`  ${((performance.now() - from) / 1000).toFixed(1)} s in all; the first three ran side by side`);

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
const [passed, failed] = [sum('passed'), sum('failed')];
process.exitCode = failed === 0 ? 0 : 1;
console.log(`\n${passed} passed, ${failed} failed`);
