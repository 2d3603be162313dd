// A brief of any size by a fixed recipe, for what has to hold and to be measured at scale. Runs in Node and in pages.

/**
 * One function without imports, so that its text can be sent to a page.
 * @param {number} events how many rows.
 * @param {number} places how many places, none of them featured.
 */
export function largeBrief(events, places) {
  let seed = 20_231;
  const chance = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const pick = (values) => values[Math.floor(chance() * values.length)];
  // Most places lie around a few centres, as events do, and some share one spot.
  const centres = Array.from({ length: 40 }, () => [38 + chance() * 14, 37 + chance() * 8]);
  let last = [44, 40];
  const features = Array.from({ length: places }, (_, at) => {
    const [lon, lat] = pick(centres);
    const spread = () => (chance() + chance() + chance() - 1.5) * 1.6;
    const coordinates = at % 50 === 49 ? last : [lon + spread(), lat + spread()];
    last = coordinates;
    return {
      type: 'Feature',
      id: `p${at}`,
      geometry: { type: 'Point', coordinates },
      properties: { name: `Place ${at}`, kind: pick(['city', 'base', 'village']) },
    };
  });
  const first = Date.UTC(2020, 0, 1);
  const rows = Array.from({ length: events }, (_, at) => {
    const day = new Date(first + Math.floor(chance() * 2190) * 864e5).toISOString().slice(0, 10);
    const home = Math.floor(chance() * places);
    return {
      id: `e${at}`,
      title: `Event ${at} at place ${home}`,
      text: `A report of ${day} about what happened at place ${home}, number ${at}.`,
      date: at % 97 === 0 ? null : at % 13 === 0 ? day.slice(0, 7) : day,
      kind: pick(['event', 'event', 'claim']),
      tier: pick(['lead', 'more', 'more', 'background']),
      status: pick(['reported', 'alleged', 'assessment']),
      attribution: 'An agency',
      actors: [`Actor ${Math.floor(chance() * 30)}`],
      places: at % 20 === 0 ? [`p${home}`, `p${(home + 1) % places}`] : [`p${home}`],
    };
  });
  return {
    type: 'FeatureCollection',
    id: 'large',
    title: 'A large brief',
    languages: ['en'],
    features,
    events: rows,
  };
}
