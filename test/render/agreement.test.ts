/** Whatever the brief and the view: list, cards, timeline, markers and the engine's features tell of the same rows. */
import { describe, expect, it } from 'vitest';
import { cardRows } from '../../src/model/card.js';
import { scene } from '../../src/model/filtered-scene.js';
import { frame } from '../../src/model/frame.js';
import { groupsByMonth, groupsByPlace } from '../../src/model/groups.js';
import { timeline } from '../../src/model/timeline.js';
import { cameraFor } from '../../src/model/view.js';
import { placeFeatures, type GroundData } from '../../src/render/style-features.js';
import { drawFrom, randomBrief, randomView, SEEDS } from '../model/random-briefs.js';

const NO_GROUND: GroundData = { type: 'FeatureCollection', features: [] };

describe('all that is made of a scene', () => {
  it.each(SEEDS.map((seed) => [seed]))('agrees for brief and view %i', (seed) => {
    const draw = drawFrom(seed);
    const brief = randomBrief(draw);
    const shown = scene(brief, randomView(draw));
    const ids = shown.events.map(({ id }) => id);
    const sorted = [...ids].sort();

    const sections = (rows: typeof shown.events): string[] =>
      Object.values(cardRows(rows))
        .flat()
        .map(({ id }) => id)
        .sort();
    expect(sections(shown.events), 'the list loses and repeats nothing').toEqual(sorted);
    expect(
      groupsByMonth(shown)
        .flatMap(({ events }) => events.map(({ id }) => id))
        .sort(),
      'neither do its months',
    ).toEqual(sorted);
    expect(
      new Set(groupsByPlace(shown).flatMap(({ events }) => events.map(({ id }) => id))),
      'nor its places',
    ).toEqual(new Set(ids));

    for (const { place, events, count } of shown.places) {
      const own = shown.events.filter(({ places }) => places.includes(place.id));
      expect(sections(events), `the card of ${place.id}`).toEqual(own.map(({ id }) => id).sort());
      const counted = own.filter(
        ({ tier, kind, section }) =>
          ['lead', 'more'].includes(tier) && kind !== 'group' && section === 'brief',
      );
      expect(count, `the number at ${place.id}`).toBe(counted.length);
    }

    const { camera } = cameraFor(brief, 'fit');
    const marked = frame(shown, camera, 'l', []).markers.flatMap(({ places }) => places);
    expect(new Set(marked)).toEqual(new Set(shown.featured.filter(({ place }) => place.point)));

    const drawn = placeFeatures(shown, NO_GROUND).features.map(({ properties }) => properties?.['place']);
    const withShape = shown.places.filter(
      ({ place, parts }) => place.geometry || parts.some(({ geometry }) => geometry),
    );
    expect(new Set(drawn), 'the engine draws the same places').toEqual(
      new Set(withShape.map(({ place }) => place.id)),
    );

    const bars = timeline(shown)?.bars ?? [];
    const barred = bars.reduce((sum, bar) => sum + bar.shown, 0);
    const dated = shown.events.filter(
      ({ date, tier, kind, section }) =>
        date && ['lead', 'more'].includes(tier) && kind !== 'group' && section === 'brief',
    );
    expect(barred, 'the timeline shows the dated ones that count').toBe(dated.length);
    expect(timeline(shown)?.undated ?? shown.totals.undated).toBe(shown.totals.undated);
  });
});
