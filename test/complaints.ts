/// <reference types="node" />
/** What a browser complains of on a page: errors and warnings of the console, and what was not caught. */
import type { Page } from 'puppeteer-core';

/** Of the browser's own way to compose pages without a graphics card, once for each canvas: no page can help it. */
const OF_THE_MACHINE = /GPU stall due to ReadPixels/;

/** Tells the complaints of a page from now on. */
export function noteComplaints(page: Page, note: (complaint: string) => void): void {
  page.on('console', (message) => {
    const text = message.text();
    if (['error', 'warn'].includes(message.type()) && !OF_THE_MACHINE.test(text)) note(text);
  });
  page.on('pageerror', (error) => note(String(error)));
}
