/** From an address to a brief, for the first time and again; and what is known of where a brief came from. */
import type { Brief } from '../model/brief.js';
import type { ParsedBrief } from '../model/parse-brief.js';
import type { Problem } from '../model/problems.js';
import { fetchText, type TextRequest } from './fetch-text.js';
import { LongText } from './long-text.js';
import { prepared } from './prepare.js';
import { readLongText } from './read-text.js';
import { systemClock, type Clock } from './refresh-clock.js';

/** What is kept of a brief that came by an address. */
export interface Receipt {
  readonly parsed: ParsedBrief;
  /** The address as the page wrote it. */
  readonly src: string;
  /** Where it came from in the end; relative addresses in it are relative to this. */
  readonly address: string;
  readonly text: LongText;
  /** When the server last said that this is its brief, epoch milliseconds. */
  readonly at: number;
}

const receipts = new WeakMap<Brief, Receipt>();

/** Where a brief came from; undefined for one that did not come by an address. */
export function receiptOf(brief: Brief): Receipt | undefined {
  return receipts.get(brief);
}

/** A newer text says the same: the brief that is shown stays, and is known to be as new as that. */
export function carryReceipt(from: Brief, to: Brief): void {
  const receipt = receipts.get(from);
  if (receipt) receipts.set(to, receipt);
}

/** A page in place of a file is the commonest mistake, and deserves its own words. */
function isPage(text: LongText): boolean {
  return /^\s*<(!doctype html|html|head|body)\b/i.test(text.slice(0, BEGINNING));
}

/** Characters of a text that tell what it is. */
const BEGINNING = 65_536;

async function read(
  answer: { readonly text: LongText; readonly problem?: Problem | undefined },
  src: string,
  signal: AbortSignal,
): Promise<ParsedBrief> {
  const { text, problem } = answer;
  // By content alone: servers call a brief text, JSON, GeoJSON, CSV or nothing at all.
  if (!isPage(text)) {
    const { brief, problems } = await readLongText(text, { name: src, signal });
    const all = problem ? [problem, ...problems] : problems;
    return { brief, problems: brief ? all : all.map(at) };
  }
  const message = `“${src}” is a web page, not a brief. Give the address of the file itself; it may ask for a login.`;
  return { brief: null, problems: [{ code: 'page', where: '@src', message }] };
}

/** What keeps the whole file from being read is a problem of the address. */
function at(problem: Problem): Problem {
  return problem.where ? problem : { ...problem, where: '@src' };
}

const NO_TEXT = { text: new LongText([]), problem: undefined };

type Request = Pick<TextRequest, 'signal' | 'clock'>;

function received(parsed: ParsedBrief, receipt: Omit<Receipt, 'parsed' | 'at'>, clock: Clock): void {
  if (parsed.brief) receipts.set(parsed.brief, { ...receipt, parsed, at: clock.now() });
}

/** @param signal aborts the request; the answer is then of no interest. */
export async function fetchBrief(
  src: string,
  signal: AbortSignal,
  clock: Clock = systemClock,
): Promise<ParsedBrief> {
  const answer = await fetchText(src, { signal, clock, where: '@src' });
  if (answer.kind === 'failed') return { brief: null, problems: [answer.problem] };
  const { text, address, problem } = answer.kind === 'text' ? answer : { ...NO_TEXT, address: src };
  const parsed = await read({ text, problem }, src, signal);
  received(parsed, { src, address, text }, clock);
  return parsed;
}

export type Again =
  | { readonly kind: 'same'; readonly at: number }
  | { readonly kind: 'new'; readonly parsed: ParsedBrief }
  | {
      readonly kind: 'failed';
      readonly problems: readonly Problem[];
      readonly retryAfter: number | null;
    };

/**
 * Reads an address once more, as cheaply as the server allows.
 * @param before the brief that is shown now and came by this address, if any.
 */
export async function fetchAgain(
  src: string,
  before: Brief | null,
  { signal, clock = systemClock }: Request,
): Promise<Again> {
  const receipt = before ? receipts.get(before) : undefined;
  const answer = await fetchText(src, { signal, clock, where: '@src', revalidate: true });
  if (answer.kind === 'failed')
    return { kind: 'failed', problems: [answer.problem], retryAfter: answer.retryAfter };
  if (before && receipt && (answer.kind === 'unchanged' || answer.text.equals(receipt.text))) {
    const checked = { ...receipt, at: clock.now() };
    receipts.set(before, checked);
    return { kind: 'same', at: checked.at };
  }
  const { text, address, problem } = answer.kind === 'text' ? answer : { ...NO_TEXT, address: src };
  const parsed = await read({ text, problem }, src, signal);
  if (!parsed.brief) return { kind: 'failed', problems: parsed.problems, retryAfter: null };
  received(parsed, { src, address, text }, clock);
  return { kind: 'new', parsed: await prepared(parsed, signal) };
}
