/** Searches the documentation in the browser: the index is a file of this site, and nothing is sent anywhere. */

const MOST = 8;
const AROUND = 60;

const wordsOf = (text) => text.toLowerCase().match(/[\p{Letter}\p{Number}]+/gu) ?? [];

/** How well a section answers: every word must begin one of its words; a heading of just that word weighs most. */
function scoreOf(section, asked) {
  const heading = wordsOf(section.heading);
  const page = wordsOf(section.page);
  const text = wordsOf(section.text);
  let score = 0;
  for (const word of asked) {
    const begins = (other) => other.startsWith(word);
    const found =
      (heading.some(begins) ? 8 : 0) +
      (heading.includes(word) ? 8 / heading.length : 0) +
      (page.some(begins) ? 3 : 0) +
      Math.min(3, text.filter(begins).length);
    if (found === 0) return 0;
    score += found;
  }
  return score;
}

/** The sections that answer, best first. */
export function search(sections, question) {
  const asked = wordsOf(question);
  if (asked.length === 0) return [];
  return sections
    .map((section) => ({ section, score: scoreOf(section, asked) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ section }) => section);
}

/** Some words around the first that was asked for. */
export function excerptOf({ text }, question) {
  const [first = ''] = wordsOf(question);
  const at = text.toLowerCase().indexOf(first);
  const from = Math.max(0, at - AROUND);
  const to = Math.min(text.length, Math.max(at, 0) + 2 * AROUND);
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
}

function resultOf(section, question) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = section.address;
  link.textContent = section.heading === section.page ? section.page : `${section.page}: ${section.heading}`;
  const excerpt = document.createElement('p');
  excerpt.textContent = excerptOf(section, question);
  item.append(link, excerpt);
  return item;
}

function start(form) {
  const input = form.querySelector('input');
  const status = document.querySelector('.found');
  const list = document.querySelector('.results');
  const menu = document.querySelector('.menu');
  form.hidden = false;
  input.addEventListener('input', async () => {
    const question = input.value;
    const { sections } = await import('./search-index.js');
    // A later letter has been typed while the index was on its way.
    if (question !== input.value) return;
    const found = search(sections, question);
    list.replaceChildren(...found.slice(0, MOST).map((section) => resultOf(section, question)));
    list.hidden = found.length === 0;
    menu.hidden = found.length > 0;
    const rest = found.length > MOST ? `, the best ${MOST} of them` : '';
    status.textContent = question.trim() === '' ? '' : `${found.length} found${rest}`;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.click();
  });
}

/** On a narrow page the menu is folded: the text comes first. */
function foldMenu() {
  const details = document.querySelector('.menu details');
  const narrow = matchMedia('(width < 60rem)');
  const follow = () => (details.open = !narrow.matches);
  narrow.addEventListener('change', follow);
  follow();
}

if (typeof document !== 'undefined') {
  start(document.querySelector('search form'));
  foldMenu();
}
