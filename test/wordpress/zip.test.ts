/// <reference types="node" />
/** The plugin's zip: whole, the same each time, in every language, and of one mind with the element. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CACHE } from '../../scripts/wordpress/fetch.mjs';
import { pluginWords, readPo, translations } from '../../scripts/wordpress/languages.mjs';
import { readZip, writeZip } from '../../scripts/wordpress/zip-format.mjs';
import { ATTRIBUTES } from '../../src/embed/attributes.js';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const zip = readFileSync(join(CACHE, 'caucasus-map.zip'));
const files = readZip(zip);

describe('the zip', () => {
  it('is one folder with the plugin, the map, its licences and a still of each view, language and theme', () => {
    const paths = [...files.keys()];
    expect(paths.every((path) => path.startsWith('caucasus-map/'))).toBe(true);
    expect(paths).toEqual(
      expect.arrayContaining(
        ['caucasus-map.php', 'LICENSE', 'readme.txt', 'uninstall.php', 'map/loader.js', 'map/caucasus-map.js']
          .concat([
            'map/maplibre-gl-worker.mjs',
            'map/embed/index.html',
            'map/LICENSE',
            'map/DATA-LICENSES.md',
          ])
          .map((path) => `caucasus-map/${path}`),
      ),
    );
    expect(paths.filter((path) => path.includes('/stills/'))).toHaveLength(7 * 6 * 2);
  });

  it('depends on what is in it alone', () => {
    const reversed = new Map([...files].reverse());
    expect(writeZip(reversed).equals(zip)).toBe(true);
  });

  it('says one version everywhere', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(read('cms/wordpress/caucasus-map.php')).toMatch(new RegExp(`\\* Version: +${version}\\n`));
    expect(read('cms/wordpress/caucasus-map.php')).toContain(`VERSION = '${version}'`);
    expect(read('cms/wordpress/readme.txt')).toContain(`Stable tag: ${version}\n`);
    expect(JSON.parse(read('cms/wordpress/block/block.json'))).toMatchObject({ version });
    for (const script of ['editor', 'paste'])
      expect(read(`cms/wordpress/block/${script}.asset.php`)).toContain(`'${version}'`);
  });

  it('knows the attributes of the element, but for the one that names code', () => {
    const code = read('cms/wordpress/includes/attributes.php');
    const [, list = ''] = /const ATTRIBUTES = array\(([^)]*)\)/.exec(code) ?? [];
    const names = [...list.matchAll(/'([\w-]+)'/g)].map(([, name]) => name);
    expect(names).toEqual(ATTRIBUTES.filter((name) => name !== 'worker-url'));
  });
});

describe('the words', () => {
  it('are all collected', () => {
    const template = readPo(read('cms/wordpress/languages/caucasus-map.pot'));
    expect(new Set([...template.keys()].filter(Boolean))).toEqual(pluginWords());
  });

  it.each([...translations()])('%s has all of them, with the same gaps', (_locale, words) => {
    expect(new Set([...words.keys()].filter(Boolean))).toEqual(pluginWords());
    for (const [word, text] of words) {
      expect(text, word).not.toBe('');
      expect(text.match(/%\w/g), word).toEqual(word.match(/%\w/g));
    }
  });

  it('are in five languages besides English', () => {
    expect([...translations().keys()].sort()).toEqual(['az', 'hy', 'ka_GE', 'ru_RU', 'tr_TR']);
  });
});
