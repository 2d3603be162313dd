// Element tests: the sources of the element with a fake engine, in Chromium, Firefox and WebKit.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { defaultReporter } from '@web/test-runner';
import { bundles } from './bundle.mjs';
import { launchers } from './launchers.mjs';

const rootDir = resolve(import.meta.dirname, '../..');

const tests = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `test/element/${name}`);

// The browser takes its time zone from here: far from UTC, so that a date that slips by a day is seen.
process.env.TZ = 'Asia/Baku';

const { browsers, missing } = await launchers();
for (const sentence of missing) console.warn(sentence);
// On a machine of one's own a missing engine is only named.
const lacking = process.env.CI ? missing : [];
if (lacking.length > 0) process.once('exit', () => (process.exitCode = 1));

/** An empty page whose content security policy comes as a header, as a real host sends it. */
function pageWithPolicy(context, next) {
  if (context.path !== '/page-with-policy') return next();
  context.set('content-security-policy', context.query.policy);
  context.type = 'html';
  context.body = '<!doctype html><title>Page</title>';
}

/** Without a graphics card painting takes up to a fifth of the time, and no test here looks at a pixel. */
const unpainted = (framework) => `<!doctype html>
<html>
  <head><style>body { opacity: 0 }</style></head>
  <body><script type="module" src="${framework}"></script></body>
</html>`;

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
  files: tests,
  nodeResolve: { exportConditions: ['production', 'default'] },
  middleware: [pageWithPolicy],
  // Focus and animation frames belong to the one page in front.
  concurrency: 1,
  // All three at once: each waits most of the time, for frames and timers.
  concurrentBrowsers: 3,
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
  testRunnerHtml: unpainted,
  testFramework: { config: { timeout: 30_000, forbidOnly: true, forbidPending: true } },
  // The element by itself is for pages with a policy of their own.
  plugins: [bundles(rootDir, [...tests, 'src/define.ts'])],
  browsers,
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: false }),
    ...(process.env.TEST_COUNTS ? [countingReporter(process.env.TEST_COUNTS)] : []),
  ],
};
