/// <reference types="node" />
/** The documentation in a real browser: readable without script, searchable with it, and by machine rules accessible. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_WEBGL_FLAGS } from '../../scripts/find-browser.mjs';
import { openBrowser } from './reader.js';
import { Site } from './site.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const DOCS = join(import.meta.dirname, '../../dist/demo/docs');

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(NO_WEBGL_FLAGS), Site.open()]);
});

afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

const address = (page: string): string => `${site.origin}/dist/demo/docs/${page}`;

describe.each(['light', 'dark'])('in a %s theme', (theme) => {
  it.each([
    [360, 'attributes.html'],
    [1280, 'attributes.html'],
    [1280, 'borders-and-names.html'],
  ])('at %i px, %s breaks no rule, and nothing is wider than the page', async (width, name) => {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await page.goto(address(name));
    await page.evaluate(axe.source);
    const broken = await page.evaluate(async (tags: string[]) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
        // The map has tests of its own.
        { exclude: ['caucasus-map'] },
        { runOnly: tags },
      );
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`));
    }, TAGS);
    expect(broken).toEqual([]);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBe(0);
    await page.close();
  });
});

describe('every page', () => {
  const names = readdirSync(DOCS).filter((name) => name.endsWith('.html') && name !== 'index.html');

  it.each(names)('%s fits a phone, has its pictures, and its maps without a complaint', async (name) => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('response', (answer) => answer.status() >= 400 && complaints.push(answer.url()));
    await page.setViewport({ width: 360, height: 800 });
    await page.goto(address(name));
    await page.$$eval('main img', (all) => all.forEach((image) => image.removeAttribute('loading')));
    await page.waitForFunction(() => [...document.images].every((image) => image.naturalWidth > 0));
    await page.waitForFunction(() =>
      [...document.querySelectorAll('caucasus-map')].every((map) => map.loaded),
    );
    await page.waitForFunction(() =>
      // It was told another height by the map in it.
      [...document.querySelectorAll('iframe')].every((frame) => frame.height !== '760'),
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('the search', () => {
  it('finds while one types, says how much, and leads there', async () => {
    const page = await browser.newPage();
    await page.goto(address('index.html'));
    await page.waitForSelector('search form:not([hidden])');
    await page.type('#search', 'preventDefault prevented');
    await page.waitForFunction(() => document.querySelector('.found')?.textContent !== '');
    await page.$eval('#search', (found) => {
      const input = found as HTMLInputElement;
      input.value = 'slots';
      input.dispatchEvent(new Event('input'));
    });
    await page.waitForFunction(() =>
      document.querySelector('.results a')?.getAttribute('href')?.includes('attributes.html#slots'),
    );
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(page.url()).toBe(address('attributes.html#slots'));
    await page.close();
  });
});

describe('without script', () => {
  it('shows text and menu, and no field that would do nothing', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(address('corrections.html'));
    const seen = await page.$eval('body', (body) => body.innerText);
    expect(seen).toContain('withdrawn');
    expect(seen).toContain('Borders and names');
    expect(await page.$eval('#search', (field) => field.checkVisibility())).toBe(false);
    await page.close();
  });
});
