#!/usr/bin/env node
/** The program `caucasus-map`: ties its commands to this process. */
import { run } from './run.js';

/** A reader that has seen enough (`| head`) closes the pipe; that is no failure, and nobody is left to tell. */
function whenClosed(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

process.stdout.on('error', whenClosed);
process.stderr.on('error', whenClosed);
process.exitCode = await run(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  read: standardInput,
  env: process.env,
}).catch((error: unknown) => {
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 0;
  throw error;
});
