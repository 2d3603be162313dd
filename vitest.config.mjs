// Tests without a browser of their own, and those that drive a real one against the built files.
import { defineConfig } from 'vitest/config';

// Far from UTC, so that a date that slips by a day is seen. Also taken over by what the tests start.
process.env.TZ = 'Asia/Baku';

const PATIENCE = { testTimeout: 90_000, hookTimeout: 90_000 };

export default defineConfig({
  test: {
    environment: 'node',
    allowOnly: false,
    // What may not take long measures itself; this is only for what never ends, on a machine with much else to do.
    testTimeout: 30_000,
    // By itself Vitest leaves one core to the others, of two that is half.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Pure functions for the most part; to load all of them anew for each file takes as long as to run them.
          isolate: false,
          include: [
            'test/{model,feed,i18n,render,geo,brief,static,scripts,schema,cli,embed,security}/**/*.test.ts',
          ],
        },
      },
      { extends: true, test: { name: 'dist', include: ['test/dist/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'pages',
          // So that the next file finds the browser of the one before, and all that is loaded.
          isolate: false,
          include: ['test/live/**/*.test.ts'],
          ...PATIENCE,
        },
      },
      {
        extends: true,
        test: {
          // Run by `npm run test:long`: the pixels of every view of the engine, of which every change has one read.
          name: 'long',
          include: ['test/live/pixels.test.ts'],
          env: { ALL_VIEWS: '1' },
          ...PATIENCE,
        },
      },
    ],
  },
});
