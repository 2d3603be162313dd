/** Briefs in every format whose every text, link and key is an attack; what survives is checked in Node and in a browser. */
import vectors from './vectors.json' with { type: 'json' };

export const TEXTS: readonly string[] = vectors.texts;
export const REFUSED_LINKS: readonly string[] = vectors.refusedLinks;
export const KEPT_LINKS: readonly string[] = vectors.keptLinks;
export const ALL: readonly string[] = [...TEXTS, ...REFUSED_LINKS, ...KEPT_LINKS];

/** Each card of one of these shows a share of all events. */
export const HUBS = 4;

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** Far enough apart for a marker each, all round the globe. */
const spot = (index: number): [number, number] => [
  -168 + (index % 24) * 14,
  -56 + Math.floor(index / 24) * 9,
];

/** One of a few links, so that each list of links is gone through several times. */
const linkOf = (index: number): string =>
  index % 4 === 3 ? at(KEPT_LINKS, Math.floor(index / 4)) : at(REFUSED_LINKS, index);

/** Members that a careless reader would copy into an object or into the page. */
function traps(vector: string): Record<string, unknown> {
  const own = JSON.parse(
    '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
  ) as object;
  return {
    ...own,
    [vector]: vector,
    innerHTML: vector,
    onclick: vector,
    style: vector,
    class: vector,
    html: vector,
  };
}

export function hostileBrief(): Record<string, unknown> {
  const features = ALL.map((vector, index) => ({
    type: 'Feature',
    id: `place-${index}`,
    geometry: { type: 'Point', coordinates: spot(index) },
    properties: {
      ...traps(vector),
      featured: index < HUBS,
      name: vector,
      label: vector,
      labelNote: vector,
      note: vector,
      kind: vector,
      precision: vector,
      certainty: vector,
      aliases: [{ name: vector, usedBy: vector, since: vector, note: vector }],
    },
  }));
  const events = ALL.map((vector, index) => ({
    ...traps(vector),
    id: `event-${index}`,
    title: vector,
    text: vector,
    attribution: vector,
    note: vector,
    dateText: vector,
    date: index % 5 === 4 ? vector : `2025-0${1 + (index % 9)}-1${index % 9}`,
    kind: index % 7 === 6 ? vector : 'event',
    tier: at(['lead', 'more', 'background', 'argument', vector], index),
    status: at(['confirmed', 'reported', 'alleged', 'assessment', vector], index),
    places: [`place-${index % HUBS}`, `place-${index}`, vector],
    actors: [vector],
    relations: [{ type: 'follows', target: `event-${(index + 1) % ALL.length}`, saidBy: vector }],
    sources: [`source-${index}`, vector],
  }));
  const refused = ALL.map((vector) => ({ id: vector, title: vector, date: '2025', places: ['place-0'] }));
  const sources = Object.fromEntries(
    ALL.flatMap((vector, index) => {
      const row = {
        publisher: vector,
        title: vector,
        url: linkOf(index),
        archived: linkOf(index + 1),
        date: vector,
        retrieved: vector,
        lang: vector,
        kind: vector,
      };
      return [
        [`source-${index}`, row],
        [vector, row],
      ] as const;
    }),
  );
  const [first = ''] = ALL;
  return {
    type: 'FeatureCollection',
    ...traps(first),
    id: first,
    title: first,
    lead: first,
    asOf: '2025-09-01',
    languages: [first],
    view: [-175, -62, 175, 76],
    features,
    events: [...events, ...refused],
    sources,
    discrepancies: ALL.map((vector, index) => ({
      id: vector,
      text: vector,
      events: [`event-${index}`, vector],
    })),
    corrections: ALL.map((vector, index) => ({ date: '2025-01-01', event: `event-${index}`, text: vector })),
    withdrawn: ALL,
    overlays: { az: at(REFUSED_LINKS, 0) },
  };
}

/** Plain GeoJSON: a feature is a place and its event. */
export function hostileGeoJson(): Record<string, unknown> {
  return {
    type: 'FeatureCollection',
    name: ALL[0],
    features: ALL.map((vector, index) => ({
      type: 'Feature',
      id: vector,
      geometry: { type: 'Point', coordinates: spot(index) },
      properties: {
        ...traps(vector),
        title: vector,
        text: vector,
        date: '2025-06-01',
        place: vector,
        status: vector,
        source: vector,
        url: linkOf(index),
      },
    })),
  };
}

const cell = (value: string): string => `"${value.replaceAll('"', '""')}"`;

/** A table whose columns have hostile names too. */
export function hostileCsv(): string {
  const columns = [
    'title',
    'text',
    'date',
    'place',
    'latitude',
    'longitude',
    'status',
    'source',
    'source url',
    'note',
    'attribution',
  ];
  const header = [...columns, ...ALL.slice(0, 60)].map(cell).join(',');
  const rows = ALL.map((vector, index) => {
    const [lon, lat] = spot(index);
    const own = [
      vector,
      vector,
      '2025-06-01',
      vector,
      String(lat),
      String(lon),
      vector,
      vector,
      linkOf(index),
      vector,
      vector,
    ];
    return [...own, ...ALL.slice(0, 60).map(() => vector)].map(cell).join(',');
  });
  return [header, ...rows].join('\r\n');
}

/**
 * A brief of plain words: what attacks in it came with its overlay.
 * @param overlay of the language `az`: the overlay itself, or its address.
 */
export function overlaidBrief(overlay: unknown): Record<string, unknown> {
  return {
    type: 'FeatureCollection',
    title: 'Plain title',
    lead: 'Plain lead.',
    view: [-175, -62, 175, 76],
    features: ALL.map((_vector, index) => ({
      type: 'Feature',
      id: `place-${index}`,
      geometry: { type: 'Point', coordinates: spot(index) },
      properties: {
        featured: index < HUBS,
        name: `Place ${index}`,
        label: `Place ${index}`,
        labelNote: 'plain',
        note: 'Plain note.',
        aliases: [{ name: `Name ${index}`, usedBy: 'some', note: 'plain' }],
      },
    })),
    events: ALL.map((_vector, index) => ({
      id: `event-${index}`,
      title: `Event ${index}`,
      text: 'Plain text.',
      attribution: 'somebody',
      note: 'Plain note.',
      date: '2025-06-01',
      dateText: 'in June',
      places: [`place-${index % HUBS}`, `place-${index}`],
      actors: [`Speaker ${index}`],
      relations: [
        {
          type: 'described-as-response-to',
          target: `event-${(index + 1) % ALL.length}`,
          saidBy: `Speaker ${index}`,
        },
      ],
    })),
    discrepancies: ALL.map((_vector, index) => ({ text: 'Plain difference.', events: [`event-${index}`] })),
    sources: {},
    overlays: { az: overlay },
  };
}

export function hostileOverlay(): Record<string, unknown> {
  const entries = ALL.map((vector, index) => [
    `event-${index}`,
    { title: vector, text: vector, attribution: vector, note: vector, dateText: vector, ...traps(vector) },
  ]);
  const places = ALL.map((vector, index) => [
    `place-${index}`,
    { name: vector, label: vector, labelNote: vector, note: vector },
  ]);
  return {
    lang: 'az',
    reviewed: true,
    title: ALL[0],
    lead: ALL[0],
    events: Object.fromEntries(entries) as unknown,
    places: Object.fromEntries(places) as unknown,
    aliases: Object.fromEntries(
      ALL.map((vector, index) => [`place-${index}`, [{ usedBy: vector, note: vector }]]),
    ) as unknown,
    phrases: Object.fromEntries(ALL.map((vector, index) => [`Speaker ${index}`, vector])) as unknown,
    discrepancies: ALL,
    ...traps(ALL[1] as string),
  };
}
