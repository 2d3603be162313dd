/** A translation is as little trusted as the brief: every text of a hostile overlay is shown as the text that it is. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Brief } from '../../src/model/brief.js';
import { withLanguage } from '../../src/model/overlay.js';
import { parseOverlay } from '../../src/model/overlay-reader.js';
import { parseBrief } from '../../src/model/parse-brief.js';
import type { Problem } from '../../src/model/problems.js';
import { renderHtml, renderSvg } from '../../src/static/index.js';
import { ALL, hostileOverlay, overlaidBrief, TEXTS } from './hostile.js';
import { judge, plain, type Markup } from './markup.js';

let translated: Brief;
const problems: Problem[] = [];

beforeAll(() => {
  const { brief } = parseBrief(overlaidBrief('az.json'));
  const overlay = parseOverlay(JSON.parse(JSON.stringify(hostileOverlay())), 'az', '/overlays/az', problems);
  if (!brief || !overlay) throw new Error('The test expected a brief and an overlay.');
  translated = withLanguage(brief, overlay);
});

describe('a hostile overlay', () => {
  it('is taken with every text, and without a member that it does not know', () => {
    expect(problems).toEqual([]);
    translated.events.forEach(({ title, text, note, attribution, relations }, index) => {
      const az = ALL[index];
      const ofAz: unknown = expect.objectContaining({ az });
      expect([title, text, note, attribution]).toEqual([ofAz, ofAz, ofAz, ofAz]);
      expect(relations.map(({ saidBy }) => saidBy)).toEqual([ofAz]);
    });
    expect(JSON.stringify(translated)).not.toMatch(/"(?:innerHTML|onclick|style|html|polluted)":/);
  });

  it('changes neither ids nor objects that are not its own', () => {
    for (const { id } of [...translated.places, ...translated.events]) expect(id).toMatch(/^[a-z]+-\d+$/);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  describe('rendered in advance', () => {
    let page: Markup;
    let still: Markup;

    beforeAll(async () => {
      const options = { lang: 'az', translations: 'all' } as const;
      page = judge((await renderHtml(translated, options)).html);
      still = judge(await renderSvg(translated, options));
    }, 240_000);

    it('has nothing that runs, loads or leads astray', () => {
      expect(page.faults).toEqual([]);
      expect(still.faults).toEqual([]);
      for (const { styles } of [page, still])
        expect(styles).not.toMatch(/evil\.|ran\(|@import|expression\(/i);
    });

    it('shows every attack as text', () => {
      const shown = plain(page.text);
      expect(TEXTS.filter((vector) => !shown.includes(plain(vector)))).toEqual([]);
    });
  });
});
