/** What was placed beforehand is what would be placed now, and nothing but what it was placed for is made of it. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIRST_LABELS } from '../../geo/first-labels.js';
import { named, packFrames, sceneIn } from '../../scripts/place-frames.js';
import { builtInBrief } from '../../src/built-in-brief.js';
import { scene } from '../../src/model/filtered-scene.js';
import { NO_FILTERS } from '../../src/model/filters.js';
import type { Frame } from '../../src/model/frame.js';
import { withNames, type Names } from '../../src/model/names.js';
import { withLanguage, type Overlay } from '../../src/model/overlay.js';
import { unpackFrame, type PackedFrames } from '../../src/model/placed-frames.js';
import { SIZE_CLASSES, type SizeClass } from '../../src/model/size-class.js';
import { frame } from '../../src/placing.js';
import { cameraFor, NOTHING_SELECTED } from '../../src/model/view.js';

const root = resolve(import.meta.dirname, '../..');
const json = (file: string): unknown => JSON.parse(readFileSync(resolve(root, file), 'utf8'));
const CLASSES: readonly SizeClass[] = ['xs', 's', 'm', 'l'];
function namesOf(lang: string): Names | null {
  if (lang === 'en') return null;
  const { places, labels } = json(`geo/names/${lang}.json`) as Names;
  return { places, labels: { ...labels, ...(json(`geo/names/${lang}-later.json`) as Names['labels']) } };
}

/** A frame without what differs by rounding, for comparison. */
function rounded({ markers, labels, beyond, scaleBar, boxes }: Frame): unknown {
  const digits = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (key, part: unknown) =>
        typeof part !== 'number' ? part : key.endsWith('idth') ? 0 : Math.round(part * 10) / 10,
      ),
    );
  return digits({
    boxes,
    markers: markers.map(({ places, beyond: far, ...marker }) => ({
      ...marker,
      places: places.map(({ place }) => place.id),
      far: far && { ...far, from: far.from.place.id, kilometres: Math.round(far.kilometres) },
    })),
    labels,
    beyond: Array.from(beyond, ({ place }) => place.id),
    scaleBar,
  });
}

describe.each(['en', 'az', 'hy', 'ka', 'ru', 'tr'])('the frame placed beforehand in %s', (lang) => {
  const packed = json(`geo/frames/${lang}.json`) as PackedFrames;
  const { brief, context } = named(lang, namesOf(lang));
  const { camera } = cameraFor(brief, null);

  it('is up to date (else run `npm run frames`)', () => {
    expect(JSON.parse(JSON.stringify(packFrames(lang, namesOf(lang))))).toEqual(packed);
  });

  it('names nothing but places of the brief and what is painted first', () => {
    const known = new Set([...FIRST_LABELS, ...brief.places].map(({ id }) => id));
    const named = CLASSES.flatMap((sizeClass) => packed[sizeClass].labels.map(([id]) => id));
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it.each(CLASSES)('unpacks to what is placed for a box of class %s', (sizeClass) => {
    const shown = sceneIn(brief, lang);
    const boxes = SIZE_CLASSES[sizeClass];
    const unpacked = unpackFrame(packed[sizeClass], shown, camera, boxes, context);
    expect(unpacked && rounded(unpacked)).toEqual(rounded(frame(shown, camera, sizeClass, context)));
  });

  it('fits the whole brief in this language too', async () => {
    const whole = await builtInBrief();
    const names = namesOf(lang);
    const told = names
      ? withLanguage(withNames(whole, lang, names), json(`geo/brief/overlays/${lang}.json`) as Overlay)
      : whole;
    for (const sizeClass of CLASSES) {
      const shown = sceneIn(told, lang);
      const unpacked = unpackFrame(packed[sizeClass], shown, camera, SIZE_CLASSES[sizeClass], context);
      expect(unpacked && rounded(unpacked)).toEqual(rounded(frame(shown, camera, sizeClass, context)));
    }
  });

  it('is not used where another place has a marker', () => {
    const selection = { ...NOTHING_SELECTED, place: 'tbilisi' };
    const shown = scene(brief, { language: lang, period: null, filters: NO_FILTERS, selection });
    expect(shown.selection.place).toBe('tbilisi');
    expect(unpackFrame(packed.m, shown, camera, SIZE_CLASSES.m, context)).toBeNull();
  });
});

it('nothing is painted first that no language shows then', () => {
  const shown = new Set(
    ['en', 'az', 'hy', 'ka', 'ru', 'tr'].flatMap((lang) => {
      const packed = json(`geo/frames/${lang}.json`) as PackedFrames;
      return CLASSES.flatMap((sizeClass) => packed[sizeClass].labels.map(([id]) => id));
    }),
  );
  expect(FIRST_LABELS.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
});
