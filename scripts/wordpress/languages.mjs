// Reads the plugin's translations as translators write them and gives them as WordPress reads them; run by itself it
// collects the plugin's words into languages/caucasus-map.pot.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const plugin = resolve(import.meta.dirname, '../../cms/wordpress');
/** WordPress calls the block's editor script so, and looks for its words under this name. */
const EDITOR = 'caucasus-map-editor-script';

const CALL =
  /\b(?:__|esc_html__|esc_attr__|_x)\(\s*'((?:[^'\\]|\\.)*)'\s*,\s*(?:'([^']*)'\s*,\s*)?'caucasus-map'\s*\)/g;

/** Context and text in one, as both WordPress and gettext join them. */
const joined = (context, text) => (context ? `${context}\u0004${text}` : text);

function wordsOf(code) {
  return [...code.matchAll(CALL)].map(([, text, context]) => joined(context, text.replaceAll("\\'", "'")));
}

function read(path) {
  return readFileSync(join(plugin, path), 'utf8');
}

/** Words of the editor's script; WordPress takes these from a file of their own. */
export function editorWords() {
  return new Set(wordsOf(read('block/editor.js')));
}

/** Every word of the plugin, as its code has it. */
export function pluginWords() {
  const block = JSON.parse(read('block/block.json'));
  const php = readdirSync(join(plugin, 'includes')).map((file) => read(`includes/${file}`));
  return new Set([
    ...php.flatMap(wordsOf),
    ...editorWords(),
    joined('block title', block.title),
    joined('block description', block.description),
    ...block.keywords.map((keyword) => joined('block keyword', keyword)),
  ]);
}

/** @returns {Map<string, string>} translations by word; the heading is under ''. */
export function readPo(text) {
  const words = new Map();
  for (const entry of text.split(/\n{2,}/)) {
    const values = { msgctxt: '', msgid: null, msgstr: '' };
    let key = '';
    for (const line of entry.split('\n')) {
      const [, name, quoted] = /^(?:(msgctxt|msgid|msgstr) )?("(?:[^"\\]|\\.)*")$/.exec(line) ?? [];
      if (!quoted) continue;
      if (name) [key, values[name]] = [name, ''];
      values[key] += JSON.parse(quoted);
    }
    if (values.msgid !== null) words.set(joined(values.msgctxt, values.msgid), values.msgstr);
  }
  return words;
}

/** @returns {Map<string, Map<string, string>>} by locale, such as `ka_GE`. */
export function translations() {
  const files = readdirSync(join(plugin, 'languages')).filter((file) => file.endsWith('.po'));
  return new Map(
    files.map((file) => [/^caucasus-map-(\w+)\.po$/.exec(file)[1], readPo(read(`languages/${file}`))]),
  );
}

/** A text of PHP in single quotes; control signs are written by their numbers. */
export function phpString(text) {
  const quoted = `'${text.replace(/['\\]/g, '\\$&')}'`;
  return quoted.replaceAll('\u0004', `' . "\\x04" . '`);
}

function phpFile(locale, words) {
  const rows = [...words].filter(([word]) => word !== '');
  const messages = rows.map(([word, text]) => `\t\t${phpString(word)} => ${phpString(text)},\n`).join('');
  return `<?php\n/** What WordPress reads of the translation; made from the file .po of the same name. */\nreturn array(\n\t'domain'   => 'caucasus-map',\n\t'language' => '${locale}',\n\t'messages' => array(\n${messages}\t),\n);\n`;
}

function jsonFile(locale, words) {
  const wanted = editorWords();
  const rows = [...words].filter(([word]) => wanted.has(word)).map(([word, text]) => [word, [text]]);
  const messages = { '': { domain: 'messages', lang: locale }, ...Object.fromEntries(rows) };
  return JSON.stringify({ domain: 'messages', locale_data: { messages } });
}

/** @returns {Map<string, Buffer>} what WordPress reads, by path in the plugin. */
export function languageFiles() {
  const files = new Map();
  for (const [locale, words] of translations()) {
    files.set(`languages/caucasus-map-${locale}.l10n.php`, Buffer.from(phpFile(locale, words)));
    files.set(`languages/caucasus-map-${locale}-${EDITOR}.json`, Buffer.from(jsonFile(locale, words)));
  }
  return files;
}

function template() {
  const rows = [...pluginWords()].map((word) => {
    const [text, context] = word.split('\u0004').reverse();
    return `${context ? `msgctxt ${JSON.stringify(context)}\n` : ''}msgid ${JSON.stringify(text)}\nmsgstr ""\n`;
  });
  const heading = [
    '# The words of the plugin; made by "node scripts/wordpress/languages.mjs".',
    'msgid ""',
    'msgstr ""',
    '"Content-Type: text/plain; charset=UTF-8\\n"',
    '',
  ].join('\n');
  return [heading, ...rows].join('\n');
}

if (process.argv[1] === import.meta.filename)
  writeFileSync(join(plugin, 'languages/caucasus-map.pot'), template());
