/** The key names the borders that a frame shows and no others: in the picture, before it is complete, and in stills. */
import { describe, expect, it } from 'vitest';
import { figure } from '../../src/figure.js';
import type { Brief } from '../../src/model/brief.js';
import { edgesShown } from '../../src/model/lines-in-frame.js';
import { parseBrief } from '../../src/model/parse-brief.js';
import { cameraFor } from '../../src/model/view.js';
import { compactLevel } from '../../src/render/compact-path.js';
import { drawnBorders } from '../../src/render/drawn-borders.js';
import { wholeGround } from '../../src/render/ground-static.js';
import { builtInBrief, renderHtml, renderSvg } from '../../src/static/index.js';
import { figureState } from '../../src/static/map-state.js';
import { toText } from '../../src/static/to-text.js';

/** `west, south, east, north` around one place. */
function briefIn(view: readonly [number, number, number, number]) {
  const [west, south, east, north] = view;
  const coordinates = [(west + east) / 2, (south + north) / 2];
  const { brief } = parseBrief({
    title: 'Sample',
    view,
    features: [
      { type: 'Feature', id: 'spot', geometry: { type: 'Point', coordinates }, properties: { name: 'Spot' } },
    ],
    events: [{ id: 'row', title: 'Row', date: '2025-06-01', places: ['spot'] }],
  });
  if (!brief) throw new Error('The test expected a brief.');
  return brief;
}

const kinds = (view: readonly [number, number, number, number]): string => {
  const { camera } = cameraFor(briefIn(view), null);
  const found = drawnBorders(wholeGround(camera), edgesShown(camera, null));
  return Object.entries(found)
    .filter(([, drawn]) => drawn)
    .map(([kind]) => kind)
    .join(' ');
};

describe('a frame', () => {
  it.each([
    ['on the Rhine', [5, 48, 10, 52], 'state'],
    ['in the middle of the Atlantic', [-40, 20, -30, 26], ''],
    ['inside Kazakhstan', [66, 47.5, 68, 48.5], ''],
    ['on the Western Balkans', [18, 41, 23, 45], 'state unsettled'],
    ['around Kashmir', [72, 31, 80, 37], 'state unsettled'],
    ['on the Levant', [33, 30, 38, 34], 'state unsettled'],
    ['on Georgia and Armenia’s north, without Azerbaijan', [43, 41.2, 44.2, 42], 'state'],
    ['around Yerevan', [44.4, 40.1, 44.6, 40.24], ''],
    ['on Lake Sevan’s far shore and the border', [45.2, 40.1, 46.2, 40.7], 'state undelimited'],
    ['of Nakhchivan’s own border', [45.2, 39.3, 45.8, 39.7], 'state undelimited'],
    ['inside Azerbaijan, in the box around the border', [46.35, 40.55, 46.55, 40.68], ''],
    ['from Vienna to Baku', [14, 35, 52, 50], 'state undelimited unsettled'],
  ] as const)('%s shows %j: %s', (_where, view, expected) => expect(kinds(view)).toBe(expected));

  it('is judged the same from paths written by steps', () => {
    for (const view of [
      [5, 48, 10, 52],
      [18, 41, 23, 45],
      [45.2, 40.1, 46.2, 40.7],
      [-40, 20, -30, 26],
    ] as const) {
      const { camera } = cameraFor(briefIn(view), null);
      const ground = wholeGround(camera);
      const edges = edgesShown(camera, null);
      expect(drawnBorders(ground.map(compactLevel), edges)).toEqual(drawnBorders(ground, edges));
    }
  });
});

function keyOf(html: string): string[] {
  const [, list = ''] = /<ul[^>]*part="key"[^>]*>(.*?)<\/ul>/s.exec(html) ?? [];
  return list
    .split('</li>')
    .map((entry) => entry.replace(/<[^>]*>/g, '').trim())
    .filter((entry) => entry !== '');
}

const BALKANS = briefIn([18, 41, 23, 45]);

describe('the key', () => {
  it.each([
    ['en', ['State border', 'Boundary line that is not agreed on']],
    ['az', ['Dövlət sərhədi', 'Razılaşdırılmamış sərhəd xətti']],
    ['hy', ['Պետական սահման', 'Չհամաձայնեցված սահմանագիծ']],
    ['ka', ['სახელმწიფო საზღვარი', 'შეუთანხმებელი სასაზღვრო ხაზი']],
    ['ru', ['Госграница', 'Линия границы, о которой нет согласия']],
    ['tr', ['Devlet sınırı', 'Üzerinde anlaşmaya varılmamış sınır çizgisi']],
  ])('in %s names both kinds of line of the Western Balkans, and no other border', async (lang, expected) => {
    const { html } = await renderHtml(BALKANS, { lang });
    expect(keyOf(html).slice(1)).toEqual(expected);
  });

  it('of the built-in brief names the border that is not fully delimited', async () => {
    const { html } = await renderHtml(await builtInBrief());
    expect(keyOf(html)).toContain('State border; Armenia–Azerbaijan not fully delimited');
    expect(html.includes('not agreed on')).toBe(false);
  });

  const RAILWAY = 'Railway under construction';
  const PROPOSED = 'Proposed section through Armenia';

  it.each([
    ['caucasus', [RAILWAY, PROPOSED]],
    ['overview', [RAILWAY, PROPOSED]],
    ['zangezur-corridor', [RAILWAY, PROPOSED]],
    ['45.4,39.15,8', [RAILWAY]],
    ['46.35,38.87,10.5', [PROPOSED]],
    ['baku', []],
    ['yekaterinburg', []],
    ['gyumri', []],
  ])('names the sections of the route that the frame shows: %s', async (view, expected) => {
    const brief = await builtInBrief();
    const routes = (words: readonly string[]) => words.filter((text) => [RAILWAY, PROPOSED].includes(text));
    expect(routes(keyOf((await renderHtml(brief, { view })).html))).toEqual(expected);
    const still = (await renderSvg(brief, { view, width: 1200, height: 1600 })).replace(/<[^>]*>/g, ' ');
    expect([RAILWAY, PROPOSED].filter((text) => still.replace(/\s+/g, ' ').includes(text))).toEqual(expected);
  });

  it('has a dashed sample beside the words for what is not agreed on', async () => {
    const { html } = await renderHtml(BALKANS);
    expect(/<li>(?:(?!<\/li>).)*Boundary line that is not agreed on/s.exec(html)?.[0]).toMatch(
      /<path class="border" stroke-dasharray="\d+ \d+"/,
    );
  });

  it('of a still says the same', async () => {
    const words = async (brief: Brief): Promise<string> =>
      // The column of a still breaks its lines.
      (await renderSvg(brief)).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    const balkans = await words(BALKANS);
    expect(balkans).toMatch(/State border Boundary line that is not agreed on/);
    expect(/delimited/.test(balkans)).toBe(false);
    expect(/State border|not agreed/.test(await words(briefIn([-40, 20, -30, 26])))).toBe(false);
    expect(await words(await builtInBrief())).toMatch(/Armenia–Azerbaijan not fully delimited/);
  });

  it('has its plain border before it is known which lines are drawn', async () => {
    const state = await figureState(briefIn([5, 48, 10, 52]), {});
    const { key: _key, ...first } = state;
    expect(keyOf(toText(figure(first)))).toEqual(['Number in a disc: events there', 'State border']);
  });

  it.each(['caucasus', 'overview', 'yekaterinburg', 'gyumri', 'nakhchivan', 'zangezur-corridor'])(
    'is the same before what comes after the first paint: %s',
    async (view) => {
      const state = await figureState(await builtInBrief(), { view });
      const { key: _key, ...first } = state;
      expect(keyOf(toText(figure(first)))).toEqual(keyOf(toText(figure(state))));
    },
  );
});
