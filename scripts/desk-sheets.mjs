// Saves the sheet of test/feed/fixtures/desk as LibreOffice set to three countries does: each reads what was typed in its
// own way, so that dates become cells and are written as that country writes them.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const desk = resolve(process.argv[2] ?? resolve(import.meta.dirname, '../test/feed/fixtures/desk'));
const source = resolve(import.meta.dirname, '../test/feed/fixtures/desk/desk.fods');
const FILTER = 'Text - txt - csv (StarCalc)';
const [COMMA, SEMICOLON, TAB] = [44, 59, 9];
const [WINDOWS_1252, UTF_8, UTF_16] = [1, 76, 65535];
const COUNTRIES = [
  { name: 'en-US', lcid: 1033, ending: 'csv', separator: COMMA, typed: UTF_8, mended: UTF_8 },
  { name: 'de-DE', lcid: 1031, ending: 'csv', separator: SEMICOLON, typed: WINDOWS_1252, mended: UTF_8 },
  { name: 'ru-RU', lcid: 1049, ending: 'tsv', separator: TAB, typed: UTF_16, mended: UTF_16 },
];

const LONG_YEAR = '<number:year number:style="long"/>';

const work = mkdtempSync(join(tmpdir(), 'desk-'));

/** A profile of its own, so that nothing of the one who runs this decides. */
function profile(locale) {
  const folder = join(work, locale);
  mkdirSync(join(folder, 'user'), { recursive: true });
  writeFileSync(
    join(folder, 'user/registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item></oor:items>`,
  );
  return pathToFileURL(folder).href;
}

function office(locale, ...options) {
  execFileSync('soffice', ['--headless', `-env:UserInstallation=${profile(locale)}`, ...options], {
    cwd: work,
    stdio: 'ignore',
  });
}

// What was typed, letter by letter: every cell of the sheet is a text. One file for each of its tables.
office(
  'en-US',
  '--convert-to',
  `csv:${FILTER}:${COMMA},34,${UTF_8},1,,1033,false,true,false,false,false,-1`,
  source,
);
for (const { name, lcid, ending, separator, ...charsets } of COUNTRIES)
  for (const [table, charset] of Object.entries(charsets)) {
    const read = join(work, `desk-${table}.fods`);
    const input = `--infilter=${FILTER}:${COMMA},34,${UTF_8},1,,${lcid},false,true`;
    office(name, input, '--convert-to', 'fods', `desk-${table}.csv`);
    // A year that is typed with four digits is shown so; one that is read from a file, with two.
    writeFileSync(read, readFileSync(read, 'utf8').replaceAll('<number:year/>', LONG_YEAR));
    const output = `csv:${FILTER}:${separator},34,${charset},1,,${lcid},false,true`;
    office(name, '--convert-to', output, '--outdir', join(work, 'saved'), read);
    // LibreOffice 7.4 sets no byte order mark before UTF-8 without a window; an editor in Germany needs one for Excel.
    const mark = charset === UTF_8 && separator !== COMMA ? '\ufeff' : '';
    const saved = readFileSync(join(work, `saved/desk-${table}.csv`));
    writeFileSync(
      join(desk, `${table}-${name.toLowerCase()}.${ending}`),
      Buffer.concat([Buffer.from(mark), saved]),
    );
  }
rmSync(work, { recursive: true });
console.log(`Saved ${COUNTRIES.length * 2} files in ${desk}.`);
