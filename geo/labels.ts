/**
 * Names on the ground that are no places of the brief: what gives a reader bearings. Label points are chosen by hand,
 * cities are those of GeoNames; where a name is disputed, POLICY.md says which one is written.
 */
import { FIRST_LABELS } from './first-labels.js';

/** `[lon, lat]` in degrees, and for a name that runs along a river or a range by how many degrees it is turned clockwise. */
export type LabelPoint = readonly [lon: number, lat: number, tilt?: number];

/** A name on the ground. Cities are told apart as atlases do: capitals, large cities, towns. */
export interface ContextLabel {
  readonly id: string;
  readonly kind:
    'country' | 'sea' | 'lake' | 'river' | 'capital' | 'city' | 'town' | 'range' | 'peak' | 'region';
  readonly name: string | Readonly<Record<string, string>>;
  readonly at: LabelPoint;
  /** More points, for frames that do not hold the first one; the first with room is taken. */
  readonly also?: readonly LabelPoint[];
  /** Lower is kept longer. */
  readonly rank: number;
  /** Smallest scale at which it is worth its room, in pixels per degree of longitude. */
  readonly from?: number;
}

export const CONTEXT_LABELS: readonly ContextLabel[] = [
  ...FIRST_LABELS,
  {
    id: 'kazakhstan',
    kind: 'country',
    name: 'Kazakhstan',
    at: [55.5, 48.6],
    rank: 2,
    also: [[53.5, 44.8]],
  },
  { id: 'black-sea', kind: 'sea', name: 'Black Sea', at: [34.5, 43.3], rank: 3, also: [[38.5, 42.8]] },
  { id: 'mediterranean-sea', kind: 'sea', name: 'Mediterranean Sea', at: [33.2, 34.9], rank: 4 },
  { id: 'sea-of-azov', kind: 'sea', name: 'Sea of Azov', at: [36.6, 46.1], rank: 8, from: 22 },
  { id: 'lake-sevan', kind: 'lake', name: 'Lake Sevan', at: [45.32, 40.35], rank: 5, from: 110 },
  { id: 'lake-urmia', kind: 'lake', name: 'Lake Urmia', at: [45.5, 37.65], rank: 5, from: 45 },
  { id: 'lake-van', kind: 'lake', name: 'Lake Van', at: [42.95, 38.62], rank: 5, from: 45 },
  { id: 'iraq', kind: 'country', name: 'Iraq', at: [44.0, 36.2], rank: 5, from: 18 },
  { id: 'turkmenistan', kind: 'country', name: 'Turkmenistan', at: [57.5, 39.6], rank: 5 },
  { id: 'uzbekistan', kind: 'country', name: 'Uzbekistan', at: [62.6, 42.6], rank: 6 },
  { id: 'romania', kind: 'country', name: 'Romania', at: [26.3, 45.9], rank: 7 },
  { id: 'batumi', kind: 'city', name: 'Batumi', at: [41.64, 41.64], rank: 8, from: 40 },
  { id: 'mingachevir', kind: 'town', name: 'Mingachevir', at: [47.06, 40.77], rank: 10, from: 110 },
  { id: 'meghri', kind: 'town', name: 'Meghri', at: [46.24, 38.9], rank: 6, from: 110 },
  { id: 'ordubad', kind: 'town', name: 'Ordubad', at: [46.02, 38.91], rank: 7, from: 110 },
  { id: 'julfa', kind: 'town', name: 'Julfa', at: [45.63, 38.95], rank: 7, from: 110 },
  { id: 'horadiz', kind: 'town', name: 'Horadiz', at: [47.34, 39.45], rank: 7, from: 110 },
  { id: 'sharur', kind: 'town', name: 'Sharur', at: [44.98, 39.55], rank: 8, from: 110 },
  { id: 'kapan', kind: 'town', name: 'Kapan', at: [46.41, 39.21], rank: 8, from: 110 },
  { id: 'goris', kind: 'town', name: 'Goris', at: [46.34, 39.51], rank: 9, from: 110 },
  { id: 'sisian', kind: 'town', name: 'Sisian', at: [46.03, 39.52], rank: 10, from: 110 },
  { id: 'khoy', kind: 'town', name: 'Khoy', at: [44.95, 38.55], rank: 9, from: 110 },
  { id: 'marand', kind: 'town', name: 'Marand', at: [45.77, 38.43], rank: 9, from: 110 },
  { id: 'ahar', kind: 'town', name: 'Ahar', at: [47.07, 38.48], rank: 10, from: 110 },
  { id: 'makhachkala', kind: 'city', name: 'Makhachkala', at: [47.5, 42.98], rank: 7, from: 40 },
  { id: 'vladikavkaz', kind: 'city', name: 'Vladikavkaz', at: [44.67, 43.04], rank: 8, from: 60 },
  { id: 'tehran', kind: 'capital', name: 'Tehran', at: [51.42, 35.69], rank: 6 },
  { id: 'volgograd', kind: 'city', name: 'Volgograd', at: [44.5, 48.72], rank: 7 },
  { id: 'kazan', kind: 'city', name: 'Kazan', at: [49.12, 55.79], rank: 8 },
  { id: 'samara', kind: 'city', name: 'Samara', at: [50.15, 53.2], rank: 8 },
  { id: 'rostov-on-don', kind: 'city', name: 'Rostov-on-Don', at: [39.71, 47.23], rank: 8 },
  { id: 'chelyabinsk', kind: 'city', name: 'Chelyabinsk', at: [61.43, 55.15], rank: 8, from: 20 },
  { id: 'perm', kind: 'city', name: 'Perm', at: [56.25, 58.01], rank: 8, from: 20 },
  { id: 'tyumen', kind: 'city', name: 'Tyumen', at: [65.53, 57.15], rank: 9, from: 20 },
  // Mountains, which no ground shows: they explain why a border or a road runs where it does.
  {
    id: 'lesser-caucasus',
    kind: 'range',
    name: 'Lesser Caucasus',
    at: [43.85, 41.64, 6],
    rank: 10,
    from: 110,
  },
  { id: 'talysh', kind: 'range', name: 'Talysh Mountains', at: [48.4, 38.65, 52], rank: 11, from: 110 },
  {
    id: 'karabakh-range',
    kind: 'range',
    name: 'Karabakh Range',
    at: [46.66, 39.68, 48],
    rank: 11,
    from: 110,
  },
  { id: 'meghri-range', kind: 'range', name: 'Meghri Range', at: [46.38, 39, 18], rank: 11, from: 200 },
  {
    id: 'kapudzhukh',
    kind: 'peak',
    name: 'Kapudzhukh / Gapydzhyg',
    at: [46.01, 39.16],
    rank: 11,
    from: 200,
  },
  // Named on maps of other briefs; in the built-in one they are places of its own.
  { id: 'baku', kind: 'capital', name: 'Baku', at: [49.892, 40.3777], rank: 3 },
  { id: 'moscow', kind: 'capital', name: 'Moscow', at: [37.6156, 55.7522], rank: 5 },
  { id: 'kyiv', kind: 'capital', name: 'Kyiv', at: [30.5238, 50.4547], rank: 5 },
  { id: 'ankara', kind: 'capital', name: 'Ankara', at: [32.8543, 39.9199], rank: 5 },
];
