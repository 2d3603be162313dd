/**
 * Names on the ground that are no places of the brief: what gives a reader bearings. Label points are chosen by hand,
 * cities are those of GeoNames; where a name is disputed, POLICY.md says which one is written.
 */

/** A name on the ground. */
export interface ContextLabel {
  readonly id: string;
  readonly kind: 'country' | 'sea' | 'lake' | 'river' | 'city' | 'range' | 'peak' | 'region';
  readonly name: string | Readonly<Record<string, string>>;
  /** `[lon, lat]` in degrees. */
  readonly at: readonly [number, number];
  /** More points, for frames that do not hold the first one; the first with room is taken. */
  readonly also?: readonly (readonly [number, number])[];
  /** Lower is kept longer. */
  readonly rank: number;
  /** Smallest scale at which it is worth its room, in pixels per degree of longitude. */
  readonly from?: number;
}

export const CONTEXT_LABELS: readonly ContextLabel[] = [
  // Places of the built-in brief too: there only the points count, the name is the brief's. Far frames come first.
  {
    id: 'azerbaijan',
    kind: 'country',
    name: 'Azerbaijan',
    at: [47.7, 40.3],
    rank: 2,
    also: [
      [48.1, 40.6],
      [47.3, 40.1],
      [48.3, 39.85],
      [47.35, 39.76],
    ],
  },
  {
    id: 'armenia',
    kind: 'country',
    name: 'Armenia',
    at: [44.6, 40.5],
    rank: 2,
    also: [
      [44.6, 40.8],
      [45.65, 39.78],
      [46, 39.45],
    ],
  },
  {
    id: 'georgia',
    kind: 'country',
    name: 'Georgia',
    at: [43.5, 42.15],
    rank: 2,
    also: [
      [44.6, 41.9],
      [45.3, 41.55],
      [43.6, 41.8],
    ],
  },
  {
    id: 'iran',
    kind: 'country',
    name: 'Iran',
    at: [47, 37.2],
    rank: 2,
    also: [
      [47.6, 38.6],
      [46.8, 38.4],
      [45.3, 38.45],
      [45.45, 38.74],
    ],
  },
  {
    id: 'turkiye',
    kind: 'country',
    name: 'Türkiye',
    at: [36.3, 38.8],
    rank: 2,
    also: [
      [40.5, 39.3],
      [43.4, 39.7],
      [43.2, 40.25],
      [44.25, 39.56],
      [42.7, 39.4],
    ],
  },
  {
    id: 'russia',
    kind: 'country',
    name: 'Russia',
    at: [43.5, 52.3],
    rank: 2,
    also: [
      [45.5, 44.8],
      [46.9, 42.3],
      [47.3, 43.2],
    ],
  },
  {
    id: 'kazakhstan',
    kind: 'country',
    name: 'Kazakhstan',
    at: [55.5, 48.6],
    rank: 2,
    also: [[53.5, 44.8]],
  },
  {
    id: 'caspian-sea',
    kind: 'sea',
    name: 'Caspian Sea',
    at: [50.45, 41.3],
    rank: 2,
    also: [
      [50.2, 45.4],
      [50.55, 40.05],
    ],
  },
  { id: 'black-sea', kind: 'sea', name: 'Black Sea', at: [34.5, 43.3], rank: 3, also: [[38.5, 42.8]] },
  { id: 'mediterranean-sea', kind: 'sea', name: 'Mediterranean Sea', at: [33.2, 34.9], rank: 4 },
  { id: 'sea-of-azov', kind: 'sea', name: 'Sea of Azov', at: [36.6, 46.1], rank: 8, from: 22 },
  { id: 'lake-sevan', kind: 'lake', name: 'Lake Sevan', at: [45.32, 40.35], rank: 5, from: 45 },
  { id: 'lake-urmia', kind: 'lake', name: 'Lake Urmia', at: [45.5, 37.65], rank: 5, from: 45 },
  { id: 'lake-van', kind: 'lake', name: 'Lake Van', at: [42.95, 38.62], rank: 5, from: 45 },
  { id: 'kura', kind: 'river', name: 'Kura', at: [47.9, 40.2], rank: 7, from: 90 },
  { id: 'aras', kind: 'river', name: 'Aras', at: [47.5, 39.42], rank: 7, from: 90 },
  { id: 'iraq', kind: 'country', name: 'Iraq', at: [44.0, 36.2], rank: 5, from: 18 },
  { id: 'turkmenistan', kind: 'country', name: 'Turkmenistan', at: [57.5, 39.6], rank: 5 },
  { id: 'uzbekistan', kind: 'country', name: 'Uzbekistan', at: [61.5, 42.2], rank: 6 },
  { id: 'romania', kind: 'country', name: 'Romania', at: [27.6, 45.4], rank: 7 },
  { id: 'ganja', kind: 'city', name: 'Ganja', at: [46.36, 40.68], rank: 6, from: 60 },
  { id: 'tabriz', kind: 'city', name: 'Tabriz', at: [46.29, 38.08], rank: 6, from: 30 },
  { id: 'kars', kind: 'city', name: 'Kars', at: [43.09, 40.61], rank: 8, from: 70 },
  { id: 'batumi', kind: 'city', name: 'Batumi', at: [41.64, 41.64], rank: 8, from: 40 },
  { id: 'mingachevir', kind: 'city', name: 'Mingachevir', at: [47.06, 40.77], rank: 10, from: 110 },
  { id: 'lankaran', kind: 'city', name: 'Lankaran', at: [48.85, 38.75], rank: 9, from: 90 },
  { id: 'ardabil', kind: 'city', name: 'Ardabil', at: [48.29, 38.25], rank: 9, from: 90 },
  { id: 'meghri', kind: 'city', name: 'Meghri', at: [46.24, 38.9], rank: 6, from: 110 },
  { id: 'ordubad', kind: 'city', name: 'Ordubad', at: [46.02, 38.91], rank: 7, from: 110 },
  { id: 'julfa', kind: 'city', name: 'Julfa', at: [45.63, 38.95], rank: 7, from: 110 },
  { id: 'horadiz', kind: 'city', name: 'Horadiz', at: [47.34, 39.45], rank: 7, from: 110 },
  { id: 'makhachkala', kind: 'city', name: 'Makhachkala', at: [47.5, 42.98], rank: 7, from: 40 },
  { id: 'vladikavkaz', kind: 'city', name: 'Vladikavkaz', at: [44.67, 43.04], rank: 8, from: 60 },
  { id: 'tehran', kind: 'city', name: 'Tehran', at: [51.42, 35.69], rank: 6 },
  { id: 'volgograd', kind: 'city', name: 'Volgograd', at: [44.5, 48.72], rank: 7 },
  { id: 'kazan', kind: 'city', name: 'Kazan', at: [49.12, 55.79], rank: 8 },
  { id: 'samara', kind: 'city', name: 'Samara', at: [50.15, 53.2], rank: 8 },
  { id: 'rostov-on-don', kind: 'city', name: 'Rostov-on-Don', at: [39.71, 47.23], rank: 8 },
  // Mountains, which no ground shows: they explain why a border or a road runs where it does.
  { id: 'greater-caucasus', kind: 'range', name: 'Greater Caucasus', at: [44.9, 42.6], rank: 9, from: 30 },
  { id: 'talysh', kind: 'range', name: 'Talysh Mountains', at: [48.4, 38.65], rank: 11, from: 110 },
  { id: 'karabakh-range', kind: 'range', name: 'Karabakh Range', at: [46.65, 39.65], rank: 11, from: 110 },
  { id: 'meghri-range', kind: 'range', name: 'Meghri Range', at: [46.38, 39], rank: 11, from: 200 },
  { id: 'ararat', kind: 'peak', name: 'Ararat', at: [44.3, 39.7], rank: 10, from: 60 },
  {
    id: 'kapudzhukh',
    kind: 'peak',
    name: 'Kapudzhukh / Gapydzhyg',
    at: [46.01, 39.16],
    rank: 11,
    from: 200,
  },
];
