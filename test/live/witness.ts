/// <reference types="node" />
/** Opens a page and notes all that the browser complains of; looks into its maps, and makes things go wrong in them. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { noteComplaints } from '../complaints.js';

const PICTURES = join(import.meta.dirname, '../../.cache/seen');

export interface Seen {
  /** `static`, `loading` or `live`. */
  readonly state: string;
  readonly picture: boolean;
  readonly notice: string;
  readonly markers: number;
}

/** Notes before any script of the page what its policies forbid, and knows how to find a map in any shadow root. */
function note(): void {
  const noted: string[] = [];
  const find = (root: Document | ShadowRoot): Element | null =>
    root.querySelector('caucasus-map') ??
    [...root.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot && find(shadowRoot)).find(Boolean) ??
    null;
  Object.assign(window, { noted, firstMap: () => find(document) });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
    noted.push(`violation: ${violatedDirective} ${blockedURI} (${sourceFile})`),
  );
}

export class Witness {
  /** Errors and warnings of the console, and what was not caught. */
  readonly complaints: string[] = [];

  private constructor(readonly page: Page) {}

  static async open(
    browser: Browser,
    address: string,
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<Witness> {
    const page = await browser.newPage();
    // Every pixel of a live map is made by the processor here.
    await page.setViewport({ width: 640, height: 600 });
    const witness = new Witness(page);
    noteComplaints(page, (complaint) => witness.complaints.push(complaint));
    await page.evaluateOnNewDocument(note);
    await prepare?.(page);
    await page.goto(address, { waitUntil: 'load' });
    return witness;
  }

  /** Goes on to another page, with nothing noted: to open one anew takes as long as to load it. */
  async goOn(address: string): Promise<void> {
    // What the page before has still to say is said by then.
    this.page.once('framenavigated', () => (this.complaints.length = 0));
    await this.page.goto(address, { waitUntil: 'load' });
  }

  close(): Promise<void> {
    return this.page.close();
  }

  /** What a policy has forbidden in this page. */
  violations(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as { noted: string[] }).noted);
  }

  /** What a reader sees of the first map in a frame, wherever it is in the page. */
  seen(frame: Frame = this.page.mainFrame()): Promise<Seen> {
    return frame.evaluate(() => {
      const element = (window as unknown as { firstMap(): Element | null }).firstMap()!;
      const root = element.shadowRoot!;
      const shown = (selector: string): HTMLElement[] =>
        [...root.querySelectorAll<HTMLElement>(selector)].filter((entry) =>
          entry.checkVisibility({ visibilityProperty: true }),
        );
      return {
        state: ['static', 'loading', 'live'].find((name) => element.matches(`:state(${name})`)) ?? '',
        picture: shown('[part~="picture"] path').length > 0,
        notice: shown('[part~="notice"] p')[0]?.textContent?.trim() ?? '',
        markers: shown('button[part~="marker"]').length,
      };
    });
  }

  /** Waits until the first map is seen in a state. */
  async until(state: string, frame: Frame = this.page.mainFrame()): Promise<Seen> {
    const end = performance.now() + 60_000;
    const isThere = (name: string): Promise<boolean> =>
      // Asked within the page, once a frame: each look from outside costs the page time.
      frame.evaluate(async (wanted) => {
        const { firstMap } = window as unknown as { firstMap(): Element | null };
        for (let frames = 0; frames < 100; frames += 1) {
          if (firstMap()?.matches(`:state(${wanted})`)) return true;
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        return false;
      }, name);
    // A frame that is on its way to its page has nothing that can be asked.
    while (!(await isThere(state).catch(() => false)))
      if (performance.now() > end)
        throw new Error(`The map was ${JSON.stringify(await this.seen(frame))}, not ${state}.`);
    return this.seen(frame);
  }

  /** Waits for the one line that tells the reader what is missing. */
  async notice(): Promise<string> {
    await this.page.waitForFunction(
      () => document.querySelector('caucasus-map')?.shadowRoot?.querySelector('[part~="notice"] p'),
      { timeout: 60_000 },
    );
    return (await this.seen()).notice;
  }

  /** Opens the card of a place as a reader does. @returns how many events are in it. */
  async open(place: string): Promise<number> {
    const at = await this.page.evaluate(async (id: string) => {
      const element = document.querySelector('caucasus-map')!;
      // Another card may lie on the marker.
      element.select(null);
      await element.updateComplete;
      const marker = element.shadowRoot!.querySelector(`button[part~="marker"][data-place="${id}"]`)!;
      marker.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = marker.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, place);
    await this.page.mouse.click(at.x, at.y);
    const card = await this.page.waitForFunction(
      (id: string) =>
        document
          .querySelector('caucasus-map')!
          .shadowRoot!.querySelector(`[part~="popup"][data-place="${id}"]`)
          ?.querySelectorAll('[data-event]').length,
      { timeout: 20_000 },
      place,
    );
    return (await card.jsonValue()) ?? 0;
  }

  /** Takes the graphics context of the live map away. @param back gives it back a moment later. */
  async lose(back: boolean): Promise<void> {
    await this.page.evaluate(async (restore: boolean) => {
      const canvas = document.querySelector('caucasus-map')!.map!.getCanvas();
      const extension = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
      const lost = new Promise((resolve) =>
        canvas.addEventListener('webglcontextlost', resolve, { once: true }),
      );
      extension.loseContext();
      await lost;
      if (!restore) return;
      const restored = new Promise((resolve) =>
        canvas.addEventListener('webglcontextrestored', resolve, { once: true }),
      );
      setTimeout(() => extension.restoreContext());
      await restored;
    }, back);
  }

  /** Keeps what the reader sees, to be looked at. */
  async photograph(name: string): Promise<void> {
    mkdirSync(PICTURES, { recursive: true });
    await this.page.screenshot({ path: join(PICTURES, `${name}.png`) });
  }
}
