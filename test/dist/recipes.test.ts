/// <reference types="node" />
/** The recipes of the documentation, as they stand there, with the package that was built and the renderers of others. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { embedHtml } from '../../src/embed/index.js';

const ROOT = join(import.meta.dirname, '../..');
const [, recipes = ''] = readFileSync(join(ROOT, 'docs/embedding.md'), 'utf8').split('## Recipes');

const base = 'https://maps.example.org/';
const title = 'Baku & "its" port';
const { figure } = embedHtml({ base, title, alt: 'A port', attributes: { view: 'baku', lang: 'az' } });
const { figure: bare } = embedHtml({ base, title });

/** Runs the recipe that begins with this word. @returns what an expression, in which its exports are, comes to. */
function made(word: string, expression: string): unknown {
  const [, code] = new RegExp(`^${word}[^]*?\`\`\`js\\n([^]*?)\`\`\``, 'm').exec(recipes) ?? [];
  if (!code) throw new Error(`docs/embedding.md has no recipe that begins with ${word}.`);
  const script = `${code}\nprocess.stdout.write(JSON.stringify(${expression}));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: ROOT,
      encoding: 'utf8',
    }),
  );
}

it('Eleventy: a shortcode that gives the figure', () => {
  const config = `(() => { const made = {}; config({ addShortcode: (name, give) => { made[name] = give; } }); return made; })()`;
  expect(made('Eleventy', `${config}.caucasusMap('caucasus', ${JSON.stringify(title)})`)).toBe(bare);
});

it('Portable Text: the figure between the paragraphs, and the default view where none is chosen', () => {
  const blocks = [
    {
      _type: 'block',
      style: 'normal',
      markDefs: [],
      children: [{ _type: 'span', text: 'A & B', marks: [] }],
    },
    { _type: 'caucasusMap', title, alt: 'A port', view: 'baku', lang: 'az' },
    { _type: 'caucasusMap', title, alt: null },
  ];
  expect(made('Portable Text', `articleHtml(${JSON.stringify(blocks)})`)).toBe(
    `<p>A &amp; B</p>${figure}${bare}`,
  );
});

it('Contentful: the figure between the paragraphs, and nothing that breaks at what else is embedded', () => {
  const entry = (id: string, fields: object): object => ({
    nodeType: 'embedded-entry-block',
    content: [],
    data: { target: { sys: { type: 'Entry', contentType: { sys: { id } } }, fields } },
  });
  const content = [
    { nodeType: 'paragraph', data: {}, content: [{ nodeType: 'text', value: 'A & B', marks: [], data: {} }] },
    entry('caucasusMap', { title, alt: 'A port', view: 'baku', lang: 'az' }),
    entry('video', { address: 'x' }),
    // As Contentful gives an entry that is not published.
    { nodeType: 'embedded-entry-block', content: [], data: { target: { sys: { type: 'Link', id: '1' } } } },
    entry('caucasusMap', { title }),
  ];
  const article = { nodeType: 'document', data: {}, content };
  expect(made('Contentful', `articleHtml(${JSON.stringify(article)})`)).toBe(
    `<p>A &amp; B</p>${figure}${bare}`,
  );
});
