/** The command `render`: a page, a drawing or a picture of a map, made in advance. */
import { extname } from 'node:path';
import type { Brief } from '../model/brief.js';
import type { RenderOptions, StillOptions, StyleDelivery } from '../static/index.js';
import { pngOf } from './browser.js';
import { readBriefFile, writeOutput } from './files.js';
import { write, type Streams } from './streams.js';
import { onlyFile, readArguments, UsageError, type Arguments, type OptionSpec } from './usage.js';

type Static = typeof import('../static/index.js');

const ANY = ['lang', 'view', 'place', 'event', 'from', 'to', 'credit'] as const;
const PAGE_ONLY = ['layout', 'nonce', 'styles', 'heading-level', 'label', 'caption'] as const;
const DRAWING_ONLY = ['width', 'height'] as const;

const OPTIONS: Readonly<Record<string, OptionSpec>> = {
  out: { type: 'string', short: 'o' },
  ...Object.fromEntries(
    [...ANY, ...PAGE_ONLY, ...DRAWING_ONLY].map((name) => [name, { type: 'string' as const }]),
  ),
  layout: { type: 'string', choices: ['map', 'explorer'] },
  theme: { type: 'string', choices: ['auto', 'light', 'dark'] },
  translations: { type: 'string', choices: ['reviewed', 'all'] },
};

/** The largest side of a drawing, in pixels: what browsers can still make a picture of. */
const LARGEST = 16_384;

function number(given: Arguments, name: string, least: number, most: number): number | undefined {
  const text = given.text(name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new UsageError(`“--${name}” is “${text}”; expected a whole number from ${least} to ${most}.`);
}

function refuse(given: Arguments, names: readonly string[], ending: string): void {
  const name = names.find((option) => given.text(option) !== undefined);
  if (name) throw new UsageError(`“--${name}” has no meaning for ${ending}. Leave it out.`);
}

/** The renderer needs a package that the other commands do without. */
async function loadStatic(): Promise<Static> {
  try {
    return await import('../static/index.js');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const [, missing] = /Cannot find package '([^']+)'/.exec(message) ?? [];
    if (code === 'ERR_MODULE_NOT_FOUND' && missing)
      throw new UsageError(`“render” needs the package ${missing}. Install it: npm install ${missing}`);
    throw error;
  }
}

/** The options that the pictures of both kinds know, as they were given. */
function shared(given: Arguments): Pick<RenderOptions & StillOptions, (typeof ANY)[number] | 'translations'> {
  const named = [...ANY, 'translations'].flatMap((name) => {
    const value = given.text(name);
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(named) as ReturnType<typeof shared>;
}

function stylesOf(given: Arguments): StyleDelivery {
  const [nonce, href] = [given.text('nonce'), given.text('styles')];
  if (nonce !== undefined && href !== undefined)
    throw new UsageError(
      '“--nonce” and “--styles” exclude each other: a style sheet in a file needs no nonce.',
    );
  if (nonce !== undefined) return { nonce };
  return href === undefined ? 'hash' : { href };
}

async function page(
  brief: Brief,
  given: Arguments,
  { renderHtml }: Static,
  streams: Streams,
): Promise<string> {
  refuse(given, DRAWING_ONLY, 'HTML');
  const styles = stylesOf(given);
  const headingLevel = number(given, 'heading-level', 2, 6);
  const named = (['layout', 'theme', 'label', 'caption'] as const).map(
    (name) => [name, given.text(name)] as const,
  );
  const { html, css, styleHashes } = await renderHtml(brief, {
    ...shared(given),
    ...(Object.fromEntries(named.filter(([, value]) => value !== undefined)) as RenderOptions),
    ...(headingLevel !== undefined && { headingLevel }),
    styles,
  });
  const file = given.text('styles');
  if (file !== undefined) await writeOutput(file, css, streams);
  if (styleHashes.length > 0)
    await write(
      streams.err,
      `Under a content security policy, allow the style sheet: style-src ${styleHashes.join(' ')}\n`,
    );
  return html;
}

async function drawing(
  brief: Brief,
  given: Arguments,
  { renderSvg }: Static,
  ending: string,
  env: Streams['env'],
): Promise<string | Uint8Array> {
  refuse(given, PAGE_ONLY, ending);
  const theme = given.text('theme');
  if (theme === 'auto')
    throw new UsageError(`“--theme auto” has no meaning for ${ending}; choose light or dark.`);
  const width = number(given, 'width', 1, LARGEST) ?? 1200;
  const height = number(given, 'height', 1, LARGEST) ?? 630;
  const svg = await renderSvg(brief, {
    ...shared(given),
    ...(theme !== undefined && { theme: theme as 'light' | 'dark' }),
    width,
    height,
  });
  return ending === '.png' ? pngOf(svg, { width, height }, env) : svg;
}

/** @returns the exit code: 0, or 1 when rows of the file had problems; the rest is drawn all the same. */
export async function render(args: readonly string[], streams: Streams): Promise<number> {
  const given = readArguments('render', args, OPTIONS);
  const path = onlyFile('render', given.files);
  const out = given.text('out');
  const ending = out === '-' ? '.html' : extname(out ?? '').toLowerCase();
  if (out === undefined || !['.html', '.svg', '.png'].includes(ending))
    throw new UsageError(
      `“render” writes .html, .svg or .png${out === undefined ? '' : `, and “${out}” ends in none of them`}. Write: caucasus-map render ${path} -o map.html`,
    );
  const rendering = await loadStatic();
  const read = path === 'built-in' ? null : await readBriefFile(path, streams);
  const brief = read ? read.brief : await rendering.builtInBrief();
  const problems = read?.problems ?? [];
  if (!brief) throw new UsageError(problems[0]?.message ?? `“${path}” could not be read.`);
  try {
    const result =
      ending === '.html'
        ? page(brief, given, rendering, streams)
        : drawing(brief, given, rendering, ending, streams.env);
    await writeOutput(out, await result, streams);
  } catch (error) {
    // An option that names what is not in the brief; the message says which.
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
  const errors = problems.filter(({ severity = 'error' }) => severity === 'error').length;
  if (errors > 0)
    await write(
      streams.err,
      `${path} has ${errors} ${errors === 1 ? 'problem' : 'problems'}. See: caucasus-map check ${path}\n`,
    );
  return errors > 0 ? 1 : 0;
}
