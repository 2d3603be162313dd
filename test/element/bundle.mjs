// The element tests as a few files: unbundled, each of thirty pages in three browsers would ask for hundreds of modules.
import { relative } from 'node:path';
import { build } from 'esbuild';

/** Asked for by the browser from the test runner itself, which has one session for each page. */
const OF_THE_RUNNER = ['@web/test-runner-commands'];

/**
 * A plugin of the test runner that serves bundles in place of the tests' sources.
 * @param rootDir what addresses are relative to.
 * @param entries paths of the files that a page asks for, relative to it.
 */
export function bundles(rootDir, entries) {
  const files = new Map();
  return {
    name: 'bundles',
    async serverStart() {
      const { outputFiles } = await build({
        absWorkingDir: rootDir,
        entryPoints: entries,
        outbase: '.',
        outdir: rootDir,
        bundle: true,
        splitting: true,
        write: false,
        format: 'esm',
        target: 'es2022',
        conditions: ['production'],
        external: OF_THE_RUNNER,
        // Names in what a failure says.
        keepNames: true,
        sourcemap: 'inline',
        chunkNames: 'test/element/[name]-[hash]',
        logLevel: 'error',
      });
      for (const { path, text } of outputFiles) files.set(`/${relative(rootDir, path)}`, text);
    },
    serve: ({ path }) => {
      const text = files.get(path) ?? files.get(path.replace(/\.ts$/, '.js'));
      return text === undefined ? undefined : { body: text, type: 'js' };
    },
  };
}
