/** The built-in brief passes the trust boundary that every other brief has to pass, whole and index alone. */
import { describe, expect, it } from 'vitest';
import details from '../../geo/brief/details.json';
import index from '../../geo/brief/index.json';
import { parseBrief } from '../../src/model/parse-brief.js';
import { joinBrief } from '../../src/model/split-brief.js';

describe('the built-in brief', () => {
  it('is a brief on its own before the details arrive', () => {
    const { brief, problems } = parseBrief(index, { partial: true });
    expect(problems).toEqual([]);
    expect([brief?.places.length, brief?.events.length]).toEqual([32, 63]);
  });

  it('joins with its details without a problem, and loses nothing', () => {
    const { brief, problems } = parseBrief(joinBrief(index, details));
    expect(problems).toEqual([]);
    expect(brief?.events.filter(({ text, attribution }) => !text || !attribution)).toEqual([]);
    expect(brief?.events.filter(({ date, section }) => section === 'later' && !date)).toEqual([]);
    expect(Object.keys(brief?.sources ?? {})).toEqual(Object.keys(details.sources));
    expect(brief?.discrepancies).toHaveLength(18);
    expect(brief?.places.find(({ id }) => id === 'nakhchivan')?.aliases.length).toBeGreaterThan(2);
  });
});
