// Stills as PNG, for the cards and feeds that take no SVG; drawn by the browser that the tests use.
import { launch } from 'puppeteer-core';
import { findBrowser, NO_WEBGL_FLAGS } from '../find-browser.mjs';

/**
 * Opens a browser to draw with.
 * @returns null, with a line on the console, when there is none: the site is whole without PNGs but for cards.
 */
export async function openPainter() {
  try {
    const browser = await launch({
      executablePath: findBrowser(),
      args: [...NO_WEBGL_FLAGS],
      headless: true,
    });
    const page = await browser.newPage();
    return {
      /** Draws an SVG in its own size, in CSS pixels. */
      async paint(svg, { width, height }, path) {
        await page.setViewport({ width, height });
        const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
        await page.setContent(
          `<body style="margin:0"><img src="${source}" width="${width}" height="${height}">`,
        );
        await page.evaluate(() => document.images[0].decode());
        await page.screenshot({ path });
      },
      close: () => browser.close(),
    };
  } catch (error) {
    console.warn(`No PNG was made: ${error.message}`);
    return null;
  }
}
