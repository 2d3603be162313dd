/** Chooses the command and turns what goes wrong into one sentence and an exit code. */
import { version } from '../../package.json';
import { HELP } from './help.js';
import { nearest } from './nearest.js';
import { write, type Streams } from './streams.js';
import { UsageError } from './usage.js';

type Command = (args: readonly string[], streams: Streams) => Promise<number>;

/** Each is loaded when it is called, so that one works without what another needs. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check.js')).check,
  convert: async () => (await import('./convert.js')).convert,
  render: async () => (await import('./render.js')).render,
};

/**
 * Runs one call of the program.
 * @param args what stands after the program's name.
 * @returns the exit code: 0 done, 1 done and something is to be mended, 2 not done.
 */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  const [name = '', ...rest] = args;
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (args.length === 0 || name === '--help' || name === '-h' || name === 'help') {
    const topic = name === 'help' && Object.hasOwn(HELP, rest[0] ?? '') ? (rest[0] ?? '') : '';
    await write(streams.out, HELP[topic] ?? '');
    return 0;
  }
  if (name === '--version') {
    await write(streams.out, `${version}\n`);
    return 0;
  }
  try {
    if (!load) {
      const meant = nearest(name, Object.keys(COMMANDS));
      throw new UsageError(
        `There is no command “${name}”.${meant ? ` Did you mean “${meant}”?` : ''} See caucasus-map --help.`,
      );
    }
    const end = rest.indexOf('--');
    if (rest.slice(0, end < 0 ? undefined : end).some((arg) => arg === '--help' || arg === '-h')) {
      await write(streams.out, HELP[name] ?? '');
      return 0;
    }
    return await (
      await load()
    )(rest, streams);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    await write(streams.err, `${error.message}\n`);
    return 2;
  }
}
