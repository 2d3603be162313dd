/** The block in the real block editor, by an author whose HTML WordPress filters. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { embedHtml } from '../../src/embed/index.js';
import { Newsroom } from './newsroom.js';
import { logIn, openBrowser, photograph, Reader } from './reader.js';

interface Block {
  readonly name: string;
  readonly isValid: boolean;
}
/** What the editor's page has of WordPress. */
interface EditorWindow extends Window {
  readonly wp: {
    readonly data: {
      select(store: string): {
        getBlocks(): Block[];
        isSavingPost(): boolean;
        isEditedPostDirty(): boolean;
        getEditedPostContent(): string;
      };
    };
  };
}

const MAPS = 'https://maps.example.org/';

let news: Newsroom;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  [news, browser] = await Promise.all([Newsroom.open(4262), openBrowser()]);
  await browser
    .defaultBrowserContext()
    .overridePermissions(news.origin, ['clipboard-read', 'clipboard-sanitized-write']);
  const login = await browser.newPage();
  await logIn(login, news.origin);
  await login.close();
});

afterAll(async () => {
  await browser.close();
  news.close();
});

beforeEach(async () => {
  page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 1160 });
  page.setDefaultTimeout(60_000);
  errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
});

afterEach(() => page.close());

/** Opens the editor, and waits until its blocks are there. */
async function edit(address: string): Promise<Block[]> {
  await page.goto(address, { waitUntil: 'load' });
  const canvas = await page.waitForSelector('iframe[name="editor-canvas"]');
  await (await canvas!.contentFrame()).waitForSelector('[data-block]');
  return blocks();
}

function blocks(): Promise<Block[]> {
  return page.evaluate(() =>
    (window as unknown as EditorWindow).wp.data
      .select('core/block-editor')
      .getBlocks()
      .map(({ name, isValid }) => ({ name, isValid })),
  );
}

/** The control of the sidebar that has this label. */
async function control(label: string, panel?: string): Promise<string> {
  if (panel) {
    const toggle = await page.waitForSelector(`button.components-panel__body-toggle::-p-text(${panel})`);
    await toggle!.click();
  }
  const found = await page.waitForFunction(
    (wanted: string) =>
      [...document.querySelectorAll<HTMLLabelElement>('.block-editor-block-inspector label')].find(
        (one) => one.textContent?.trim() === wanted,
      )?.htmlFor,
    {},
    label,
  );
  return `#${await found.jsonValue()}`;
}

/** Saves as a writer does, and waits until it is stored. */
async function save(): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('s');
  await page.keyboard.up('Control');
  await page.waitForFunction(() => {
    const editor = (window as unknown as EditorWindow).wp.data.select('core/editor');
    return !editor.isSavingPost() && !editor.isEditedPostDirty();
  });
}

/** Pastes a text as it comes from the builder, and waits for the block that is to come of it. */
async function paste(text: string, at: number): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.down('Control');
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  await page.waitForFunction(
    (wanted: number) => {
      const block = (window as unknown as EditorWindow).wp.data.select('core/block-editor').getBlocks()[
        wanted
      ];
      return block && block.name !== 'core/paragraph';
    },
    {},
    at,
  );
}

describe('an author', { timeout: 150_000 }, () => {
  it('inserts the block, changes it, saves, opens it again, and readers get the map', async () => {
    const id = await news.php(
      `wp_set_current_user( get_user_by( 'login', 'author' )->ID );
       return wp_insert_post( array( 'post_title' => 'Baku and its neighbours', 'post_name' => 'made', 'post_status' => 'publish', 'post_content' => '<!-- wp:paragraph --><p></p><!-- /wp:paragraph -->' ) );`,
    );
    const address = `${news.origin}/wp-admin/post.php?post=${id}&action=edit`;
    await edit(address);
    const frame = await (await page.waitForSelector('iframe[name="editor-canvas"]'))!.contentFrame();
    await (await frame.waitForSelector('p[data-type="core/paragraph"]'))!.click();
    await page.keyboard.type('/caucasus');
    // The list of blocks that fit is a part of the page around the canvas.
    await page.waitForFunction(() => {
      const found = [...document.querySelectorAll('.components-autocomplete__result')];
      return found.length === 1 && found[0]?.textContent?.trim() === 'Caucasus map';
    });
    await page.keyboard.press('Enter');
    await frame.waitForSelector('[data-type="caucasus/map"]');
    const preview = await page.waitForFrame((one) => one.url().includes('/embed/index.html'));
    await preview.waitForFunction(
      () => document.querySelector('caucasus-map')?.shadowRoot?.querySelector('[part~="picture"] path'),
      // Frames of a frame are painted late on a busy machine.
      { polling: 200, timeout: 60_000 },
    );
    // Nothing of the map is cut off.
    await preview.waitForFunction(() => innerHeight >= document.querySelector('main, body')!.scrollHeight);
    const place = await control('Open place');
    await page.waitForSelector(`${place} option[value="gyumri"]`);
    await page.select(await control('View'), 'baku');
    const height = await control('Height in pixels', 'How it shows it');
    // The preview of the other view may give its size between the mark and the first digit.
    const typed = async (): Promise<string> => {
      await page.click(height, { count: 3 });
      await page.type(height, '540');
      return page.$eval(height, (field) => (field as HTMLInputElement).value);
    };
    await expect.poll(typed, { timeout: 30_000 }).toBe('540');
    // Another picture does not take the size away that was chosen.
    await page.select(await control('Theme'), 'dark');
    const dark = await page.waitForFrame((one) => one.url().includes('theme=dark'));
    await dark.waitForFunction(
      () => {
        const map = document.querySelector('caucasus-map')?.shadowRoot;
        return map?.querySelector('[part~="picture"] path') && map.querySelector('.complete');
      },
      { polling: 200, timeout: 60_000 },
    );
    await photograph(page, 'editor');
    await page.type(await control('Caption', 'Words'), 'Q & A <once>');
    await save();

    const stored = await news.stored('made');
    expect(stored).toMatch(/<figure data-caucasus-map="baku"|<figure [^>]*data-caucasus-map="baku"/);
    expect(stored).toContain(`/wp-content/uploads/caucasus-map/baku-en-dark.svg"`);
    expect(stored).toMatch(/<img[^>]* width="720" height="540"/);

    expect(await edit(address)).toEqual([{ name: 'caucasus/map', isValid: true }]);
    expect(errors).toEqual([]);

    const reader = await Reader.open(browser, `${news.origin}/made/`);
    await reader.maps(1);
    const caption = await reader.page.$eval('figure figcaption', (one) => one.textContent);
    expect(caption).toBe('Q & A <once> · Map: places and events');
    expect(reader.complaints).toEqual([]);
    await reader.page.close();
  });

  it('pastes any code, or the address of a page, and has the block', async () => {
    await news.php(`update_option( 'caucasus_map_base', $values );`, MAPS);
    const codes = embedHtml({
      base: MAPS,
      title: 'Q & A: "Baku"',
      alt: 'Five places',
      attributes: { view: 'baku', lang: 'az', 'heading-level': '2', caption: 'One & [two]' },
    });
    const id = await news.php(
      `wp_set_current_user( get_user_by( 'login', 'author' )->ID );
       return wp_insert_post( array( 'post_title' => 'Pasted', 'post_name' => 'codes', 'post_status' => 'publish', 'post_content' => '<!-- wp:paragraph --><p></p><!-- /wp:paragraph -->' ) );`,
    );
    await edit(`${news.origin}/wp-admin/post.php?post=${id}&action=edit`);
    const frame = await (await page.waitForSelector('iframe[name="editor-canvas"]'))!.contentFrame();
    await (await frame.waitForSelector('p[data-type="core/paragraph"]'))!.click();
    const pasted = [
      codes.wordpressBlock,
      codes.figure,
      codes.element,
      codes.wordpressShortcode,
      `${MAPS}m/baku/?lang=az`,
    ];
    for (const [at, code] of pasted.entries()) {
      if (at > 0) await page.keyboard.press('Enter');
      await paste(code, at);
    }
    expect(await blocks()).toEqual(pasted.map(() => ({ name: 'caucasus/map', isValid: true })));
    await save();
    const reader = await Reader.open(browser, `${news.origin}/codes/`);
    await reader.maps(pasted.length);
    const shown = await reader.page.$$eval('figure', (figures) =>
      figures.map((figure) => {
        const map = figure.querySelector('caucasus-map');
        return [map?.view, map?.lang, map?.headingLevel, figure.querySelector('figcaption')?.textContent];
      }),
    );
    expect(shown).toEqual([
      ...pasted.slice(1).map(() => ['baku', 'az', 2, 'One & [two] · Q & A: "Baku"']),
      ['baku', 'az', 3, 'Map: places and events'],
    ]);
    expect(reader.complaints).toEqual([]);
    expect(reader.elsewhere(news.origin)).toEqual([]);
    await reader.page.close();
    await news.php(`update_option( 'caucasus_map_base', '' );`);
  });

  it('opens a pasted code of the embed kit as a valid block', async () => {
    const { wordpressBlock } = embedHtml({
      base: 'https://maps.example.org/',
      title: 'Q & A: "Baku"',
      alt: 'Five places',
      attributes: {
        view: 'baku',
        lang: 'az',
        'heading-level': '2',
        permalink: '',
        caption: 'One & two -- three',
        credit: 'Desk',
      },
    });
    const id = await news.php(
      `wp_set_current_user( get_user_by( 'login', 'author' )->ID );
       return wp_insert_post( wp_slash( array( 'post_title' => 'Pasted', 'post_status' => 'draft', 'post_content' => $values ) ) );`,
      wordpressBlock,
    );
    expect(await edit(`${news.origin}/wp-admin/post.php?post=${id}&action=edit`)).toEqual([
      { name: 'caucasus/map', isValid: true },
    ]);
  });
});

it('the editor speaks the language of the site', async () => {
  const facts = await news.php(
    `add_filter( 'locale', static fn() => 'az' );
     unload_textdomain( 'caucasus-map', true );
     load_plugin_textdomain( 'caucasus-map', false, 'caucasus-map/languages' );
     return array(
       __( 'Map brief', 'caucasus-map' ),
       json_decode( load_script_textdomain( 'caucasus-map-editor-script', 'caucasus-map', WP_PLUGIN_DIR . '/caucasus-map/languages' ), true )['locale_data']['messages']['Layout'][0],
       translate_with_gettext_context( 'Caucasus map', 'block title', 'caucasus-map' ),
     );`,
  );
  expect(facts).toEqual(['Xəritə xülasəsi', 'Düzən', 'Qafqaz xəritəsi']);
});

it('PHP has nothing to complain of', () => {
  expect(news.complaints()).toEqual([]);
});
