/// <reference types="node" />
/** A reader with a real browser: opens pages of a site, acts by mouse, touch and keys, and notes what goes wrong. */
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findBrowser, WEBGL_TEST_FLAGS } from '../../scripts/find-browser.mjs';
import { noteComplaints } from '../complaints.js';
import type { PageOptions, Site } from './site.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface VisitOptions extends PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly touch?: boolean;
  /** Runs in the page before any script of it. */
  readonly first?: () => void;
}

/** By their flags, those that this process has started: a start takes as long as several pages. */
const started = new Map<string, Promise<Browser>>();

async function start(flags: readonly string[]): Promise<Browser> {
  // No other machine can be reached, as on a train: a request that leaves the site fails, and is noted.
  const alone = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1';
  const browser = await launch({ executablePath: findBrowser(), args: [...flags, alone], headless: true });
  const [first] = await browser.pages();
  // It ends with the process; before that, who closes it leaves no page to the one who opens it next.
  browser.close = async () => {
    const pages = await browser.pages();
    await Promise.all(pages.map((page) => page !== first && page.close()));
  };
  return browser;
}

export async function openBrowser(flags: readonly string[] = WEBGL_TEST_FLAGS): Promise<Browser> {
  const key = flags.join(' ');
  const known = await started.get(key)?.catch(() => null);
  if (known?.connected) return known;
  const browser = start(flags);
  started.set(key, browser);
  return browser;
}

/** One page, and what was noted on it. */
export class Visit {
  /** Errors and warnings of the console, and what was not caught. */
  readonly complaints: string[] = [];
  /** Addresses on other hosts that were asked for. */
  readonly foreign: string[] = [];

  private constructor(
    readonly page: Page,
    origin: string,
  ) {
    noteComplaints(page, (complaint) => this.complaints.push(complaint));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) this.foreign.push(url);
    });
  }

  static async open(browser: Browser, site: Site, options: VisitOptions = {}): Promise<Visit> {
    const { width = 900, height = 800, touch = false, first } = options;
    const page = await browser.newPage();
    await page.setViewport({ width, height, hasTouch: touch });
    const visit = new Visit(page, site.origin);
    // Events of the element are noted from before it exists.
    await page.evaluateOnNewDocument(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      for (const type of ['load', 'error', 'map-ready', 'map-error'])
        document.addEventListener(
          type,
          ({ target }) => {
            if (target instanceof HTMLElement && target.localName === 'caucasus-map') seen.push(type);
          },
          true,
        );
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        seen.push(`violation ${violatedDirective} ${blockedURI}`),
      );
    });
    if (first) await page.evaluateOnNewDocument(first);
    await page.goto(site.put(options), { waitUntil: 'load' });
    await page.evaluate(async () => {
      await customElements.whenDefined('caucasus-map');
      await document.querySelector('caucasus-map')?.updateComplete;
    });
    return visit;
  }

  close(): Promise<void> {
    return this.page.close();
  }

  /** Names of the element's own events, and violations of the page's policy, in order. */
  events(): Promise<string[]> {
    return this.page.evaluate(() => [...((window as unknown as { seen: string[] }).seen ?? [])]);
  }

  /** Waits until it is settled whether the map is live. */
  async ready(): Promise<boolean> {
    const live = await this.page.evaluate(() => document.querySelector('caucasus-map')!.ready);
    await this.rest();
    return live;
  }

  /** Waits until nothing moves and every update is through. */
  async rest(): Promise<void> {
    await this.page.evaluate(async () => {
      const element = document.querySelector('caucasus-map')!;
      const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
      do {
        await frame();
        await frame();
      } while (!(await element.updateComplete) || element.map?.isMoving());
      await frame();
    });
  }

  /** Waits until something can be seen in the shadow root, or no longer. */
  async until(selector: string, there = true): Promise<void> {
    await this.page.waitForFunction(
      (css: string, wanted: boolean) =>
        Boolean(document.querySelector('caucasus-map')?.shadowRoot?.querySelector(css)) === wanted,
      { timeout: 20_000 },
      selector,
      there,
    );
    await this.rest();
  }

  /** Middle of the button of a place, in the page. */
  middleOf(place: string): Promise<Point> {
    return this.page.evaluate((id: string) => {
      const marker = document
        .querySelector('caucasus-map')!
        .shadowRoot!.querySelector(`button[part~="marker"][data-place="${id}"]`)!;
      const { x, y, width, height } = marker.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, place);
  }

  /** What is in the open card: whose it is, and its events. */
  card(): Promise<{ place: string | null; events: string[]; headingFocused: boolean } | null> {
    return this.page.evaluate(() => {
      const root = document.querySelector('caucasus-map')!.shadowRoot!;
      const card = root.querySelector<HTMLElement>('[part~="popup"]');
      if (!card) return null;
      const events = [...card.querySelectorAll<HTMLElement>('[data-event]')];
      return {
        place: card.dataset['place'] ?? null,
        events: events.map(({ dataset }) => dataset['event'] ?? ''),
        headingFocused: root.activeElement?.getAttribute('role') === 'heading',
      };
    });
  }

  /** Selects nothing and shows the map as it was at first, without a word to the page. */
  async tidy(): Promise<void> {
    await this.page.evaluate(() => {
      const element = document.querySelector('caucasus-map')!;
      element.select(null);
      element.show(element.view ?? 'caucasus');
      (element.shadowRoot!.activeElement as HTMLElement | null)?.blur();
      window.scrollTo(0, 0);
    });
    await this.until('[part~="popup"]', false);
  }

  camera(): Promise<{ lon: number; lat: number; zoom: number }> {
    return this.page.evaluate(() => {
      const map = document.querySelector('caucasus-map')!.map!;
      const { lng, lat } = map.getCenter();
      return { lon: lng, lat, zoom: map.getZoom() };
    });
  }

  /** Waits until the camera is at rest somewhere else than before. */
  async moved(before: { lon: number; lat: number; zoom: number }): Promise<void> {
    await this.page.waitForFunction(
      ({ lon, lat, zoom }: { lon: number; lat: number; zoom: number }) => {
        const map = document.querySelector('caucasus-map')?.map;
        if (!map || map.isMoving()) return false;
        const { lng, lat: now } = map.getCenter();
        return (
          Math.abs(lng - lon) > 0.02 || Math.abs(now - lat) > 0.02 || Math.abs(map.getZoom() - zoom) > 0.05
        );
      },
      { timeout: 20_000 },
      before,
    );
    await this.rest();
  }
}
