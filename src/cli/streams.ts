/** What a command talks to: standard output for its result, standard error for everything else. */

export interface Streams {
  readonly out: NodeJS.WriteStream;
  readonly err: NodeJS.WriteStream;
  /** Bytes of standard input, for the file “-”. */
  read(): Promise<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export type Colour = 'red' | 'yellow' | 'grey' | 'green';

const CODES: Readonly<Record<Colour, number>> = { red: 31, yellow: 33, grey: 90, green: 32 };

/** Colours only for eyes: on a terminal that knows them, and where NO_COLOR (no-color.org) does not say otherwise. */
export function painter(
  stream: NodeJS.WriteStream,
  env: Streams['env'],
): (colour: Colour, text: string) => string {
  const coloured = stream.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  return (colour, text) => (coloured ? `\u001b[${CODES[colour]}m${text}\u001b[39m` : text);
}

/** Waits until all is handed over, so that nothing is cut off when the process ends. */
export function write(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<void> {
  return new Promise((done, fail) => {
    stream.write(text, (error) => (error ? fail(error) : done()));
  });
}

/** How long a reading may be silent, in milliseconds. */
const PATIENCE = 700;

/**
 * Tells how far a long reading is: only to a terminal, only after a while, and without leaving a trace.
 * @returns `progress` for the reader, and `end` to wipe the line.
 */
export function progressOn(
  { err }: Streams,
  name: string,
): { progress?: (done: number, total: number) => void; end: () => void } {
  if (!err.isTTY) return { end: () => undefined };
  const began = Date.now();
  let shown = false;
  return {
    progress: (done, total) => {
      if (Date.now() - began < PATIENCE) return;
      shown = true;
      err.write(`\r\u001b[K${name}: ${Math.floor((100 * done) / Math.max(1, total))} %`);
    },
    end: () => {
      if (shown) err.write('\r\u001b[K');
    },
  };
}
