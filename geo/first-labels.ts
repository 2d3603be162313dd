/**
 * The names on the ground that the built-in brief's own frame shows in some language, and their points: apart, because
 * they are painted first. `test/model/placed-frames.test.ts` says when another one is needed here.
 */
import type { ContextLabel } from './labels.js';

export const FIRST_LABELS: readonly ContextLabel[] = [
  // Places of the built-in brief too: there only points and kind count, the name is the brief's. Far frames come first.
  {
    id: 'azerbaijan',
    kind: 'country',
    name: 'Azerbaijan',
    at: [48.1, 40.6],
    rank: 2,
    also: [
      [48.6, 40.8],
      [48.45, 41],
      [47.15, 40.05],
      [47.35, 39.76],
      [48.65, 39.8],
      [49.1, 40.55],
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
      [44.8, 40.9],
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
      [44.14, 39.8],
      [44.2, 39.57],
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
      [47.8, 41.97],
      [62, 58],
    ],
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
  { id: 'tbilisi', kind: 'capital', name: 'Tbilisi', at: [44.8337, 41.6941], rank: 3 },
  { id: 'yerevan', kind: 'capital', name: 'Yerevan', at: [44.5136, 40.1811], rank: 3 },
  { id: 'ganja', kind: 'city', name: 'Ganja', at: [46.36, 40.68], rank: 6, from: 60 },
  { id: 'kars', kind: 'town', name: 'Kars', at: [43.09, 40.61], rank: 8, from: 70 },
  { id: 'lankaran', kind: 'town', name: 'Lankaran', at: [48.85, 38.75], rank: 9, from: 90 },
  { id: 'ardabil', kind: 'city', name: 'Ardabil', at: [48.29, 38.25], rank: 9, from: 90 },
  {
    id: 'kura',
    kind: 'river',
    name: 'Kura',
    at: [48.05, 40.08, 23],
    also: [
      [47.86, 40.15, 29],
      [44.3, 41.96, 12],
    ],
    rank: 7,
    from: 90,
  },
  {
    id: 'aras',
    kind: 'river',
    name: 'Aras',
    at: [48.13, 39.79, -36],
    also: [
      [47.49, 39.49, -30],
      [42.6, 40.11, -7],
    ],
    rank: 7,
    from: 90,
  },
  {
    id: 'greater-caucasus',
    kind: 'range',
    name: 'Greater Caucasus',
    at: [47.25, 41.72, 36],
    also: [[45.05, 42.86, 18]],
    rank: 9,
    from: 30,
  },
  { id: 'ararat', kind: 'peak', name: 'Ararat', at: [44.3, 39.7], rank: 10, from: 90 },
  { id: 'tabriz', kind: 'city', name: 'Tabriz', at: [46.29, 38.08], rank: 6, from: 30 },
];
