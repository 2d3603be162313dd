/// <reference types="node" />
/** What a reader's screen really shows, in picture and engine: contrast by pixels, and that both look alike. */
import type { Position } from 'geojson';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scaleOf, toWorld } from '../../src/model/projection.js';
import { cameraFor } from '../../src/model/view.js';
import { contrast } from '../../src/render/contrast.js';
import { EXACT_GROUND } from '../../src/render/ground-exact.js';
import { BUILT_IN } from '../model/briefs.js';
import { difference, Pixels, touches, type Box, type Inked } from './pixel-reader.js';
import { openBrowser, Visit } from './reader.js';
import { Site } from './site.js';

const THEMES = ['light', 'dark'] as const;
const VIEWS = ['caucasus', 'overview', 'nakhchivan', 'zangezur-corridor'] as const;
/** The engine is slow without a graphics card: one view with every change, all of them by `npm run test:long`. */
const ENGINE_VIEWS = process.env['ALL_VIEWS'] ? VIEWS : VIEWS.slice(0, 1);
const WIDTH = 768;
/** Device pixels per pixel: fine enough for each line to have some that it fills. */
const FINE = 2;
/** Half of the spot that is looked at around a point of a line, in pixels. */
const REACH = 5;
/** Share of squares that may differ: the picture is simplified. Seen 0.002 to 0.011. */
const ALIKE = 0.013;
/** Share that differs when something is wrong. Without borders 0.029, three pixels off 0.078. */
const UNLIKE = 0.02;

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), Site.open()]);
});

afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

interface Shot {
  readonly pixels: Pixels;
  /** In the map box: names on the ground, discs, and everything that stands on the map. */
  readonly names: readonly (Box & { readonly id: string })[];
  readonly discs: readonly Box[];
  readonly things: readonly Box[];
  readonly box: Box;
}

async function shotOf({ page }: Visit): Promise<Shot> {
  const found = await page.evaluate(() => {
    const root = document.querySelector('caucasus-map')!.shadowRoot!;
    const box = root.querySelector('.viewport')!.getBoundingClientRect();
    const boxesOf = (selector: string) =>
      [...root.querySelectorAll<HTMLElement>(selector)].flatMap((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const id = element.parentElement?.dataset['label'] ?? '';
        return width * height > 0 ? [{ x: x - box.x, y: y - box.y, width, height, id }] : [];
      });
    const discs = boxesOf('.marker .disc');
    const names = boxesOf('.label .name');
    const others = '.marker .name, .leader, .dot, [part~="inset"], [part~="control"], .controls, .scale';
    const { x, y, width, height } = box;
    return { box: { x, y, width, height }, discs, names, things: [...discs, ...names, ...boxesOf(others)] };
  });
  // A picture of more than the window would have the page laid out anew for it, and could be of what was before.
  const clip = { ...found.box, y: found.box.y + (await page.evaluate(() => window.scrollY)) };
  return {
    ...found,
    pixels: new Pixels(await page.screenshot({ clip, captureBeyondViewport: false }), FINE),
  };
}

async function open(theme: string, loading: string): Promise<Visit> {
  const visit = await Visit.open(browser, site, {
    width: WIDTH,
    attributes: { view: VIEWS[0], theme, loading, layout: 'map' },
  });
  await visit.until('.complete');
  expect(await visit.ready()).toBe(loading === 'eager');
  await visit.until('.curtain', false);
  // Only now: without a graphics card an engine that starts with four times the pixels is given up.
  await visit.page.setViewport({ width: WIDTH, height: 800, deviceScaleFactor: FINE });
  await visit.page.evaluate(() => void document.querySelector('caucasus-map')!.map?.resize());
  await visit.rest();
  return visit;
}

async function turnTo(view: string, visit: Visit): Promise<void> {
  await visit.page.evaluate((value: string) => {
    document.querySelector('caucasus-map')!.view = value;
  }, view);
  await visit.rest();
}

/** The engine has drawn everything that it was told to. */
async function drawn({ page }: Visit): Promise<void> {
  // A page behind another one draws nothing.
  await page.bringToFront();
  await page.waitForFunction(() => document.querySelector('caucasus-map')!.map!.loaded());
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const map = document.querySelector('caucasus-map')!.map!;
        map.once('idle', () => resolve());
        map.triggerRepaint();
      }),
  );
}

function inMapBox(at: Position, view: string, box: Box): { x: number; y: number } {
  const { camera } = cameraFor(BUILT_IN, view);
  const scale = scaleOf(camera, box);
  const { x, y } = toWorld([at[0] ?? 0, at[1] ?? 0]);
  return { x: box.width / 2 + (x - camera.x) * scale, y: box.height / 2 + (y - camera.y) * scale };
}

/** Spots around points of the ground's lines of one kind, free of everything else that is drawn. */
function spotsOn(layer: string, view: string, { box, things }: Shot): Box[] {
  const positions = EXACT_GROUND.features
    .filter(({ properties }) => properties.level === 'caucasus' && properties.layer === layer)
    .flatMap(({ geometry }): Position[] =>
      geometry.type === 'LineString'
        ? geometry.coordinates
        : geometry.type === 'MultiLineString'
          ? geometry.coordinates.flat()
          : [],
    );
  const spots = positions
    .map((at) => inMapBox(at, view, box))
    .map(({ x, y }) => ({ x: x - REACH, y: y - REACH, width: 2 * REACH, height: 2 * REACH }))
    .filter(({ x, y }) => x > 8 && y > 8 && x < box.width - 16 && y < box.height - 16)
    .filter((spot) => !things.some((thing) => touches(spot, thing)));
  const every = Math.ceil(spots.length / 80);
  return spots.filter((_, index) => index % every === 0);
}

const leastContrast = ({ ground, ink }: Inked): number =>
  ink ? Math.min(...ground.map((colour) => contrast(colour, ink))) : 1;

/** Of a line's spots the middle one counts: the picture is simplified and leaves out small islands. */
function middling(ratios: readonly number[]): number {
  return [...ratios].sort((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 1;
}

/** Everything that is too faint, in words. */
function faint(view: string, shot: Shot): string[] {
  const { pixels, names, discs } = shot;
  const seen: [what: string, ratio: number, least: number][] = [];
  for (const layer of ['border', 'coast', 'river']) {
    const spots = spotsOn(layer, view, shot);
    const ratios = spots.map((spot) => leastContrast(pixels.inked(spot)));
    if (spots.length > 4) seen.push([`${layer}, ${spots.length} spots`, middling(ratios), 3]);
  }
  for (const name of names) {
    const { ground, ink } = pixels.inked(name);
    seen.push([`name ${name.id}`, leastContrast({ ground: ground.slice(0, 1), ink }), 4.5]);
  }
  for (const { x, y, width, height } of discs) {
    const inside = { x: x + 5, y: y + 5, width: width - 10, height: height - 10 };
    const { ground, ink } = pixels.inked(inside);
    seen.push([`digits at ${x}, ${y}`, leastContrast({ ground: ground.slice(0, 1), ink }), 4.5]);
    const around = pixels.colours({ x: x - 12, y: y - 12, width: width + 24, height: height + 24 });
    const below = around.find(([colour]) => colour !== ground[0])?.[0] ?? null;
    seen.push([`disc at ${x}, ${y}`, leastContrast({ ground: ground.slice(0, 1), ink: below }), 3]);
  }
  // The pixels' colours are rounded.
  return seen
    .filter(([, ratio, least]) => ratio < least - 0.01)
    .map(([what, ratio]) => `${view}: ${what}: ${ratio.toFixed(2)}`);
}

describe.each(THEMES)('in the %s theme', (theme) => {
  const pictures = new Map<string, Shot>();

  it('lines, names and discs of the picture stand out', async () => {
    const visit = await open(theme, 'static');
    for (const view of VIEWS) {
      await turnTo(view, visit);
      const shot = await shotOf(visit);
      pictures.set(view, shot);
      expect(shot.names.length, view).toBeGreaterThan(2);
      expect(shot.discs.length, view).toBeGreaterThan(2);
      expect.soft(faint(view, shot)).toEqual([]);
    }
    await visit.close();
  });

  it('those of the engine too, and it looks like the picture, as long as it has borders and stands still', async () => {
    const visit = await open(theme, 'eager');
    const shown = async (): Promise<Shot> => {
      await drawn(visit);
      return shotOf(visit);
    };
    const unlike = (view: string, { pixels }: Shot): number => {
      const picture = pictures.get(view)!;
      return difference(picture.pixels, pixels, picture.things);
    };
    for (const view of ENGINE_VIEWS) {
      await turnTo(view, visit);
      const shot = await shown();
      expect.soft(faint(view, shot)).toEqual([]);
      expect.soft(unlike(view, shot), `${view}: share that differs`).toBeLessThan(ALIKE);
    }
    // The same measure has to see what must not happen.
    await turnTo('caucasus', visit);
    await visit.page.evaluate(() =>
      document.querySelector('caucasus-map')!.map!.panBy([3, 0], { animate: false }),
    );
    const slipped = unlike('caucasus', await shown());
    await visit.page.evaluate(() =>
      document.querySelector('caucasus-map')!.map!.panBy([-3, 0], { animate: false }),
    );
    const back = unlike('caucasus', await shown());
    await visit.page.evaluate(() =>
      document.querySelector('caucasus-map')!.map!.setLayoutProperty('caucasus-border', 'visibility', 'none'),
    );
    const borderless = unlike('caucasus', await shown());
    await visit.close();
    expect(back).toBeLessThan(ALIKE);
    expect(slipped).toBeGreaterThan(UNLIKE);
    expect(borderless).toBeGreaterThan(UNLIKE);
  }, 240_000);
});
