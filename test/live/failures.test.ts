/// <reference types="node" />
/** What breaks under the map while a reader looks at it: each failure is caused, in a real browser. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../built-in-brief.js';
import { Host, pageOf, type Headers } from './host.js';
import { openBrowser } from './reader.js';
import { Witness } from './witness.js';

let browser: Browser;
let host: Host;
let open: Witness[] = [];

const SCRIPT = '<script type="module" src="/dist/caucasus-map.js"></script>';
const EAGER = pageOf('<caucasus-map loading="eager" view="caucasus"></caucasus-map>', SCRIPT);

async function visit(
  body = EAGER,
  headers: Headers = {},
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Witness> {
  const witness = await Witness.open(browser, host.put(body, headers), prepare);
  open.push(witness);
  return witness;
}

beforeAll(async () => {
  [browser, host] = await Promise.all([openBrowser(), Host.open()]);
});

afterAll(async () => {
  await Promise.all([browser?.close(), host?.close()]);
});

afterEach(async () => {
  await Promise.all(open.map((witness) => witness.close()));
  open = [];
  host.reset();
});

/** The picture with all its cards, and one line at most. */
async function expectUsable(witness: Witness, line: string): Promise<void> {
  const seen = await witness.seen();
  expect(seen).toMatchObject({ state: 'static', picture: true });
  expect(seen.notice).toContain(line);
  expect(await witness.open('baku')).toBe(rowsOf('baku').length);
}

const errors = (witness: Witness): string[] =>
  witness.complaints.filter((line) => !/Failed to load resource/.test(line));

describe('the engine’s files', () => {
  it('a worker that the page’s policy forbids leaves the picture', async () => {
    const witness = await visit(EAGER, {
      'content-security-policy': "default-src 'self'; style-src 'none'; img-src data:; worker-src 'none'",
    });
    expect(await witness.notice()).toContain('live map is not available');
    await witness.photograph('worker-forbidden');
    await expectUsable(witness, 'live map is not available');
    expect((await witness.violations()).every((line) => line.startsWith('violation: worker-src'))).toBe(true);
  });

  it('an engine that is there again comes live when the reader next acts', async () => {
    host.missing = (path) => path.includes('engine');
    const witness = await visit();
    await witness.notice();
    await witness.photograph('engine-missing');
    host.missing = () => false;
    await witness.open('baku');
    expect((await witness.until('live')).notice).toBe('');
    expect(errors(witness)).toEqual([]);
  });

  it('half an engine leaves the picture, is asked for a few times, and then no more', async () => {
    host.halved = (path) => path.includes('engine');
    const witness = await visit();
    await witness.notice();
    await expectUsable(witness, 'live map is not available');
    for (const place of ['gyumri', 'nakhchivan', 'baku', 'gyumri']) await witness.open(place);
    expect((await witness.seen()).state).toBe('static');
    expect(host.requests.filter((path) => path.includes('engine')).length).toBeLessThan(4);
    expect(errors(witness)).toEqual([]);
  });
});

describe('each file that comes after the first paint', () => {
  const STATIC = pageOf('<caucasus-map loading="static" view="caucasus"></caucasus-map>', SCRIPT);
  const FIRST = '/dist/caucasus-map.js';

  async function filesOf(body: string): Promise<string[]> {
    const witness = await visit(body);
    await witness.page.waitForFunction(() => document.querySelector('caucasus-map')?.loaded);
    await witness.open('baku');
    await witness.page.waitForNetworkIdle({ idleTime: 200 });
    const found = [...new Set(host.requests)].filter((path) => path.startsWith('/dist/') && path !== FIRST);
    await witness.close();
    open = [];
    return found;
  }

  it.each([
    ['is not there', 'missing'],
    ['is half there', 'halved'],
  ] as const)('that %s leaves the picture with its cards, and at most one line', async (_what, fault) => {
    const files = await filesOf(STATIC);
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      host[fault] = (path) => path === file;
      const witness = await visit(STATIC);
      await witness.page.waitForNetworkIdle({ idleTime: 200 });
      const { picture, notice } = await witness.seen();
      const lines = await witness.page.evaluate(
        () =>
          document.querySelector('caucasus-map')!.shadowRoot!.querySelectorAll('[part~="notice"] > p').length,
      );
      const card = await witness.open('baku').catch(String);
      expect({
        file,
        picture,
        card,
        errors: errors(witness),
        lines,
        said: /undefined|\[object|\.js/.test(notice),
      }).toEqual({
        file,
        picture: true,
        card: rowsOf('baku').length,
        errors: [],
        lines: notice ? 1 : 0,
        said: false,
      });
      await witness.close();
      open = [];
    }
  });
});

describe('the connection', () => {
  it('offline right after the paint: the picture is usable, and the rest comes with the connection', async () => {
    host.missing = (path) => path !== '/dist/caucasus-map.js';
    const witness = await visit();
    await witness.page.waitForNetworkIdle({ idleTime: 100 });
    await witness.photograph('offline-after-the-paint');
    await expectUsable(witness, '');
    host.missing = () => false;
    await witness.open('gyumri');
    await witness.until('live');
    expect(errors(witness)).toEqual([]);
  });
});

describe('the engine’s worker', () => {
  it('that dies leaves the picture as soon as it is missed, and another one comes when the reader acts', async () => {
    // While it is dead, a tenth of the patience that a reader's slow phone is given: a start needs all of it here.
    const hurry = (page: Page): Promise<unknown> =>
      page.evaluateOnNewDocument(() => {
        const { setTimeout: wait } = window;
        window.setTimeout = ((run: () => void, time = 0) =>
          wait(run, time === 15_000 && 'hurried' in window ? 1500 : time)) as typeof window.setTimeout;
      });
    const witness = await visit(EAGER, {}, hurry);
    await witness.until('live');
    for (const worker of witness.page.workers()) await worker.evaluate(() => self.close());
    await witness.page.evaluate(() => {
      Object.assign(window, { hurried: true });
      document.querySelector('caucasus-map')!.map!.jumpTo({ center: [45.4, 39.2], zoom: 9 });
    });
    await witness.until('static');
    await witness.page.evaluate(() => delete (window as { hurried?: true }).hurried);
    expect(await witness.notice()).toContain('live map is not available');
    await witness.photograph('worker-dead');
    await expectUsable(witness, 'live map is not available');
    expect(await witness.until('live')).toMatchObject({ notice: '' });
    expect(witness.complaints).toEqual([]);
  });
});

/** On one page, each from where the first was: WebGL without a graphics card is slow. */
describe('a map that is live', () => {
  let witness: Witness;

  beforeAll(async () => {
    witness = await Witness.open(browser, host.put(EAGER));
    await witness.until('live');
  });

  afterEach(() =>
    witness.page.evaluate(async () => {
      const element = document.querySelector('caucasus-map')!;
      element.select(null);
      element.show('caucasus');
      await element.updateComplete;
      while (element.map!.isMoving()) await new Promise(requestAnimationFrame);
    }),
  );

  afterAll(() => witness?.close());

  it('misses nothing when the connection goes', async () => {
    await witness.page.waitForFunction(() => document.querySelector('caucasus-map')!.loaded);
    await witness.page.setOfflineMode(true);
    expect(await witness.open('baku')).toBe(rowsOf('baku').length);
    expect(await witness.seen()).toMatchObject({ state: 'live', notice: '' });
    await witness.page.setOfflineMode(false);
    expect(witness.complaints).toEqual([]);
  });

  it('is still live when the reader leaves the page and comes back by the back button', async () => {
    await witness.page.evaluate(() =>
      window.addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })),
    );
    await witness.page.goto(host.put(pageOf('<p>Elsewhere.</p>')));
    await witness.page.goBack();
    await witness.until('live');
    const kept = () => (window as unknown as { persisted?: boolean }).persisted;
    expect(await witness.page.evaluate(kept), 'the page itself, not the same one loaded again').toBe(true);
    expect(await witness.open('baku')).toBe(rowsOf('baku').length);
    expect(witness.complaints).toEqual([]);
  });

  it('goes on drawing, the same map, when the page moves the element', async () => {
    const same = await witness.page.evaluate(async () => {
      const element = document.querySelector('caucasus-map')!;
      const { map } = element;
      const box = document.createElement('section');
      document.body.append(box);
      box.append(element);
      await element.updateComplete;
      const idle = new Promise((resolve) => map!.once('idle', resolve));
      map!.jumpTo({ center: [46, 40], zoom: 7 });
      await idle;
      return element.map === map;
    });
    expect(same).toBe(true);
    expect(witness.complaints).toEqual([]);
  });

  it('goes on where it was, the same map, when its graphics context is lost and given back', async () => {
    await witness.open('baku');
    const camera = (): Promise<unknown> =>
      witness.page.evaluate(() => {
        const { map, place } = document.querySelector('caucasus-map')!;
        return {
          place,
          zoom: map!.getZoom().toFixed(3),
          at: map!
            .getCenter()
            .toArray()
            .map((value) => value.toFixed(3)),
        };
      });
    await witness.page.evaluate(() => {
      const { map } = document.querySelector('caucasus-map')!;
      Object.assign(window, { first: map });
      map!.jumpTo({ center: [46, 40], zoom: 7 });
    });
    const before = await camera();
    await witness.lose(true);
    await witness.until('live');
    expect(await camera()).toEqual(before);
    expect(
      await witness.page.evaluate(
        () => (window as unknown as { first: unknown }).first === document.querySelector('caucasus-map')!.map,
      ),
    ).toBe(true);
    expect(await witness.seen()).toMatchObject({ notice: '' });
    expect(witness.complaints).toEqual([]);
  });
});

describe('the graphics context', () => {
  it('lost while the page is hidden: another one comes when the reader is back; before their eyes: at once; the third time the picture stays', async () => {
    const witness = await visit();
    await witness.until('live');
    await witness.open('baku');
    const other = await browser.newPage();
    await other.bringToFront();
    const visibility = (): Promise<string> => witness.page.evaluate(() => document.visibilityState);
    expect(await visibility()).toBe('hidden');
    await witness.lose(false);
    await witness.page.bringToFront();
    await other.close();
    expect(await visibility()).toBe('visible');
    expect(await witness.until('live')).toMatchObject({ notice: '' });
    expect(await witness.page.evaluate(() => document.querySelector('caucasus-map')!.place)).toBe('baku');
    // What is lost unseen does not count.
    for (const time of [1, 2]) {
      await witness.lose(false);
      expect(await witness.seen()).toMatchObject({ state: 'loading', picture: true, notice: '' });
      if (time === 1) await witness.photograph('context-lost');
      await witness.until('live');
      expect(await witness.page.evaluate(() => document.querySelector('caucasus-map')!.place)).toBe('baku');
    }
    await witness.lose(false);
    expect(await witness.until('static')).toMatchObject({ picture: true });
    expect(await witness.notice()).toContain('live map is not available');
    await witness.photograph('context-lost-again-and-again');
    expect(witness.complaints).toEqual([]);
    // Four engines in one test.
  }, 240_000);
});

describe('the page', () => {
  it('takes the element away at any moment on its way: nothing is left, nothing is said', async () => {
    const witness = await visit(pageOf('', SCRIPT));
    const left = await witness.page.evaluate(async () => {
      await customElements.whenDefined('caucasus-map');
      for (const wait of [0, 5, 20, 60, 150, 400, 900]) {
        const element = document.createElement('caucasus-map');
        element.loading = 'eager';
        document.body.append(element);
        await new Promise((resolve) => setTimeout(resolve, wait));
        element.remove();
      }
      // By the time that one more is live, whatever the others had asked for has come.
      const last = document.createElement('caucasus-map');
      last.loading = 'eager';
      document.body.append(last);
      await last.ready;
      last.remove();
      return document.querySelectorAll('caucasus-map, canvas').length;
    });
    expect(left).toBe(0);
    expect(witness.complaints).toEqual([]);
  });
});
