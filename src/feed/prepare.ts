/** Makes a parsed brief ready for its size before anybody sees it: a small one is as it is. */
import type { ParsedBrief } from '../model/parse-brief.js';
import { inSlices } from './slices.js';

/** With fewer rows and places than these nothing has to be loaded to find out. */
const SMALL = 500;

/** @param signal stops the work; the promise is then rejected, for the brief is of no interest. */
export async function prepared(parsed: ParsedBrief, signal?: AbortSignal): Promise<ParsedBrief> {
  const { brief } = parsed;
  if (!brief || (brief.events.length <= SMALL && brief.places.length <= SMALL)) return parsed;
  const { prepareSteps } = await import('../model/large-brief.js');
  await inSlices(prepareSteps(brief), { signal });
  return parsed;
}
