// Element tests: the sources of the element with a fake engine, in Chromium, Firefox and WebKit.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { launchers } from './launchers.mjs';

const rootDir = resolve(import.meta.dirname, '../..');

// The browser takes its time zone from here: far from UTC, so that a date that slips by a day is seen.
process.env.TZ = 'Asia/Baku';

const { browsers, missing } = await launchers();
for (const sentence of missing) console.warn(sentence);
// On a machine of one's own a missing engine is only named.
const lacking = process.env.CI ? missing : [];
if (lacking.length > 0) process.once('exit', () => (process.exitCode = 1));

/** `import index from './index.json'` without attributes, as the bundler reads it. */
function jsonModules() {
  const isModule = (context) => context.path.endsWith('.json') && 'module' in context.query;
  return {
    name: 'json-modules',
    transformImport: ({ source }) =>
      /^[./].*\.json$/.test(source) && !source.includes('?') ? `${source}?module` : undefined,
    resolveMimeType: (context) => (isModule(context) ? 'js' : undefined),
    transform: (context) => (isModule(context) ? { body: `export default ${context.body};` } : undefined),
  };
}

/**
 * Turf's root entry has a hundred modules, some of them CommonJS, which only a bundler can load. The element uses
 * these functions of it; an import of another one fails here by name.
 */
function turf() {
  const path = '/turf.js';
  return {
    name: 'turf',
    resolveImport: ({ source }) => (source === '@turf/turf' ? path : undefined),
    serve: (context) =>
      context.path === path
        ? ['bearing', 'distance', 'great-circle'].map((name) => `export * from '@turf/${name}';`).join('')
        : undefined,
  };
}

/** An empty page whose content security policy comes as a header, as a real host sends it. */
function pageWithPolicy(context, next) {
  if (context.path !== '/page-with-policy') return next();
  context.set('content-security-policy', context.query.policy);
  context.type = 'html';
  context.body = '<!doctype html><title>Page</title>';
}

/** Every test of a suite and of those within, with its name in full. */
function testsOf(suite, above = '') {
  const path = [above, suite?.name].filter(Boolean).join(' > ');
  const own = (suite?.tests ?? []).map(({ name, passed }) => ({ name: `${path} > ${name}`, passed }));
  return [...own, ...(suite?.suites ?? []).flatMap((inner) => testsOf(inner, path))];
}

/** Writes counts and failures to the file that scripts/test.mjs names. A file that could not run is one failure. */
function countingReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const tests = sessions.flatMap((session) => {
        const all = testsOf(session.testResults, session.browser.name);
        const broken = session.passed !== true && all.every(({ passed }) => passed);
        const name = `${session.browser.name} > ${session.testFile} could not be run`;
        return broken ? [...all, { name, passed: false }] : all;
      });
      tests.push(...lacking.map((name) => ({ name, passed: false })));
      const failures = tests.filter(({ passed }) => !passed).map(({ name }) => name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(
        file,
        JSON.stringify({ passed: tests.length - failures.length, failed: failures.length, failures }),
      );
    },
  };
}

export default {
  rootDir,
  files: ['test/element/**/*.test.ts'],
  nodeResolve: { exportConditions: ['production', 'default'] },
  middleware: [pageWithPolicy],
  // Focus and animation frames belong to the one page in front.
  concurrency: 1,
  // All three at once: each waits most of the time, for frames and timers.
  concurrentBrowsers: 3,
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 30_000, forbidOnly: true, forbidPending: true } },
  plugins: [
    jsonModules(),
    turf(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: resolve(rootDir, 'tsconfig.json') }),
  ],
  browsers,
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: false }),
    ...(process.env.TEST_COUNTS ? [countingReporter(process.env.TEST_COUNTS)] : []),
  ],
};
