/// <reference types="node" />
/** Pages that allow little, or have rules of their own: with real headers, live, and without one complaint. */
import type { Browser, Frame } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInBrief, renderHtml } from '../../src/static/index.js';
import { Host, pageOf, type Headers } from './host.js';
import { openBrowser } from './reader.js';
import { Witness } from './witness.js';

let browser: Browser;
let host: Host;
/** Another origin with the same files, as a content delivery network is. */
let cdn: Host;
/** One reader, who goes from page to page. */
let witness: Witness | null = null;

const FILE = '/dist/caucasus-map.js';
const WORKER = 'maplibre-gl-worker.mjs';
const SCRIPT = `<script type="module" src="${FILE}"></script>`;
const MAP = '<caucasus-map loading="eager" view="caucasus"></caucasus-map>';
const PAGE = pageOf(MAP, SCRIPT);

const policy = (text: string): Headers => ({ 'content-security-policy': text });

async function visit(body: string, headers: Headers = {}): Promise<Witness> {
  const address = host.put(body, headers);
  await witness?.goOn(address);
  witness ??= await Witness.open(browser, address);
  return witness;
}

beforeAll(async () => {
  [browser, host, cdn] = await Promise.all([
    openBrowser(),
    Host.open({ 'access-control-allow-origin': '*' }),
    Host.open({ 'access-control-allow-origin': '*' }),
  ]);
});

afterAll(async () => {
  await Promise.all([browser?.close(), host?.close(), cdn?.close()]);
});

async function expectAtHome(visitor: Witness, frame?: Frame): Promise<void> {
  const seen = await visitor.until('live', frame);
  expect(seen).toMatchObject({ notice: '' });
  expect(seen.markers).toBeGreaterThan(4);
  expect(await visitor.violations()).toEqual([]);
  expect(visitor.complaints).toEqual([]);
}

describe('a policy', () => {
  it('of scripts from the page’s host alone, which may not even connect to it', async () => {
    await expectAtHome(
      await visit(
        PAGE,
        policy("default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'none'; img-src data:"),
      ),
    );
  });

  it('of scripts from another host, with its worker', async () => {
    const tag = `<script type="module" crossorigin src="${cdn.origin}${FILE}"></script>`;
    await expectAtHome(
      await visit(
        pageOf(MAP, tag),
        policy(
          `default-src 'none'; script-src ${cdn.origin}; worker-src blob: ${cdn.origin}; style-src 'none'; img-src data:`,
        ),
      ),
    );
  });

  it('of nonces that hand their trust on', async () => {
    const tag = `<script type="module" nonce="once" crossorigin src="${cdn.origin}${FILE}"></script>`;
    await expectAtHome(
      await visit(
        pageOf(MAP, tag),
        policy(
          "script-src 'nonce-once' 'strict-dynamic'; object-src 'none'; base-uri 'none'; style-src 'none'",
        ),
      ),
    );
  });

  for (const [where, origin] of [
    ['the page’s host', () => ''],
    ['another host', () => cdn.origin],
  ] as const)
    // Listed, and no name twice: a policy that takes any name forbids nothing that this one does not.
    it(`of trusted types, listed, with the script from ${where}`, async () => {
      const tag = `<script type="module" crossorigin src="${origin()}${FILE}"></script>`;
      await expectAtHome(
        await visit(
          pageOf(MAP, tag),
          policy("require-trusted-types-for 'script'; trusted-types lit-html caucasus-map; style-src 'none'"),
        ),
      );
    });

  it('that lets the page connect to its own host: a brief, a publisher’s ground and a worker’s address', async () => {
    const type = { 'content-type': 'application/json' };
    const brief = host.put(
      JSON.stringify({
        type: 'FeatureCollection',
        features: ['port', 'court', 'mine', 'mill', 'dam'].map((id, at) => ({
          type: 'Feature',
          id,
          geometry: { type: 'Point', coordinates: [43 + at * 1.5, 40 + (at % 2)] },
          properties: { name: id, featured: true },
        })),
        sources: { paper: { publisher: 'A paper', kind: 'press' } },
        events: ['port', 'court', 'mine', 'mill', 'dam'].map((id) => ({
          id: `at-${id}`,
          title: `At the ${id}`,
          date: '2026',
          places: [id],
          sources: ['paper'],
        })),
      }),
      type,
    );
    const ground = host.put(
      JSON.stringify({
        version: 8,
        sources: {},
        layers: [{ id: 'paper', type: 'background', paint: { 'background-color': '#127856' } }],
      }),
      type,
    );
    const worker = `${host.origin}/dist/${WORKER}`;
    const visitor = await visit(
      pageOf(
        `<caucasus-map loading="eager" src="${brief}" basemap="${ground}" worker-url="${worker}"></caucasus-map>`,
        SCRIPT,
      ),
      policy(
        "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'none'; img-src data:",
      ),
    );
    await expectAtHome(visitor);
    await visitor.page.waitForFunction(
      () => document.querySelector('caucasus-map')!.map!.getStyle().layers[0]?.id === 'paper',
    );
    expect(host.requests).toContain(`/dist/${WORKER}`);
    expect(await visitor.violations()).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });

  it('of a nonce, for a map rendered in advance, which comes live', async () => {
    const { html } = await renderHtml(await builtInBrief(), {
      styles: { nonce: 'r4nd0m' },
      attributes: { loading: 'eager' },
    });
    const visitor = await visit(
      pageOf(html, SCRIPT),
      policy(
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'nonce-r4nd0m'; img-src data:",
      ),
    );
    await expectAtHome(visitor);
  });

  it('of trusted types that does not know the map’s own: the picture stays, with one line', async () => {
    const visitor = await visit(PAGE, policy("require-trusted-types-for 'script'; trusted-types lit-html"));
    expect(await visitor.notice()).toContain('live map is not available');
    expect(await visitor.seen()).toMatchObject({ state: 'static', picture: true });
  });
});

describe('a frame', () => {
  it('in a sandbox, without an origin of its own', async () => {
    const inner = host.put(PAGE);
    const visitor = await visit(
      pageOf(`<iframe sandbox="allow-scripts" width="880" height="780" src="${inner}"></iframe>`),
    );
    const frame = await visitor.page.waitForFrame(inner);
    await expectAtHome(visitor, frame);
  });
});

describe('a place in the page', () => {
  const inline = (code: string): string => `${SCRIPT}<script type="module">${code}</script>`;

  it('within the shadow root of another component', async () => {
    const code = `customElements.define('news-article', class extends HTMLElement {
      connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '${MAP}'; }
    });`;
    await expectAtHome(await visit(pageOf('<news-article></news-article>', inline(code))));
  });

  for (const [where, body, code] of [
    ['a dialog', `<dialog>${MAP}</dialog>`, 'document.querySelector("dialog").showModal()'],
    ['a tab', `<div hidden id="tab">${MAP}</div>`, 'tab.hidden = false'],
  ] as const)
    it(`in ${where} that is opened later`, async () => {
      const visitor = await visit(pageOf(body, SCRIPT));
      await visitor.page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
          }),
      );
      expect((await visitor.seen()).state).not.toBe('live');
      await visitor.page.evaluate(code);
      await expectAtHome(visitor);
      const { width, center } = await visitor.page.evaluate(() => {
        const { map } = document.querySelector('caucasus-map')!;
        return { width: map!.getCanvas().clientWidth, center: map!.getCenter().toArray() };
      });
      expect(width).toBeGreaterThanOrEqual(300);
      expect(center[0]).toBeGreaterThan(40);
      expect(center[0]).toBeLessThan(52);
    });
});

describe('the page’s own style', () => {
  const HOSTILE = `
    * { all: unset !important; box-sizing: content-box !important; line-height: 3 !important; letter-spacing: 4px !important; }
    svg, canvas, button, ul, li, p { display: none !important; }
    button { position: fixed !important; inset: 0 !important; background: red !important; }`;
  const KIND = 'caucasus-map { display: block !important; }';

  it('reaches none of what the map is made of', async () => {
    const visitor = await visit(pageOf(MAP, `${SCRIPT}<style>${HOSTILE}${KIND}</style>`));
    await expectAtHome(visitor);
    const styles = await visitor.page.evaluate(() => {
      const root = document.querySelector('caucasus-map')!.shadowRoot!;
      const of = (selector: string): CSSStyleDeclaration => getComputedStyle(root.querySelector(selector)!);
      return {
        marker: of('button[part~="marker"]').position,
        canvas: of('canvas').display,
        control: of('[part~="control"]').boxSizing,
        // In pixels; three times the type's size where the page has its way.
        leading: parseFloat(of('.lead').lineHeight) / parseFloat(of('.lead').fontSize),
        spacing: of('.lead').letterSpacing,
      };
    });
    await visitor.photograph('hostile-style');
    expect(styles.marker).toBe('absolute');
    expect(styles.canvas).not.toBe('none');
    expect(styles.control).toBe('border-box');
    expect(styles.leading).toBeLessThan(1.6);
    expect(styles.spacing).toBe('normal');
  });
});
