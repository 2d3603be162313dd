// Tests of the WordPress plugin: apart from the others, since they need PHP and a WordPress.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  cacheDir: '../../node_modules/.vite',
  test: {
    name: 'wordpress',
    environment: 'node',
    root: import.meta.dirname,
    include: ['*.test.ts'],
    globalSetup: ['./set-up.ts'],
    allowOnly: false,
    // A newsroom waits for PHP, a browser or the disk half of its time: two of them keep two cores at work.
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 180_000,
  },
});
