/// <reference types="node" />
/** A reader of the newsroom, who notes what goes wrong: complaints of the console, and requests to another host. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findBrowser, WEBGL_TEST_FLAGS } from '../../scripts/find-browser.mjs';
import { noteComplaints } from '../complaints.js';

const PICTURES = join(import.meta.dirname, '../../.cache/seen');

export function openBrowser(): Promise<Browser> {
  return launch({
    executablePath: findBrowser(),
    args: [
      ...WEBGL_TEST_FLAGS,
      '--hide-scrollbars',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
    protocolTimeout: 180_000,
  });
}

/** Keeps what a page shows, to be looked at; `npm run docs:pictures` takes some of it over into the documentation. */
export async function photograph(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `wordpress-${name}.webp`), type: 'webp', quality: 80 });
}

/** Goes in as the author, whose HTML WordPress filters, and waits until WordPress has let them in. */
export async function logIn(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/wp-login.php`);
  // WordPress moves the focus there once, a while after the page has come: words typed before would be parted.
  await page.waitForFunction(() => document.activeElement?.id === 'user_login');
  await page.type('#user_login', 'author');
  await page.type('#user_pass', 'password');
  await page.click('#wp-submit');
  await page.waitForSelector('#wpadminbar');
}

export class Reader {
  readonly complaints: string[] = [];
  /** Addresses that were asked for. */
  readonly requests: string[] = [];

  private constructor(readonly page: Page) {}

  static async open(
    browser: Browser,
    address: string,
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<Reader> {
    const page = await browser.newPage();
    await page.setViewport({ width: 900, height: 1000 });
    const reader = new Reader(page);
    noteComplaints(page, (complaint) => reader.complaints.push(complaint));
    page.on('response', (response) => {
      if (response.status() >= 400) reader.complaints.push(`${response.status()} ${response.url()}`);
    });
    page.on('request', (request) => reader.requests.push(request.url()));
    await prepare?.(page);
    await page.goto(address, { waitUntil: 'load' });
    return reader;
  }

  /** Goes to each map, and waits until it is one: a picture with markers. */
  async maps(count: number): Promise<void> {
    await this.page.waitForFunction(
      (wanted: number) => {
        const figures = [
          ...document.querySelectorAll('figure[data-caucasus-map], figure:has(> caucasus-map)'),
        ];
        const isMap = (figure: Element): boolean => {
          const root = figure.querySelector('caucasus-map')?.shadowRoot;
          return Boolean(
            root?.querySelector('[part~="picture"] path') && root.querySelector('button[part~="marker"]'),
          );
        };
        const waiting = figures.find((figure) => !isMap(figure));
        waiting?.scrollIntoView({ block: 'center' });
        return figures.length === wanted && !waiting;
      },
      { timeout: 60_000, polling: 100 },
      count,
    );
  }

  /** An image that the reader sees whole, and a link beside it or around it. */
  async hasImageAndLink(): Promise<boolean> {
    await this.page.waitForFunction(() => [...document.images].every((image) => image.complete));
    return this.page.evaluate(() => {
      const figure = [...document.querySelectorAll('figure')].find((one) =>
        one.querySelector('figcaption a'),
      );
      const image = figure?.querySelector('img');
      if (!image) return false;
      const { width, height } = image.getBoundingClientRect();
      const column = image.closest('figure')?.getBoundingClientRect().width ?? 0;
      return image.naturalWidth > 0 && height > 100 && width <= column + 1;
    });
  }

  /** Requests that left the newsroom. */
  elsewhere(origin: string): string[] {
    return this.requests.filter((address) => /^https?:/.test(address) && !address.startsWith(origin));
  }
}
