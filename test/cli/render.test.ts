/** The command `render`: what it writes, and what it says where something is missing. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { FIXTURES, program } from './program.js';

const { call, folder, built } = program('render');
const at = (name: string): string => join(folder, name);

describe('caucasus-map render', () => {
  it('writes a page of a spreadsheet, and its style sheet as a file', async () => {
    const { code, err } = await call(['render', 'clean.csv', '-o', at('m.html'), '--styles', at('m.css')]);
    expect([code, err]).toEqual([0, '']);
    const html = readFileSync(at('m.html'), 'utf8');
    expect(html).toContain('Ferry stops');
    expect(html).not.toContain('<style');
    expect(readFileSync(at('m.css'), 'utf8').length).toBeGreaterThan(1000);
  });

  it('says which hash a strict page has to allow, or takes the nonce', async () => {
    const args = ['render', 'clean.csv', '-o', '-'];
    expect((await call(args)).err).toMatch(/style-src 'sha256-/);
    const { out, err } = await call([...args, '--nonce', 'abc', '--lang', 'az']);
    expect(err).toBe('');
    expect(out).toMatch(/<style nonce="abc">/);
    expect(out).toMatch(/^<caucasus-map lang="az"/);
  });

  it('draws the built-in brief', async () => {
    const { code } = await call([
      'render',
      'built-in',
      '-o',
      at('m.svg'),
      '--width',
      '800',
      '--height',
      '418',
    ]);
    expect(code).toBe(0);
    expect(readFileSync(at('m.svg'), 'utf8')).toMatch(/^<svg[^>]*width="800"/);
  });

  it('takes a picture with a browser', async () => {
    const env = { CHROME_PATH: findBrowser() };
    const args = ['render', 'clean.csv', '-o', at('m.png'), '--width', '640', '--height', '336'];
    expect(await call(args, { env })).toEqual({ code: 0, out: '', err: '' });
    const { width, height, data } = PNG.sync.read(readFileSync(at('m.png')));
    expect([width, height]).toEqual([640, 336]);
    // Something is drawn, to its last row.
    expect(new Set(data.subarray(-width * 4 * 20)).size).toBeGreaterThan(3);
  });

  it.each([
    ['no browser', { PATH: '/nowhere', CHROME_PATH: '' }, 'no Chrome, Chromium or Edge was found'],
    ['a wrong CHROME_PATH', { CHROME_PATH: '/nowhere/chrome' }, 'CHROME_PATH is “/nowhere/chrome”'],
    ['a browser that is none', { CHROME_PATH: process.execPath }, 'made no picture'],
  ])('says so when there is %s', async (_what, env, sentence) => {
    const { code, err } = await call(['render', 'clean.csv', '-o', at('none.png')], { env });
    expect([code, existsSync(at('none.png'))]).toEqual([2, false]);
    expect(err).toContain(sentence);
  });

  it.each([
    [['--place', 'nowhere'], '"nowhere"'],
    [['--nonce', 'x'], '“--nonce” has no meaning for .svg'],
    [['--theme', 'auto'], 'choose light or dark'],
  ])('refuses %j with a sentence', async (more, sentence) => {
    const { code, err } = await call(['render', 'clean.csv', '-o', at('no.svg'), ...more]);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });

  it('says what to install where the renderer is missing, and checks without it', () => {
    // A copy away from the project's packages.
    const lonely = mkdtempSync(join(tmpdir(), 'caucasus-map-lonely-'));
    for (const file of readdirSync(built)) copyFileSync(join(built, file), join(lonely, file));
    const start = (...args: string[]) =>
      spawnSync(process.execPath, [join(lonely, 'cli.js'), ...args], { cwd: FIXTURES, encoding: 'utf8' });
    const checked = start('check', 'broken.json');
    const rendered = start('render', 'clean.csv', '-o', join(lonely, 'm.svg'));
    rmSync(lonely, { recursive: true });
    expect(checked.stdout).toContain('3 rows');
    expect(rendered.stderr).toContain('npm install');
    expect(rendered.status).toBe(2);
  });
});
