import { describe, expect, it } from 'vitest';
import { english as en } from '../../src/i18n/en-later.js';
import { CONTEXT_LABELS } from '../../geo/labels.js';
import { frames, sizeClassOf, type BoxSize, type Frames, type SizeClass } from '../../src/model/frame.js';
import { toWorld } from '../../src/model/projection.js';
import { cameraFor } from '../../src/model/view.js';
import { frameCss } from '../../src/render/frame-css.js';
import { BUILT_IN, FEATURED, chance, sceneOf } from '../model/briefs.js';

const shown = sceneOf();
/** A box of each class. */
const BOXES: Readonly<Record<SizeClass, BoxSize>> = {
  xs: { width: 300, height: 320 },
  s: { width: 360, height: 320 },
  m: { width: 600, height: 400 },
  l: { width: 1200, height: 800 },
};
const CLASSES = Object.keys(BOXES) as SizeClass[];

type Declarations = Map<string, string>;

/** The rules of a block by selector, in the order of the cascade. */
function rulesOf(block: string): Map<string, Declarations> {
  const rules = new Map<string, Declarations>();
  for (const [, selectors = '', body = ''] of block.matchAll(/([^{}]+)\{([^{}]*)\}/g))
    for (const selector of selectors.split(',')) {
      const own = rules.get(selector) ?? new Map<string, string>();
      for (const declaration of body.split(';')) {
        const [name = '', ...value] = declaration.split(':');
        own.set(name, value.join(':'));
      }
      rules.set(selector, own);
    }
  return rules;
}

/** What a browser with this map box would apply to a selector. */
function styleAt(css: string, box: BoxSize): (selector: string) => Declarations {
  const containers = [...css.matchAll(/@container map ([^{]+)\{((?:[^{}]+\{[^{}]*\})*)\}/g)];
  const always = rulesOf(css.slice(0, css.indexOf('@container')));
  const applied = containers
    .filter(([, query = '']) => matches(query, box))
    .map(([, , block = '']) => rulesOf(block));
  return (selector) => new Map([always, ...applied].flatMap((rules) => [...(rules.get(selector) ?? [])]));
}

/** Works out a query from the inside: which of its sides are long enough, then what is said of them. */
function matches(query: string, box: BoxSize): boolean {
  let rest = query
    .trim()
    .replace(/\((width|height) >= (\d+)px\)/g, (_, side: keyof BoxSize, least) =>
      String(box[side] >= Number(least)),
    );
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest
      .replace(/(true|false) and (true|false)/, (both) => String(!both.includes('false')))
      .replace(/not (true|false)/, (not) => String(not.includes('false')))
      .replace(/\((true|false)\)/, '$1');
  }
  if (!/^(true|false)$/.test(rest)) throw new Error(`The test does not know the query ${query}.`);
  return rest === 'true';
}

const random = chance(5);
const CAMERAS = [
  ...['caucasus', 'overview', 'fit', ...FEATURED].map(
    (view) => [view, cameraFor(BUILT_IN, view).camera] as const,
  ),
  ...Array.from({ length: 10 }, (_, index) => {
    const width = 300 * 20 ** random();
    return [
      `random ${index}`,
      { ...toWorld([42 + random() * 10, 37 + random() * 8]), width, height: width / 1.5 },
    ] as const;
  }),
];
const SHEETS = CAMERAS.map(([name, camera]) => {
  const all = frames(shown, camera, CONTEXT_LABELS);
  return { name, camera, all, css: frameCss(shown, all, en) };
});

const hidden = (style: Declarations) => style.get('display') === 'none';

/** Before which words a line breaks. */
const broken = (style: ReturnType<typeof styleAt>, selector: string) =>
  Array.from({ length: 20 }, (_, word) => word).filter(
    (word) => style(`${selector} .b${word}`).get('display') === 'inline',
  );

function expectAt(style: Declarations, x: number, y: number, told: string): void {
  expect(Math.abs(Number(style.get('--x')) - x), `${told} --x`).toBeLessThan(0.01);
  expect(Math.abs(Number(style.get('--y')) - y), `${told} --y`).toBeLessThan(0.01);
}

/** Every id of markers or names in any class. */
const keysOf = (all: Frames) =>
  new Set(Object.values(all).flatMap(({ markers }) => markers.map(({ key }) => key)));
const namesOf = (all: Frames) =>
  new Set(Object.values(all).flatMap(({ labels }) => labels.map(({ id }) => id)));

describe('the style sheet of a frame', () => {
  it('has one class of box for every width and height, that of the side that has less', () => {
    const { css } = SHEETS[0]!;
    const queries = [...css.matchAll(/@container map ([^{]+)\{/g)].map(([, query = '']) => query);
    expect(queries).toHaveLength(4);
    const sides = [1, 280, 327.5, 328, 372.5, 373, 480, 559.5, 560, 839.5, 840, 1600, 5000];
    for (const box of sides.flatMap((width) => sides.map((height) => ({ width, height })))) {
      const told = CLASSES.filter((_, index) => matches(queries[index] ?? '', box));
      expect(told, `${box.width} × ${box.height}`).toEqual([sizeClassOf(box)]);
    }
  });

  it.each(CLASSES)(
    'puts every marker where the frame has it, and hides those of other classes (%s)',
    (size) => {
      for (const { name, all, css } of SHEETS) {
        const style = styleAt(css, BOXES[size]);
        const here = new Map(all[size].markers.map((marker) => [marker.key, marker]));
        for (const key of keysOf(all)) {
          const applied = style(`[data-key="${key}"]`);
          const marker = here.get(key);
          expect(hidden(applied), `${name} ${key}`).toBe(!marker);
          if (!marker) continue;
          expectAt(applied, marker.x, marker.y, `${name} ${key}`);
          expect([applied.get('--dx'), applied.get('--dy')]).toEqual([`${marker.dx}px`, `${marker.dy}px`]);
          expect(parseFloat(applied.get('--lx') ?? '')).toBeCloseTo(marker.label.dx, 1);
          expect(parseFloat(applied.get('--ly') ?? '')).toBeCloseTo(marker.label.dy, 1);
          expect(applied.has('--dir')).toBe(marker.kind === 'pointer');
          expect(broken(style, `[data-key="${key}"]`)).toEqual(marker.breaks);
        }
      }
    },
  );

  it.each(CLASSES)(
    'puts every name where the frame has it, and hides those of other classes (%s)',
    (size) => {
      for (const { name, all, css } of SHEETS) {
        const style = styleAt(css, BOXES[size]);
        const here = new Map(all[size].labels.map((label) => [label.id, label]));
        for (const id of namesOf(all)) {
          const applied = style(`[data-label="${id}"]`);
          const label = here.get(id);
          expect(hidden(applied), `${name} ${id}`).toBe(!label);
          if (!label) continue;
          expectAt(applied, label.x, label.y, `${name} ${id}`);
          expect(parseFloat(applied.get('--lx') ?? '')).toBeCloseTo(label.placed.dx, 1);
          expect(broken(style, `[data-label="${id}"]`)).toEqual(label.breaks);
        }
      }
    },
  );

  it('puts a dot on the very place of each marker', () => {
    for (const { name, camera, css } of SHEETS) {
      const style = styleAt(css, BOXES.l);
      for (const id of FEATURED) {
        const { x, y } = toWorld(shown.featured.find(({ place }) => place.id === id)?.place.point ?? [0, 0]);
        expectAt(style(`[data-dot="${id}"]`), x - camera.x, y - camera.y, `${name} ${id}`);
      }
    }
  });

  it('names the size of the camera', () => {
    for (const { name, camera, css } of SHEETS) {
      const style = styleAt(css, BOXES.l)('.map');
      expect(Number(style.get('--w')), name).toBeCloseTo(camera.width, 1);
      expect(Number(style.get('--h')), name).toBeCloseTo(camera.height, 1);
    }
  });

  it('holds only plain selectors and numbers, so that no id can break out of it', () => {
    for (const { css } of SHEETS) {
      const selectors = [...css.replace(/@container map [^{]+\{/g, '').matchAll(/([^{}]+)\{/g)].flatMap(
        ([, list = '']) => list.split(','),
      );
      for (const selector of selectors)
        expect(selector).toMatch(
          /^(\.map|\.scale(::before)?|\[data-(key|label|dot)="[a-z0-9-]+(\+[a-z0-9-]+)*"\]( \.b\d+)?)$/,
        );
      expect(css).not.toMatch(/NaN|undefined|Infinity|<[^ =]|\\|url|@import/);
      expect(css.split('{').length).toBe(css.split('}').length);
    }
  });
});
