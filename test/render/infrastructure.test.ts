/** Pipelines and railway in the picture: where they lie in it, and that they are told to be schematic. */
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { booleanPointInPolygon, lineIntersect, pointToLineDistance } from '@turf/turf';
import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { pointOf } from '../built-in-brief.js';
import { country } from '../geo/ground.js';
import { toWorld } from '../../src/model/projection.js';
import { groundLevels } from '../../src/render/ground.js';
import { infrastructure, infrastructureFeatures } from '../../src/render/infrastructure.js';
import { picture } from '../../src/render/picture.js';
import { sceneOf } from '../model/briefs.js';

async function classesIn(lines?: ReturnType<typeof infrastructure>): Promise<string[]> {
  const text = await collectResult(
    render(html`<svg>${picture(sceneOf(), groundLevels(), lines ?? null)}</svg>`),
  );
  return [...text.matchAll(/<path[^>]* class="([^"]*)"|<path class="([^"]*)"/g)].map(
    ([, some, other]) => some ?? other ?? '',
  );
}

describe('infrastructure in the picture', () => {
  it('is not there by default', async () => {
    expect((await classesIn()).filter((names) => names.includes('infrastructure'))).toEqual([]);
  });

  it('is three schematic lines over the ground, under the routes of the brief and the borders', async () => {
    const drawn = await classesIn(infrastructure());
    const lines = drawn.flatMap((names, index) => (names.includes('infrastructure') ? [index] : []));
    expect(lines).toHaveLength(3);
    for (const index of lines) expect(drawn[index]).toContain('schematic');
    expect(Math.max(...lines)).toBeLessThan(drawn.findIndex((names) => names.includes('under-construction')));
    expect(Math.max(...lines)).toBeLessThan(drawn.lastIndexOf('border'));
    expect(Math.min(...lines)).toBeGreaterThan(drawn.lastIndexOf('land'));
  });

  it('starts near Baku, whichever line it is', () => {
    const baku = toWorld(pointOf('baku'));
    for (const { geometry, properties } of infrastructureFeatures().features) {
      const [lon = 0, lat = 0] = geometry.coordinates[0] ?? [];
      const start = toWorld([lon, lat]);
      // 60 km at this latitude are 130 world units.
      expect(Math.hypot(start.x - baku.x, start.y - baku.y), String(properties?.['id'])).toBeLessThan(130);
    }
  });

  it('has the two pipelines side by side as far as they share a corridor, and no farther off than their precision', () => {
    const lineOf = (wanted: string) => {
      const found = infrastructureFeatures().features.find(({ properties }) => properties?.['id'] === wanted);
      if (!found) throw new Error(`There is no line ${wanted}.`);
      return found;
    };
    const [oil, gas] = [lineOf('btc'), lineOf('scp')];
    const ways = gas.geometry.coordinates.map((at) => pointToLineDistance(at, oil, { units: 'kilometers' }));
    // 3 km are three pixels where the Caucasus is 768 pixels wide.
    expect(Math.min(...ways)).toBeGreaterThan(3);
    expect(Math.max(...ways)).toBeLessThan(15);
    expect(lineIntersect(oil, gas).features).toEqual([]);
  });

  it('keeps out of Armenia, which all three go round', () => {
    const armenia = country('caucasus', 'ARM');
    for (const { geometry, properties } of infrastructureFeatures().features)
      expect(
        geometry.coordinates.filter((at) => booleanPointInPolygon(at, armenia)),
        String(properties?.['id']),
      ).toEqual([]);
  });
});
