/** How a publisher's brief is read: the only fetch of briefs, and the parser. Loaded when there is such a brief. */
import { parseBrief, type ParsedBrief } from '../model/parse-brief.js';

/** After this long without an answer the reader is told. In milliseconds. */
const TIMEOUT = 20_000;

function failed(code: string, message: string): ParsedBrief {
  return { brief: null, problems: [{ code, where: '@src', message }] };
}

/** @param signal aborts the request; the answer is then of no interest. */
export async function fetchBrief(src: string, signal: AbortSignal): Promise<ParsedBrief> {
  let text: string;
  try {
    const response = await fetch(src, { signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]) });
    if (!response.ok)
      return failed(
        'http',
        `The server answered ${response.status} for “${src}”. Check the address and that it is public.`,
      );
    text = await response.text();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return failed(
      'network',
      `“${src}” could not be loaded (${why}). Check the address, the network and that the server allows this page to read it (CORS).`,
    );
  }
  try {
    return parseBrief(JSON.parse(text));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return failed(
      'json',
      `“${src}” is not JSON (${why}). Mend the file, or check that the address leads to it.`,
    );
  }
}

export { parseBrief as readBrief };
