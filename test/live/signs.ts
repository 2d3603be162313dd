/// <reference types="node" />
/** What an attack would leave behind in a real browser: something ran, was asked for, led away, or stands where it may not. */
import type { Browser, Page } from 'puppeteer-core';

/** A page, and what has happened on it that must not. */
export interface Signs {
  readonly page: Page;
  /** In the order in which it did. */
  readonly wrong: () => Promise<string[]>;
}

/** Opens a page in which every way that an attack could show itself leaves a sign. @param origin of its own host. */
export async function openWatched(browser: Browser, origin: string, address: string): Promise<Signs> {
  const page = await browser.newPage();
  // All that is looked at is in the document: the less is painted the better.
  await page.setViewport({ width: 480, height: 360 });
  const asked: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) asked.push(url);
  });
  page.on('dialog', (dialog) => {
    asked.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.evaluateOnNewDocument(() => {
    const signs: string[] = [];
    const sign = (name: string) => (): void => void signs.push(name);
    Object.assign(window, { signs, ran: sign('ran'), alert: sign('alert'), open: sign('open') });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      signs.push(`violation ${violatedDirective} ${blockedURI}`);
    });
  });
  await page.goto(address, { waitUntil: 'load' });
  const wrong = async (): Promise<string[]> => [
    ...asked,
    ...(page.url().split('?')[0] === address.split('?')[0] ? [] : [`went to ${page.url()}`]),
    ...(await page.evaluate(() => [
      ...(window as unknown as { signs: string[] }).signs,
      ...('polluted' in {} ? ['polluted'] : []),
    ])),
    ...(await page.evaluate(faults)),
  ];
  return { page, wrong };
}

/** Runs in the page: everything in it and in its shadow roots that a brief may not bring. */
function faults(): string[] {
  const found: string[] = [];
  const all = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
  for (const element of all(document)) {
    const inMap = element.getRootNode() instanceof ShadowRoot;
    const name = element.localName;
    if (
      inMap &&
      /^(script|iframe|object|embed|base|meta|link|form|img|image|video|audio|animate|set|use|math|marquee)$/.test(
        name,
      )
    )
      found.push(`<${name}>`);
    for (const { name: attribute, value } of element.attributes) {
      if (/^on/i.test(attribute)) found.push(`${name} ${attribute}`);
      if (inMap && /^(srcdoc|src|srcset|action|formaction|poster|background)$/.test(attribute))
        found.push(`${name} ${attribute}`);
      if (inMap && /^(id|class|part|name|for|slot)$/.test(attribute) && !/^[\w\s:+-]*$/.test(value))
        found.push(`${name} ${attribute}=${value}`);
      if (attribute === 'style' && /url|evil|expression|@/i.test(value)) found.push(`${name} style=${value}`);
    }
    if (inMap && element instanceof HTMLAnchorElement && !element.getAttribute('href')?.startsWith('#')) {
      if (!/^(https?|mailto):$/.test(element.protocol)) found.push(`href=${element.href}`);
      // A link to what is open leads to this very page.
      if (element.href.split('#')[0] === location.href.split('#')[0]) continue;
      if (element.relList.contains('noopener') && element.relList.contains('noreferrer')) continue;
      found.push(`rel=${element.rel} href=${element.href}`);
    }
  }
  return found;
}

/** Waits until a map, by its id, has its texts too: from then on a card shows all that it ever will. */
export async function whole(page: Page, id: string): Promise<void> {
  await page.waitForFunction(
    (name) => document.getElementById(name)?.shadowRoot?.querySelector('.figure.complete [data-event]'),
    { timeout: 60_000 },
    id,
  );
}

/** Opens cards, folds and panels of a map, as print does too. @returns the text of all that was shown. */
export function readAll(
  page: Page,
  id: string,
  selections: readonly { place?: string; event?: string }[],
): Promise<string> {
  return page.evaluate(
    async (name, wishes) => {
      const element = document.getElementById(name) as HTMLElementTagNameMap['caucasus-map'];
      const root = element.shadowRoot!;
      let text = '';
      for (const button of root.querySelectorAll<HTMLElement>('[data-filters], summary')) button.click();
      for (const wish of wishes) {
        element.select(wish as { place: string });
        await element.updateComplete;
        await new Promise((resolve) => setTimeout(resolve));
        for (const details of root.querySelectorAll('details')) details.open = true;
        text += root.querySelector('[part~="popup"]')?.textContent ?? '';
      }
      window.dispatchEvent(new Event('beforeprint'));
      await element.updateComplete;
      return text + root.textContent;
    },
    id,
    selections as { place?: string; event?: string }[],
  );
}
