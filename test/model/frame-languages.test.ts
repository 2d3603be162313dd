/** The names on the map in every language: room for all of them, whatever their script and the length of their words. */
import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { CONTEXT_LABELS } from '../../geo/labels.js';
import { english } from '../../src/i18n/en-later.js';
import type { Locale } from '../../src/i18n/locale.js';
import { locale as az } from '../../src/locales/az.js';
import { locale as de } from '../../src/locales/de.js';
import { locale as fr } from '../../src/locales/fr.js';
import { locale as hy } from '../../src/locales/hy.js';
import { locale as ka } from '../../src/locales/ka.js';
import { locale as ru } from '../../src/locales/ru.js';
import { locale as tr } from '../../src/locales/tr.js';
import { INSET_BOX, INSET_WIDTH, hasInset } from '../../src/model/furniture.js';
import {
  SIZE_CLASSES,
  frame as withoutLines,
  type BoxSize,
  type Frame,
  type SizeClass,
} from '../../src/model/frame.js';
import { LineGrid } from '../../src/model/line-grid.js';
import { withGroundNames, withNames } from '../../src/model/names.js';
import type { FrameMarker } from '../../src/model/marker.js';
import { isSmall } from '../../src/model/size-class.js';
import { scaleOf, toLonLat } from '../../src/model/projection.js';
import { textIn } from '../../src/model/text.js';
import { textWidth } from '../../src/model/text-width.js';
import { LABEL_TYPE } from '../../src/model/frame-labels.js';
import { frame } from '../../src/placing.js';
import { groundLines } from '../../src/render/ground-lines.js';
import { cameraFor } from '../../src/model/view.js';
import { BUILT_IN, FEATURED, sceneOf } from './briefs.js';
import { country } from '../geo/ground.js';
import { collisions, holds, inked, outside, standsAt, type Thing } from './on-page.js';

const ENGLISH: Locale = { messages: english };
const LOCALES = { en: ENGLISH, az, hy, ka, ru, tr, de, fr };
const LANGUAGES = Object.entries(LOCALES) as [string, Locale][];
const CLASSES = Object.keys(SIZE_CLASSES) as SizeClass[];
const VIEWS = ['caucasus', 'overview', ...FEATURED];

interface Drawn {
  readonly language: string;
  readonly locale: Locale;
  readonly view: string;
  readonly size: SizeClass;
  readonly drawn: Frame;
}

const ALL: readonly Drawn[] = LANGUAGES.flatMap(([language, locale]) => {
  const brief = locale.names ? withNames(BUILT_IN, language, locale.names) : BUILT_IN;
  const scene = sceneOf(brief, { language });
  const context = withGroundNames(CONTEXT_LABELS, language, locale.names);
  return VIEWS.flatMap((view) => {
    const { camera } = cameraFor(BUILT_IN, view);
    return CLASSES.map((size) => ({
      language,
      locale,
      view,
      size,
      drawn: frame(scene, camera, size, context),
    }));
  });
});

/** What stands in the corners, as the style sheets set it: four buttons of 36 pixels (three in a row in narrow boxes), inset, bar. */
function furniture({ camera, scaleBar }: Frame, size: SizeClass, box: BoxSize): Thing[] {
  const [left, right, bottom] = [-box.width / 2 + 8, box.width / 2 - 8, box.height / 2 - 8];
  const [width, height] = box.width < 560 ? [3 * 37 + 1, 38] : [38, 4 * 37 + 1];
  const inset = hasInset(camera) ? INSET_WIDTH[size] : 0;
  const insetHeight = (inset * INSET_BOX.height) / INSET_BOX.width;
  return [
    { name: 'controls', rect: { x: right - width, y: bottom - height, width, height } },
    ...(inset
      ? [
          {
            name: 'inset',
            rect: { x: left, y: bottom - 24 - insetHeight, width: inset, height: insetHeight },
          },
        ]
      : []),
    ...(scaleBar
      ? [
          {
            name: 'scale',
            rect: { x: left, y: bottom - 15, width: scaleBar.units * scaleOf(camera, box), height: 15 },
          },
        ]
      : []),
  ];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** From a marker's anchor to where it stands, in pixels from the middle of the box. */
function leaderOf(marker: FrameMarker, drawn: Frame, box: BoxSize): readonly [Point, Point] {
  const scale = scaleOf(drawn.camera, box);
  return [{ x: marker.x * scale, y: marker.y * scale }, standsAt(marker, drawn, box)];
}

function crossedBy([from, to]: readonly [Point, Point], things: readonly Thing[]): string[] {
  const steps = Array.from({ length: 101 }, (_, step) => ({
    x: from.x + ((to.x - from.x) * step) / 100,
    y: from.y + ((to.y - from.y) * step) / 100,
  }));
  return things.filter((thing) => steps.some((step) => holds(thing, step))).map(({ name }) => name);
}

const IRAN = country('caucasus', 'IRN');

function middleOf({ rect }: Thing, { camera }: Frame, box: BoxSize): [number, number] {
  const scale = scaleOf(camera, box);
  const x = camera.x + (rect.x + rect.width / 2) / scale;
  const y = camera.y + (rect.y + rect.height / 2) / scale;
  return [...toLonLat({ x, y })];
}

describe.each(LANGUAGES)('in %s', (language) => {
  const own = ALL.filter((entry) => entry.language === language);

  it.each(VIEWS)('no name or disc lies on another one or leaves the box: %s', (view) => {
    const wrong = own
      .filter((entry) => entry.view === view)
      .flatMap(({ drawn, size, locale }) =>
        drawn.boxes.flatMap((box) => {
          const things = inked(drawn, size, box, language, locale.messages);
          return [...collisions(things), ...outside(box, things)].map(
            (what) => `${box.width} × ${box.height}: ${what}`,
          );
        }),
      );
    expect(wrong).toEqual([]);
  });

  it('the plates of pointers stand as far from the edges as the buttons', () => {
    const wrong = own.flatMap(({ view, size, drawn, locale }) =>
      drawn.boxes.flatMap((box) => {
        const pointers = drawn.markers.filter(({ kind }) => kind === 'pointer');
        const things = inked(
          { ...drawn, markers: pointers, labels: [] },
          size,
          box,
          language,
          locale.messages,
        );
        return outside(box, things, 8).map((what) => `${view} in ${box.width} × ${box.height}: ${what}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it.each(VIEWS)('nothing stands on the controls, the scale bar or the inset: %s', (view) => {
    const wrong = own
      .filter((entry) => entry.view === view)
      .flatMap(({ drawn, size, locale }) =>
        drawn.boxes.flatMap((box) =>
          inked(drawn, size, box, language, locale.messages).flatMap((thing) =>
            furniture(drawn, size, box)
              .filter((corner) => collisions([corner, thing]).length > 0)
              .map(({ name }) => `${box.width} × ${box.height}: ${thing.name} on ${name}`),
          ),
        ),
      );
    expect(wrong).toEqual([]);
  });

  it.each(VIEWS)('no leader runs across a name or a disc: %s', (view) => {
    const wrong = own
      .filter((entry) => entry.view === view)
      .flatMap(({ drawn, size, locale }) =>
        drawn.boxes.flatMap((box) => {
          const things = inked(drawn, size, box, language, locale.messages);
          return drawn.markers
            .filter(({ kind, dx, dy }) => kind === 'marker' && Math.hypot(dx, dy) > 0)
            .flatMap((marker) => {
              const others = things.filter(({ name }) => name !== `disc of ${marker.key}`);
              return crossedBy(leaderOf(marker, drawn, box), others).map((name) => `${box.width}: ${name}`);
            });
        }),
      );
    expect(wrong).toEqual([]);
  });

  it.each(VIEWS)('the route is named on its northern side, not in Iran: %s', (view) => {
    const inIran = own
      .filter((entry) => entry.view === view)
      .flatMap(({ drawn, size, locale }) =>
        drawn.boxes.flatMap((box) => {
          const label = inked(drawn, size, box, language, locale.messages).find(
            ({ name }) => name === 'label of zangezur-corridor',
          );
          const onMap = drawn.markers.some(
            ({ key, kind }) => key === 'zangezur-corridor' && kind === 'marker',
          );
          return label && onMap && booleanPointInPolygon(middleOf(label, drawn, box), IRAN)
            ? [`${box.width} × ${box.height}`]
            : [];
        }),
      );
    expect(inIran).toEqual([]);
  });

  it('a scale bar stands wherever one is true for the whole map, and its words have room above it', () => {
    for (const { view, size, drawn } of own) {
      const isFar = view === 'overview' || view === 'yekaterinburg';
      if (!isFar) expect(drawn.scaleBar, `${view} ${size}`).not.toBeNull();
      const { scaleBar } = drawn;
      if (view === 'overview') expect(scaleBar, size).toBeNull();
      for (const box of scaleBar ? drawn.boxes : []) {
        const length = scaleBar!.units * scaleOf(drawn.camera, box);
        expect(length, `${view} ${box.width}`).toBeGreaterThan(36);
        expect(length, `${view} ${box.width}`).toBeLessThan(160);
      }
    }
  });

  it('every featured place is named in medium and large boxes, and alone where the region fills them', () => {
    for (const { view, size, drawn } of own.filter((entry) => !isSmall(entry.size))) {
      const named = drawn.markers.filter(({ hasName }) => hasName);
      const ids = named.flatMap(({ places }) => places.map(({ place }) => place.id));
      expect([...ids].sort(), `${view} ${size}`).toEqual([...FEATURED].sort());
      if (view === 'caucasus') expect(named, size).toHaveLength(FEATURED.length);
    }
  });

  const namelessIn = (from: string, least: SizeClass): string[] =>
    own
      .filter(({ view, size }) => view === from && size === least)
      .flatMap(({ drawn }) => drawn.markers.filter(({ hasName }) => !hasName).map(({ key }) => key));

  it('every featured place is named on a phone, where the map begins and where the route fills it', () => {
    for (const view of ['caucasus', 'zangezur-corridor']) expect(namelessIn(view, 's'), view).toEqual([]);
  });

  it('every featured place is named in the smallest boxes too, where the map begins, or has too long a name', () => {
    const nameless = namelessIn('caucasus', 'xs');
    // “Предлагаемый” alone takes all the room that the map of the smallest box leaves between its other names; the
    // German and the French name find none either.
    const tooLong = ['de', 'fr', 'ru'].includes(language);
    expect(nameless).toEqual(tooLong ? ['zangezur-corridor'] : []);
  });

  it('ranges and rivers are named along their way, beside a river and not across it', () => {
    const along = own.flatMap(({ drawn }) =>
      drawn.labels.filter(({ kind }) => kind === 'river' || kind === 'range'),
    );
    expect(new Set(along.map(({ kind }) => kind))).toEqual(new Set(['river', 'range']));
    for (const { id, kind, tilt, placed, labelWidth, name } of along) {
      expect(Math.abs(tilt ?? 0), id).toBeGreaterThan(0);
      expect(Math.abs(tilt ?? 0), id).toBeLessThanOrEqual(55);
      expect(textWidth(textIn(name, language).text, LABEL_TYPE[kind]), id).toBeLessThanOrEqual(labelWidth);
      if (kind === 'river')
        expect(Math.hypot(placed.dx, placed.dy), id).toBeGreaterThan(LABEL_TYPE.river.size / 2);
    }
  });

  it('the countries of the featured places in the frame are named in medium and large boxes, both of them', () => {
    for (const { view, size, drawn } of own.filter((entry) => !isSmall(entry.size)))
      if (view === 'caucasus')
        expect(
          drawn.labels.map(({ id }) => id),
          size,
        ).toEqual(expect.arrayContaining(['azerbaijan', 'armenia']));
  });

  it('every name is whole, and no word of it is wider than its label', () => {
    const { names } = LOCALES[language as keyof typeof LOCALES];
    for (const { drawn } of own)
      for (const { id, kind, name, labelWidth } of drawn.labels) {
        const { text } = textIn(name, language);
        const place = names?.places as Readonly<Record<string, { name: string; label?: string }>> | undefined;
        const expected = place?.[id]?.label ?? place?.[id]?.name ?? names?.labels[id];
        if (expected) expect(text).toBe(expected);
        if (id === 'khankendi') expect(text).toMatch(/^\S+ (\/ \S+|\(\S+\))$/);
        for (const word of text.split(' '))
          expect(textWidth(word, LABEL_TYPE[kind]), `${id}: ${word}`).toBeLessThanOrEqual(labelWidth);
      }
  });
});

/** How many cells of borders, coasts and shores run under the names of countries. */
function crossed(drawn: Frame, size: SizeClass, language: string, { messages }: Locale): number {
  const countries = drawn.labels.filter(({ kind }) => kind === 'country');
  return drawn.boxes.reduce((sum, box) => {
    const grid = new LineGrid(groundLines(), drawn.camera, [{ ...box, scale: scaleOf(drawn.camera, box) }]);
    const names = inked({ ...drawn, labels: countries, markers: [] }, size, box, language, messages);
    return sum + names.reduce((cells, { rect }) => cells + grid.under([rect]), 0);
  }, 0);
}

it('names of countries keep off the lines of the ground', () => {
  const sum = (of: (one: Drawn) => Frame): number =>
    ALL.filter(({ view }) => view === 'caucasus').reduce(
      (cells, one) => cells + crossed(of(one), one.size, one.language, one.locale),
      0,
    );
  const careless = ({ language, locale, size, drawn: { camera } }: Drawn): Frame => {
    const brief = locale.names ? withNames(BUILT_IN, language, locale.names) : BUILT_IN;
    const context = withGroundNames(CONTEXT_LABELS, language, locale.names);
    return withoutLines(sceneOf(brief, { language }), camera, size, context);
  };
  expect(sum(({ drawn }) => drawn)).toBeLessThan(0.7 * sum(careless));
});
