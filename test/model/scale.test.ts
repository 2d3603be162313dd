/** A brief prepared for its size tells of the same rows, places and counts as it does unprepared. */
import Supercluster from 'supercluster';
import { describe, expect, it } from 'vitest';
import { largeBrief } from '../../scripts/large-brief.mjs';
import type { Brief } from '../../src/model/brief.js';
import { atScale } from '../../src/model/at-scale.js';
import { clusterSteps, LAST_CLUSTERED, RADIUS } from '../../src/model/clusters.js';
import { facets } from '../../src/model/facets.js';
import { scene } from '../../src/model/filtered-scene.js';
import { NO_FILTERS } from '../../src/model/filters.js';
import { frame } from '../../src/model/frame.js';
import { prepareSteps } from '../../src/model/large-brief.js';
import { parseBrief } from '../../src/model/parse-brief.js';
import { toLonLat, toWorld, type WorldBox } from '../../src/model/projection.js';
import { findEvent, findPlace, type Scene } from '../../src/model/scene.js';
import { finish } from '../../src/model/steps.js';
import { threads } from '../../src/model/threads.js';
import { timeline } from '../../src/model/timeline.js';
import { timelineMarks } from '../../src/model/timeline-marks.js';
import { cameraFor, periodFrom } from '../../src/model/view.js';
import { placeFeatures } from '../../src/render/style-features.js';
import { unplacedRows } from '../../src/ui/unplaced.js';
import { viewOf } from './briefs.js';
import { drawFrom, randomBrief, randomView, SEEDS } from './random-briefs.js';

function parsed(value: unknown): Brief {
  const { brief } = parseBrief(value);
  if (!brief) throw new Error('The test expected a brief.');
  return brief;
}

function prepared(brief: Brief): Brief {
  finish(prepareSteps(brief));
  return brief;
}

const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

/** All that a scene says, by ids. */
function told({ events, anyTime, inPeriod, places, featured, placesAndParts, selection, totals }: Scene) {
  return {
    rows: [events, anyTime, inPeriod].map(ids),
    places: places.map(({ place, count, events: own, parts }) => [place.id, count, ids(own), ids(parts)]),
    featured: featured.map(({ place }) => place.id),
    placesAndParts: ids(placesAndParts),
    selection,
    totals,
  };
}

describe('a prepared brief', () => {
  it.each(SEEDS.map((seed) => [seed]))('has the same scene and facets for brief and view %i', (seed) => {
    const [one, other] = [drawFrom(seed), drawFrom(seed)];
    const [plain, large] = [randomBrief(one), prepared(randomBrief(other))];
    const [view, same] = [randomView(one), randomView(other)];
    const [expected, found] = [scene(plain, view), scene(large, same)];
    expect(told(found)).toEqual(told(expected));
    const drawn = timeline(expected);
    expect(timeline(found)).toEqual(drawn);
    // More slots than dates: nothing has to be drawn coarser than in a small brief.
    const marks = (of: Scene) =>
      drawn &&
      timelineMarks(of, drawn.focus, 1000).map(({ rows, ...mark }) => ({ ...mark, rows: ids(rows).sort() }));
    expect(marks(found)).toEqual(marks(expected));
    expect(unplacedRows(found)).toBe(unplacedRows(expected));
    const hanging = (of: Scene) =>
      of.inPeriod.map((event) => threads(of, event).map((thread) => [thread.type, thread.event.id]));
    expect(hanging(found)).toEqual(hanging(expected));
    const counts = (of: Scene) =>
      Object.values(facets(of)).map((options) =>
        options.map(({ value, count, chosen }) => `${value} ${count} ${chosen}`).sort(),
      );
    expect(counts(found)).toEqual(counts(expected));
  });

  it('finds another selection without losing anything', () => {
    const brief = prepared(parsed(largeBrief(300, 200)));
    const all = scene(brief, viewOf());
    const row = all.events[7]!;
    const selected = scene(brief, viewOf({ selection: { place: null, event: row.id } }));
    expect(selected.selection).toEqual({ event: row.id, place: row.places[0] });
    expect(told({ ...selected, selection: all.selection })).toEqual(told(all));
    expect(findEvent(selected, row.id)).toBe(row);
    expect(findPlace(selected, row.places[0]!)?.place.id).toBe(row.places[0]);
    const other = scene(brief, viewOf({ period: periodFrom('1999', '1999').period }));
    expect(findEvent(other, row.id), 'not in the period').toBeUndefined();
  });

  it.each(SEEDS.slice(0, 12).map((seed) => [seed]))(
    'has the same scene when it was made ahead, in steps (brief and view %i)',
    (seed) => {
      const [one, other] = [drawFrom(seed), drawFrom(seed)];
      const [plain, large] = [randomBrief(one), prepared(randomBrief(other))];
      const [view, same] = [randomView(one), randomView(other)];
      const steps = atScale.get(large)?.ahead(same);
      if (steps) expect([...steps].length, 'others get their turn in between').toBeGreaterThan(4);
      expect(atScale.get(large)?.ahead(same), 'once').toBeNull();
      expect(told(scene(large, same))).toEqual(told(scene(plain, view)));
    },
  );

  it('makes no list of all places or of the rows of the period for an update that asks for none', () => {
    const brief = prepared(parsed(largeBrief(900, 800)));
    const shown = scene(brief, viewOf({ period: periodFrom('2022', '2022').period }));
    const guarded = Object.defineProperties({} as Scene, {
      ...Object.getOwnPropertyDescriptors(shown),
      ...Object.fromEntries(
        ['places', 'featured', 'placesAndParts', 'inPeriod', 'anyTime'].map((list) => [
          list,
          {
            get: () => {
              throw new Error(`All ${list} were asked for.`);
            },
          },
        ]),
      ),
    });
    const drawn = timeline(guarded)!;
    expect(drawn.bars.reduce((sum, bar) => sum + bar.shown, 0)).toBeGreaterThan(0);
    expect(timelineMarks(guarded, drawn.focus, 30).length).toBeGreaterThan(10);
    expect(placeFeatures(guarded, { type: 'FeatureCollection', features: [] }).features).toEqual([]);
    expect(findPlace(guarded, 'p7')?.place.id).toBe('p7');
    expect(unplacedRows(guarded)).toBe(0);
  });

  it('offers the commonest of very many places, and keeps those that are chosen', () => {
    const brief = prepared(parsed(largeBrief(3000, 1500)));
    const all = facets(scene(brief, viewOf())).place;
    expect(all).toHaveLength(100);
    const rare = brief.places.find(({ id }) => all.every(({ value }) => value !== id))!;
    const filters = { ...NO_FILTERS, place: [rare.id] };
    expect(facets(scene(brief, viewOf({ filters }))).place).toContainEqual(
      expect.objectContaining({ value: rare.id, chosen: true }),
    );
  });
});

describe('clusters', () => {
  const { places } = parsed(largeBrief(10, 3000));
  const at = places.map(({ point }) => toWorld(point ?? [0, 0]));
  const levels = finish(
    clusterSteps(
      Float64Array.from(at, ({ x }) => x),
      Float64Array.from(at, ({ y }) => y),
    ),
  );

  it('are those that Supercluster makes in one go', () => {
    const whole = new Supercluster({ radius: RADIUS, maxZoom: LAST_CLUSTERED }).load(
      at.map((world) => ({
        type: 'Feature',
        properties: {},
        geometry: { type: 'Point', coordinates: [...toLonLat(world)] },
      })),
    );
    for (let zoom = 0; zoom <= LAST_CLUSTERED; zoom += 1) {
      const sizes = new Map<number, number>();
      for (const node of levels[zoom]!.nodeOf) sizes.set(node, (sizes.get(node) ?? 0) + 1);
      const expected = whole
        .getClusters([-180, -85, 180, 85], zoom)
        .map(({ properties }) => ('point_count' in properties ? Number(properties['point_count']) : 1));
      const sorted = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b);
      expect(sorted(sizes.values()), `zoom ${zoom}`).toEqual(sorted(expected));
    }
  });

  it('are made in many steps, since those of a hundred thousand places hold a page up', () => {
    const many = Float64Array.from(at, ({ x }) => x);
    const steps = [
      ...clusterSteps(
        many,
        Float64Array.from(at, ({ y }) => y),
      ),
    ];
    expect(steps.length).toBeGreaterThan(at.length / 128);
  });

  it('are nested: who stands together at a zoom does so at every coarser one', () => {
    for (let zoom = 1; zoom < levels.length; zoom += 1) {
      const parents = new Map<number, number>();
      levels[zoom]!.nodeOf.forEach((node, place) => {
        const parent = levels[zoom - 1]!.nodeOf[place]!;
        expect(parents.get(node) ?? parent).toBe(parent);
        parents.set(node, parent);
      });
    }
  });
});

describe('the frame of a prepared brief', () => {
  const brief = prepared(parsed(largeBrief(4000, 2500)));
  const box = { width: 900, height: 600 };
  const views = [
    viewOf(),
    viewOf({ period: periodFrom('2022', '2022').period }),
    viewOf({ filters: { ...NO_FILTERS, status: ['alleged'], actor: ['Actor 3'] } }),
  ];

  /** The camera of a step of zooming in on where most is. */
  function cameras(): WorldBox[] {
    const { camera } = cameraFor(brief, null);
    const [x, y] = [camera.x, camera.y];
    return [0, 2, 4, 6, 9].map((zoom) => ({
      x,
      y,
      width: camera.width / 2 ** zoom,
      height: camera.height / 2 ** zoom,
    }));
  }

  it.each(views.map((view, at) => [at, view] as const))(
    'counts every place and row once (view %i)',
    (_, view) => {
      const shown = scene(brief, view);
      for (const camera of cameras()) {
        const { markers, beyond } = frame(shown, camera, 'l', [], [box]);
        const standing = markers.reduce(
          (sum, { cluster, places }) => sum + (cluster?.places ?? places.length),
          0,
        );
        const eventful = shown.places.filter(({ events }) => events.length > 0);
        // A cluster at the edge may count a place that is just outside.
        const inside = eventful.length - beyond.length;
        expect(Math.abs(standing - inside)).toBeLessThanOrEqual(Math.max(4, eventful.length * 0.08));
        expect(markers.length).toBeLessThanOrEqual(100);
      }
      // From far enough there is no edge, and each row is counted once even though some name two places.
      const world = { x: 32768, y: 32768, width: 65536, height: 65536 };
      const { markers, clusters } = frame(shown, world, 'l', [], [box]);
      expect(
        markers.reduce((sum, { cluster, places }) => sum + (cluster?.events ?? places[0]?.count ?? 0), 0),
      ).toBe(shown.totals.events);
      expect(
        clusters?.reduce((sum, { events }) => sum + events, 0),
        'the engine is fed the same',
      ).toBe(shown.totals.events);
    },
  );

  it('lets no two markers share what a finger hits', () => {
    for (const camera of cameras()) {
      const scale = Math.min(box.width / camera.width, box.height / camera.height);
      const { markers } = frame(scene(brief, viewOf()), camera, 'l', [], [box]);
      const spots = markers.map(({ x, y, dx, dy }) => [x * scale + dx, y * scale + dy] as const);
      spots.forEach(([x, y], at) => {
        for (const [otherX, otherY] of spots.slice(at + 1))
          expect(Math.max(Math.abs(x - otherX), Math.abs(y - otherY))).toBeGreaterThanOrEqual(43.5);
      });
    }
  });

  it('leads by presses from everywhere to every place, or to a list of those at one spot', () => {
    const shown = scene(brief, viewOf());
    let { camera } = cameraFor(brief, null);
    for (let press = 0; press < 20; press += 1) {
      const { markers } = frame(shown, camera, 'l', [], [box]);
      const cluster = markers.find((marker) => marker.cluster)?.cluster;
      if (!cluster) {
        expect(markers.length).toBeGreaterThan(1);
        return;
      }
      if (!cluster.apart) {
        expect(cluster.ids).toHaveLength(cluster.places);
        return;
      }
      expect(cluster.apart.width).toBeLessThan(camera.width);
      camera = cluster.apart;
    }
    throw new Error('Twenty presses led nowhere.');
  });

  it('fans out a few places at one spot and lists many', () => {
    const at = (count: number) => {
      const features = Array.from({ length: count }, (_, number) => ({
        type: 'Feature',
        id: `p${number}`,
        geometry: { type: 'Point', coordinates: [45, 40] },
        properties: { name: `Place ${number}` },
      }));
      const events = features.map(({ id }) => ({
        id: `e-${id}`,
        title: 'A title',
        date: '2024',
        attribution: 'An agency',
        status: 'reported',
        places: [id],
      }));
      const one = prepared(
        parsed({ type: 'FeatureCollection', id: 'spot', title: 'Spot', features, events }),
      );
      const { x, y } = toWorld([45, 40]);
      return frame(scene(one, viewOf()), { x, y, width: 3, height: 2 }, 'l', [], [box]).markers;
    };
    expect(at(5).map(({ places }) => places.length)).toEqual([1, 1, 1, 1, 1]);
    expect(new Set(at(5).map(({ dx, dy }) => `${dx} ${dy}`)).size).toBe(5);
    const [many, ...rest] = at(30);
    expect(rest).toEqual([]);
    expect(many?.cluster).toMatchObject({ places: 30, events: 30, apart: null });
    expect(many?.cluster?.ids).toHaveLength(30);
  });
});

describe('the timeline of many rows', () => {
  it('has marks side by side, with every dated row of the focus under one of them', () => {
    const brief = prepared(parsed(largeBrief(4000, 50)));
    const shown = scene(brief, viewOf());
    const drawn = timeline(shown)!;
    const marks = timelineMarks(shown, drawn.focus, 40);
    const rows = marks.reduce((sum, mark) => sum + mark.rows.length, 0);
    const inFocus = shown.events.filter(
      ({ date }) => date && date.start < drawn.focus.end && drawn.focus.start < date.end,
    );
    expect(rows).toBe(inFocus.length);
    const points = marks.filter(({ lane }) => lane === 0);
    expect(points.length).toBeGreaterThan(20);
    expect(points.length).toBeLessThanOrEqual(40);
  });
});
