/// <reference types="node" />
/** What the documentation imports from the package is there, and a prepared brief shows what an unprepared one does. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const TEXTS = [
  'README.md',
  ...readdirSync(new URL('docs/', ROOT))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const read = (file: string): string => readFileSync(new URL(file, ROOT), 'utf8');

type Module = Record<string, unknown>;
const entry = (name: string): Promise<Module> =>
  import(/* @vite-ignore */ new URL(`dist/npm/${name}.js`, ROOT).href) as Promise<Module>;

const IMPORT = /import\s+\{([^}]*)\}\s+from\s+'caucasus-map\/(model|static|embed)'/g;
const promised = TEXTS.flatMap((file) =>
  [...read(file).matchAll(IMPORT)].flatMap(([, names = '', from = '']) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type '))
      .map((name) => [name, from, file] as const),
  ),
);

describe('the documentation', () => {
  it('shows imports of the model', () => {
    expect(promised.filter(([, from]) => from === 'model').length).toBeGreaterThan(5);
  });

  it.each(promised)('imports %s from caucasus-map/%s (%s), which is there', async (name, from) => {
    expect(await entry(from)).toHaveProperty(name);
  });

  it('names every function of the model', async () => {
    const page = read('docs/model.md');
    const functions = Object.entries(await entry('model')).filter(([, value]) => typeof value === 'function');
    expect(functions.length).toBeGreaterThan(10);
    expect(functions.filter(([name]) => !page.includes(`\`${name}(`)).map(([name]) => name)).toEqual([]);
  });
});

describe('a brief that code prepares by itself', () => {
  it('shows the same rows as before, and clusters where there were single markers', async () => {
    const model = (await entry('model')) as unknown as typeof import('../../src/model/index.js');
    const rows = Array.from({ length: 2000 }, (_, at) => at);
    const file = {
      title: 'Sample',
      features: rows.map((at) => ({
        type: 'Feature',
        id: `place-${at}`,
        geometry: { type: 'Point', coordinates: [5 + (at % 50) / 10, 48 + Math.floor(at / 50) / 10] },
        properties: { name: `Place ${at}` },
      })),
      events: rows.map((at) => ({
        id: `event-${at}`,
        title: `Event ${at}`,
        date: '2025-06-01',
        places: [`place-${at}`],
      })),
    };
    const shown = () => {
      const { brief } = model.parseBrief(file);
      if (!brief) throw new Error('The test expected a brief.');
      return brief;
    };
    const view = {
      language: 'en',
      period: null,
      filters: model.NO_FILTERS,
      selection: model.NOTHING_SELECTED,
    };
    const [plain, large] = [shown(), shown()];
    model.finish(model.prepareSteps(large));
    const scenes = [plain, large].map((brief) => model.scene(brief, view));
    expect(scenes[1]?.events.map(({ id }) => id)).toEqual(scenes[0]?.events.map(({ id }) => id));
    expect(scenes[1]?.totals).toEqual(scenes[0]?.totals);
    const { camera } = model.cameraFor(large, 'fit');
    const { markers } = model.frame(scenes[1]!, camera, 'l', []);
    expect(markers.length).toBeLessThanOrEqual(100);
    expect(markers.length).toBeGreaterThan(1);
  });
});
