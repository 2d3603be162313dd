// Tests without a browser of their own, and those that drive a real one against the built files.
import { defineConfig } from 'vitest/config';

// Far from UTC, so that a date that slips by a day is seen. Also taken over by what the tests start.
process.env.TZ = 'Asia/Baku';

export default defineConfig({
  test: {
    environment: 'node',
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/{model,feed,i18n,render,geo,brief,static,scripts}/**/*.test.ts'],
        },
      },
      { extends: true, test: { name: 'dist', include: ['test/dist/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'live',
          include: ['test/live/**/*.test.ts'],
          // One browser at a time: WebGL without a graphics card takes every core it can have.
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
