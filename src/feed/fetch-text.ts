/**
 * The only request for data that this project makes: with time limits, a size limit that compression cannot get
 * around, and a sentence for whatever goes wrong.
 */
import type { Problem } from '../model/problems.js';
import { decodeSteps } from './decode-text.js';
import type { LongText } from './long-text.js';
import { systemClock, type Clock } from './refresh-clock.js';
import { retryAfterOf } from './refresh-schedule.js';
import { inSlices, yieldToOthers } from './slices.js';

/** A file may have this many bytes once it is unpacked: 64 MB, room for more than 100,000 events. */
export const MAX_BYTES = 64 * 1024 * 1024;
/** A server may be silent for this long, in milliseconds, before and between parts of its answer. */
export const IDLE_TIMEOUT = 20_000;
/** An answer may take this long altogether, in milliseconds. */
export const TOTAL_TIMEOUT = 120_000;

export type Answer =
  /** @see address where the text came from in the end: relative addresses in it are relative to this. */
  | {
      readonly kind: 'text';
      readonly text: LongText;
      readonly address: string;
      /** Set when the encoding was guessed. */
      readonly problem?: Problem | undefined;
    }
  /** The server says that nothing has changed, and has not sent it again. */
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'failed';
      readonly problem: Problem;
      /** Milliseconds that the server asks to be left alone; null when it does not say. */
      readonly retryAfter: number | null;
    };

export interface TextRequest {
  /** Aborts the request; the answer is then of no interest. */
  readonly signal: AbortSignal;
  /** What a problem is about: the attribute, or a JSON pointer. */
  readonly where: string;
  /**
   * Asks the server whether a copy in the browser's cache is still good, however fresh it claims to be. The browser
   * itself adds `If-None-Match` and `If-Modified-Since`: headers set by script would cost every address of another
   * origin a preflight request, which static hosts refuse. A 304 then arrives as the copy itself.
   */
  readonly revalidate?: boolean;
  /** By default {@link MAX_BYTES}. */
  readonly maxBytes?: number;
  readonly clock?: Clock;
}

/** Says why a body was given up. */
class TooLarge extends Error {}
class TooSlow extends Error {}

/** Aborts a request when its server is silent for too long, or takes too long altogether. */
class Patience {
  readonly #stop = new AbortController();
  readonly #clock: Clock;
  readonly #cancelTotal: () => void;
  #cancelIdle: () => void = () => undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#cancelTotal = clock.after(TOTAL_TIMEOUT, () => this.#end(TOTAL_TIMEOUT));
    this.heard();
  }

  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  /** To be called whenever the server has sent something. */
  heard(): void {
    this.#cancelIdle();
    this.#cancelIdle = this.#clock.after(IDLE_TIMEOUT, () => this.#end(IDLE_TIMEOUT));
  }

  over(): void {
    this.#cancelIdle();
    this.#cancelTotal();
  }

  #end(after: number): void {
    this.#stop.abort(new TooSlow(`no answer within ${after / 1000} seconds`));
  }
}

/** Bytes that come in so fast that others have to be given their turn in between. */
const MANY = 1024 * 1024;

/** The bytes as they are after unpacking, in parts; stops as soon as they are too many. */
async function partsOf(response: Response, most: number, heard: () => void): Promise<Uint8Array[]> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  if (!reader) return parts;
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    heard();
    const before = length;
    length += part.value.length;
    if (Math.floor(before / MANY) < Math.floor(length / MANY)) await yieldToOthers();
    if (length > most) {
      // What is still on its way is not worth waiting for, and neither is its refusal.
      reader.cancel().catch(() => undefined);
      throw new TooLarge();
    }
    parts.push(part.value);
  }
  return parts;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 10.24) / 100} MB`;
}

/** @param address relative to the page, or absolute. Never throws. */
export async function fetchText(address: string, request: TextRequest): Promise<Answer> {
  const { where, revalidate = false, maxBytes = MAX_BYTES, clock = systemClock } = request;
  const patience = new Patience(clock);
  const failed = (code: string, message: string, retryAfter: number | null = null): Answer => ({
    kind: 'failed',
    problem: { code, where, message },
    retryAfter,
  });
  try {
    const response = await fetch(address, {
      signal: AbortSignal.any([request.signal, patience.signal]),
      ...(revalidate && { cache: 'no-cache' as const }),
    });
    patience.heard();
    if (response.status === 304) return { kind: 'unchanged' };
    if (!response.ok)
      return failed(
        'http',
        `The server answered ${response.status} for “${address}”. Check the address and that it is public.`,
        retryAfterOf(response.headers.get('Retry-After'), clock.now()),
      );
    const parts = await partsOf(response, maxBytes, () => patience.heard());
    const { text, encoding, problem } = await inSlices(decodeSteps(parts), { signal: request.signal });
    if (encoding === 'none' && problem) return failed(problem.code, `“${address}”: ${problem.message}`);
    return { kind: 'text', text, problem, address: response.url || address };
  } catch (error) {
    if (error instanceof TooLarge)
      return failed(
        'too-large',
        `“${address}” has more than ${megabytes(maxBytes)} (unpacked) and was not read to its end. Split it, or leave out what the map does not show.`,
      );
    const reason: unknown = patience.signal.aborted ? patience.signal.reason : error;
    const why = reason instanceof Error ? reason.message : String(reason);
    return failed(
      reason instanceof TooSlow ? 'timeout' : 'network',
      `“${address}” could not be loaded (${why}). Check the address, the network and that the server allows this page to read it (CORS).`,
    );
  } finally {
    patience.over();
  }
}
