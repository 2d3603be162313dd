/** The picture, rendered in Node as a page without script would have it. */
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, type TemplateResult } from 'lit';
import { describe, expect, it } from 'vitest';
import { CONTEXT_LABELS } from '../../geo/labels.js';
import { english } from '../../src/i18n/en-later.js';
import { frames } from '../../src/model/frame.js';
import { groundLines } from '../../src/render/ground-lines.js';
import { boxOf, toWorld, WORLD } from '../../src/model/projection.js';
import { cameraFor } from '../../src/model/view.js';
import { frameCss } from '../../src/render/frame-css.js';
import { wholeGround } from '../../src/render/ground-static.js';
import { labelsOf, pictureLabels } from '../../src/render/picture-labels.js';
import { picture, viewBox } from '../../src/render/picture.js';
import { pictureStyles } from '../../src/render/picture.styles.js';
import { turnsSeen } from '../../src/model/turns.js';
import { BUILT_IN, briefOf, point, sceneOf } from '../model/briefs.js';

async function textOf(template: TemplateResult): Promise<string> {
  const text = await collectResult(render(template));
  return text.replace(/<!--.*?-->/gs, '');
}

const shown = sceneOf();
const drawn = await textOf(html`<svg>${picture(shown, wholeGround())}</svg>`);

interface Drawn {
  tag: string;
  classes: string[];
  shape: string | undefined;
  path: string;
}

function elementsOf(svg: string): Drawn[] {
  return [...svg.matchAll(/<(path|rect)\s([^>]*)>/g)].map(([, tag = '', attributes = '']) => ({
    tag,
    classes: (/class="([^"]*)"/.exec(attributes)?.[1] ?? '').split(/\s+/).filter(Boolean),
    shape: /data-shape="([^"]*)"/.exec(attributes)?.[1],
    path: /\sd="([^"]*)"/.exec(` ${attributes}`)?.[1] ?? '',
  }));
}

describe('the picture', () => {
  const elements = elementsOf(drawn);

  it('has ground, coarse to fine, then shapes, then the fine borders above them', () => {
    const order = elements.map(({ classes }) => classes[0]);
    const level = ['sea', 'land', 'coast', 'lake', 'river'];
    expect(order.slice(0, 5)).toEqual(level);
    expect(order.slice(5, 11)).toEqual(['border', ...level]);
    expect(order.at(-1)).toBe('border');
    const shapes = order.slice(11, -1);
    expect(shapes.length).toBeGreaterThan(3);
    expect(new Set(shapes)).toEqual(new Set(['area', 'route']));
  });

  it('draws the corridor in three sections, the Armenian one as proposed', () => {
    const routes = elements.filter(({ shape }) => shape === 'zangezur-corridor');
    expect(routes.map(({ classes }) => classes[0])).toEqual(['route', 'route', 'route']);
    expect(routes.filter(({ classes }) => classes.includes('proposed'))).toHaveLength(1);
    for (const { path } of routes) expect(path).toMatch(/^M[\d. L]+$/);
  });

  it('draws Nakhchivan as an area of its own, and towns not at all', () => {
    expect(elements.filter(({ shape }) => shape === 'nakhchivan').map(({ classes }) => classes)).toEqual([
      ['area'],
    ]);
    expect(new Set(elements.flatMap(({ shape }) => shape ?? []))).toEqual(
      new Set(['nakhchivan', 'zangezur-corridor']),
    );
  });

  it('has no style attribute and no event handler, which strict pages refuse', () => {
    expect(drawn).not.toMatch(/\sstyle\s*=/i);
    expect(drawn).not.toMatch(/\son[a-z]+\s*=/i);
    expect(drawn).not.toMatch(/undefined|NaN|\[object/);
  });

  it('has paths with numbers in them', () => {
    for (const { tag, classes, path } of elements) {
      if (tag === 'rect' || ['lake', 'river'].includes(classes[0] ?? '')) continue;
      expect(path.length, classes.join()).toBeGreaterThan(20);
      expect(path, classes.join()).toMatch(/^M-?\d/i);
    }
  });

  it('marks what is selected, and nothing else', async () => {
    const scene = sceneOf(BUILT_IN, { selection: { place: 'zangezur-corridor', event: null } });
    const selected = elementsOf(await textOf(html`<svg>${picture(scene, wholeGround())}</svg>`)).filter(
      ({ classes }) => classes.includes('selected'),
    );
    expect(selected.map(({ shape }) => shape)).toEqual(Array(3).fill('zangezur-corridor'));
    expect(elements.some(({ classes }) => classes.includes('selected'))).toBe(false);
  });

  it('draws the areas and lines that another brief brings', async () => {
    const ring = [
      [44, 38],
      [48, 38],
      [48, 41],
      [44, 38],
    ];
    const brief = briefOf(
      [
        { ...point('zone', [0, 0]), geometry: { type: 'Polygon', coordinates: [ring] } },
        {
          ...point('road', [0, 0], { certainty: 'schematic' }),
          geometry: { type: 'MultiLineString', coordinates: [ring] },
        },
        point('constructor', [45, 40]),
      ],
      [],
    );
    const shapes = elementsOf(
      await textOf(html`<svg>${picture(sceneOf(brief), wholeGround())}</svg>`),
    ).filter(({ shape }) => shape);
    expect(shapes.map(({ shape, classes }) => [shape, ...classes])).toEqual([
      ['zone', 'area', 'own'],
      ['road', 'route', 'schematic'],
    ]);
  });
});

describe('beyond 180°', () => {
  const road = (id: string, west: number) => ({
    ...point(id, [0, 0]),
    geometry: {
      type: 'LineString',
      coordinates: [
        [west, -10],
        [west + 4, -12],
      ],
    },
  });
  const { camera } = cameraFor(briefOf([road('near', 172), road('far', -176)], []), 'fit');

  it('lines on both sides are in the frame, each once, with land under them', async () => {
    const scene = sceneOf(briefOf([road('near', 172), road('far', -176)], []));
    const [left, , width] = viewBox(camera).split(' ').map(Number) as [number, number, number];
    const text = await textOf(html`<svg>${picture(scene, wholeGround(), null, turnsSeen(camera))}</svg>`);
    const copies = text
      .split(/(?=<g transform="translate)/)
      .map((copy) => ({ copy, by: Number(/^<g transform="translate\((-?\d+)\)/.exec(copy)?.[1] ?? 0) }));
    const seen = copies.flatMap(({ copy, by }) =>
      elementsOf(copy).flatMap(({ shape, path }) => {
        const x = Number(/^M(-?[\d.]+)/.exec(path)?.[1]) + by;
        return shape && x >= left && x <= left + width ? [shape] : [];
      }),
    );
    expect(seen.sort()).toEqual(['far', 'near']);
    for (const { copy } of copies) expect(copy).toContain('class="land"');
  });

  it('is the world drawn again, and not where the frame is far from it', () => {
    expect(turnsSeen(camera)).toHaveLength(2);
    expect(turnsSeen(cameraFor(BUILT_IN, 'overview').camera)).toEqual([0]);
    const { x, ...rest } = cameraFor(BUILT_IN, 'caucasus').camera;
    expect(turnsSeen({ x: x - 2 * WORLD, ...rest })).toEqual([-2]);
    // A box that is three times as wide as high sees the whole world three times, and nothing of a fourth.
    expect(turnsSeen({ x: WORLD / 2, y: WORLD / 2, width: WORLD, height: WORLD })).toEqual([-1, 0, 1]);
  });
});

/** A picture that a browser shows as the map does, so that a change of it is seen in review. */
describe('the picture as a file', () => {
  it('of the South Caucasus has not changed unseen', async () => {
    const { camera } = cameraFor(BUILT_IN, 'caucasus');
    const styles = pictureStyles.map(({ cssText }) => cssText.replaceAll(':host', 'svg')).join('');
    const placed = frameCss(shown, frames(shown, camera, CONTEXT_LABELS, groundLines()), english);
    const css = `${styles}${placed}`.replace(/\s*\n\s*/g, '').replaceAll('}', '}\n');
    const content = await textOf(html`<svg>${picture(shown, wholeGround().slice(-1))}</svg>`);
    const inner = content
      .replace(/^<svg>|<\/svg>$/g, '')
      .replace(/\s*\n\s*/g, ' ')
      .replaceAll('><', '>\n<');
    const file = `<svg xmlns="http://www.w3.org/2000/svg" class="picture" viewBox="${viewBox(camera)}">\n<style>\n${css}</style>\n${inner}\n</svg>\n`;
    expect(file.length).toBeLessThan(60_000);
    await expect(file).toMatchFileSnapshot('snapshots/caucasus.svg');
  });
});

describe('the viewBox', () => {
  it('is the camera’s box from its top left corner', () => {
    expect(viewBox({ x: 100, y: 50, width: 40, height: 20 })).toBe('80 40 40 20');
    const { x, y } = toWorld([43, 42]);
    const [left, top] = viewBox(boxOf([43, 38, 51, 42]))
      .split(' ')
      .map(Number);
    expect(left).toBeCloseTo(x, 2);
    expect(top).toBeCloseTo(y, 2);
  });
});

describe('the names on the picture', () => {
  const all = frames(shown, cameraFor(BUILT_IN, 'caucasus').camera, CONTEXT_LABELS);

  it('are every name of any class of box, once', () => {
    const expected = new Set(Object.values(all).flatMap(({ labels }) => labels.map(({ id }) => id)));
    const names = labelsOf(all).map(({ id }) => id);
    expect(new Set(names)).toEqual(expected);
    expect(names.length).toBe(expected.size);
  });

  it('are hidden from assistive technology, carry their language and open cards where they are places', async () => {
    const text = await textOf(pictureLabels(shown, all));
    expect(text).toMatch(/^\s*<div class="labels" aria-hidden="true">/);
    expect(text).not.toMatch(/\sstyle\s*=/);
    expect(text.match(/data-dot=/g)).toHaveLength(5);
    for (const { id, place } of labelsOf(all)) {
      const tag = new RegExp(`<span[^>]*data-label="${id}"[^>]*>`).exec(text)?.[0] ?? '';
      expect(tag).toContain('lang="en"');
      expect(/data-opens="([^"]*)"/.exec(tag)?.[1]).toBe(place);
    }
  });

  it('are text, never markup', async () => {
    const brief = briefOf(
      [
        point('star', [47, 40], { featured: true }),
        point('odd', [45, 40], { kind: 'city', name: '<img src=x onerror=alert(1)>' }),
      ],
      [],
    );
    const scene = sceneOf(brief);
    const text = await textOf(
      pictureLabels(scene, frames(scene, cameraFor(BUILT_IN, 'caucasus').camera, [])),
    );
    expect(text).toContain('&lt;img');
    expect(text).not.toContain('<img');
  });
});
