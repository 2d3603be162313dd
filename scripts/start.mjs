// Builds what is needed and serves the demo on this machine alone; works without a network.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { preview } from 'vite';

const root = resolve(import.meta.dirname, '..');
await import('./build.mjs');
if (!existsSync(resolve(root, 'dist/demo/index.html'))) throw new Error('The build made no demo.');

const server = await preview({
  root,
  configFile: false,
  logLevel: 'warn',
  build: { outDir: 'dist' },
  preview: { host: '127.0.0.1', port: Number(process.env.PORT ?? 4173) },
});
const [address] = server.resolvedUrls?.local ?? [];
console.log(
  `\nDemo: ${address}demo/\nGallery: ${address}demo/gallery.html\nBuilder: ${address}builder/\nDocumentation: ${address}demo/docs/\n\nStop it with Ctrl+C.`,
);
