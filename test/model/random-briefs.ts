/** Small briefs and views by chance, for properties that must hold of any. */
import { EVENT_KINDS, STATUSES, TIERS, type Brief } from '../../src/model/brief.js';
import type { Filters } from '../../src/model/filters.js';
import { periodFrom, type View } from '../../src/model/view.js';
import { briefOf, chance, point, viewOf } from './briefs.js';

const DATES = [
  null,
  '2023',
  '2024',
  '2024/2026',
  '2024-12',
  '2024-12-31',
  '2024-12-30/2025-01-02',
  '2025',
  '2025-01',
  '2025-01-01',
  '2025-01-15T23:30:00-04:00',
  '2025-01-31T23:30:00-04:00',
  '2025-02',
];
const ACTORS = ['Anna', 'Élodie', { en: 'Harbour office', az: 'Liman idarəsi' }, { az: 'Şəhər şurası' }];
const ACTOR_KEYS = ['Anna', 'Élodie', 'Harbour office', 'Şəhər şurası'];
const PLACES = ['town', 'port', 'mole', 'hill', 'gone'];
const WORDS = ['ferry', 'council', 'Bakı', 'strike'];
const SEARCHES = ['', '', ' … ', 'ferry', 'BAKI', 'council strike', 'liman', 'porto', 'nothing like it'];
const ENDS = [null, '2024', '2024-12-31', '2025-01-01', '2025-02'];

export interface Draw {
  readonly one: <T>(values: readonly T[]) => T;
  readonly some: <T>(values: readonly T[], most: number) => T[];
}

export function drawFrom(seed: number): Draw {
  const next = chance(seed);
  const one = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)]!;
  return {
    one,
    some: (values, most) => [
      ...new Set(Array.from({ length: Math.floor(next() * (most + 1)) }, () => one(values))),
    ],
  };
}

export function randomBrief({ one, some }: Draw): Brief {
  const rows = Array.from({ length: 24 }, (_, at) => ({
    id: `row-${at}`,
    title: some(WORDS, 3).join(' ') || 'a title',
    kind: one(EVENT_KINDS),
    tier: one(TIERS),
    status: one(STATUSES),
    section: one(['brief', 'brief', 'later']),
    attribution: 'A ministry',
    date: one(DATES),
    places: some(PLACES, 3),
    actors: some(ACTORS, 2),
  }));
  return briefOf(
    [
      point('town', [45, 40], { featured: one([true, false]) }),
      point('port', [46, 41], { aliases: [{ name: 'Porto' }] }),
      point('mole', [46.1, 41.1], { partOf: 'port' }),
      point('hill', [47, 42]),
      point('gone', [48, 42]),
    ],
    rows,
    { withdrawn: ['gone', 'row-3', ...some(['row-5', 'row-7', 'hill'], 2)] },
  );
}

export function randomFilters({ one, some }: Draw): Filters {
  return {
    search: one(SEARCHES),
    kind: one([[], [], some(EVENT_KINDS, 3)]),
    tier: one([[], [], some(TIERS, 3)]),
    status: one([[], [], some(STATUSES, 3)]),
    actor: one([[], [], some([...ACTOR_KEYS, 'Nobody'], 2)]),
    place: one([[], [], some([...PLACES, 'nowhere'], 2)]),
  };
}

export function randomView(draw: Draw): View {
  const { period } = periodFrom(draw.one(ENDS), draw.one(ENDS));
  return viewOf({ period, filters: randomFilters(draw), language: draw.one(['en', 'az']) });
}

/** Every value that a filter of these briefs could have, and one of each group that no row has. */
export const VOCABULARY = {
  kind: EVENT_KINDS,
  tier: TIERS,
  status: STATUSES,
  actor: [...ACTOR_KEYS, 'Nobody'],
  place: [...PLACES, 'nowhere'],
} as const;

export const SEEDS = Array.from({ length: 80 }, (_, at) => at + 1);
