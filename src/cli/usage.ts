/** Reads the words after a command: options that are known, values where they are needed, and a sentence otherwise. */
import { parseArgs } from 'node:util';
import { nearest } from './nearest.js';

/** What ends a command with one sentence and code 2: it was called wrongly, or a file cannot be read or written. */
export class UsageError extends Error {}

export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** The only values there are. */
  readonly choices?: readonly string[];
}

export interface Arguments {
  readonly files: readonly string[];
  /** The value of an option that was given. */
  text(name: string): string | undefined;
  flag(name: string): boolean;
}

/**
 * @param command for sentences, such as `check`.
 * @throws UsageError with a sentence about the first thing that is wrong.
 */
export function readArguments(
  command: string,
  args: readonly string[],
  specs: Readonly<Record<string, OptionSpec>>,
): Arguments {
  const names = Object.keys(specs);
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, { type, short }]) => [name, { type, ...(short && { short }) }]),
  );
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string | true>();
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = specs[token.name];
    if (!spec) {
      const meant = nearest(token.name, names);
      throw new UsageError(
        `“${command}” has no option “${token.rawName}”.${meant ? ` Did you mean “--${meant}”?` : ''} See caucasus-map ${command} --help.`,
      );
    }
    given.set(token.name, valueOf(token.rawName, token.value, spec));
  }
  return {
    files,
    text: (name) => {
      const value = given.get(name);
      return value === true ? undefined : value;
    },
    flag: (name) => given.has(name),
  };
}

function valueOf(name: string, value: string | undefined, { type, choices }: OptionSpec): string | true {
  if (type === 'boolean') {
    if (value !== undefined) throw new UsageError(`“${name}” takes no value. Write it alone.`);
    return true;
  }
  if (value === undefined || (value.startsWith('-') && value.length > 1 && !/^-\d/.test(value)))
    throw new UsageError(`“${name}” needs a value${choices ? `: ${choices.join(', ')}` : ''}.`);
  if (!choices || choices.includes(value)) return value;
  const meant = nearest(value, choices);
  throw new UsageError(
    `“${name}” is “${value}”; expected ${choices.join(', ')}.${meant ? ` Did you mean “${meant}”?` : ''}`,
  );
}

/** @returns the only file of a command that takes one. */
export function onlyFile(command: string, files: readonly string[]): string {
  const [file, ...more] = files;
  if (file !== undefined && more.length === 0) return file;
  throw new UsageError(
    `“${command}” takes one file, and ${files.length === 0 ? 'none' : `${files.length}`} was given. See caucasus-map ${command} --help.`,
  );
}
