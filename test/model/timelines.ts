/** Scenes for the tests of the timeline: small ones by hand, and random ones with every kind of date. */
import type { Scene } from '../../src/model/scene.js';
import { DAY, timeline, type Timeline } from '../../src/model/timeline.js';
import { periodFrom } from '../../src/model/view.js';
import { briefOf, chance, point, sceneOf } from './briefs.js';

export const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
export const span = (from: string, to: string) => periodFrom(from, to).period!;

export function drawn(scene: Scene): Timeline {
  const found = timeline(scene);
  if (!found) throw new Error('The test expected a timeline.');
  return found;
}

export function scenario(
  rows: readonly Record<string, unknown>[],
  rest: Record<string, unknown> = {},
  period?: [string, string],
) {
  const events = rows.map((row, at) => ({
    id: `e${at}`,
    kind: 'event',
    tier: 'lead',
    places: ['a'],
    ...row,
  }));
  return sceneOf(briefOf([point('a', [45, 40])], events, rest), period ? { period: span(...period) } : {});
}

/** Rows of every kind of date over a few years. */
export function randomScene(seed: number): Scene {
  const next = chance(seed);
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = (): string => {
    const [year, month] = [2018 + Math.floor(next() ** 3 * 8), 1 + Math.floor(next() * 12)];
    const kind = next();
    if (kind < 0.1) return String(year);
    if (kind < 0.25) return `${year}-${two(month)}`;
    const start = `${year}-${two(month)}-${two(1 + Math.floor(next() * 28))}`;
    if (kind < 0.35) return `${start}T${two(Math.floor(next() * 24))}:00:00Z`;
    return kind < 0.8
      ? start
      : `${start}/${day(Date.parse(start) + Math.floor(1 + next() ** 3 * 400) * DAY)}`;
  };
  const rows = Array.from({ length: 1 + Math.floor(next() * 80) }, () => ({
    date: next() < 0.1 ? null : date(),
    tier: ['lead', 'more', 'background', 'argument'][Math.floor(next() * 4)],
  }));
  const from = Date.UTC(2018, Math.floor(next() * 90));
  const period = [day(from), day(from + Math.floor(next() ** 2 * 900) * DAY)] as [string, string];
  return scenario(
    rows,
    next() < 0.5 ? { scope: { from: '2018', to: '2025' } } : {},
    next() < 0.7 ? period : undefined,
  );
}
