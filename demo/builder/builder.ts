/** The page on which an editor makes the code for a map. Its state is its address; nothing is stored. */
import { html, render } from 'lit';
import type { CaucasusMap } from '../../src/caucasus-map.js';
import type { CaucasusMapEventMap } from '../../src/event-map.js';
import { BUILT_IN_INDEX } from '../../src/built-in-brief.js';
import type { Brief } from '../../src/model/brief.js';
import { parseBrief } from '../../src/model/parse-brief.js';
import { joinBrief, type JsonObject } from '../../src/model/split-brief.js';
import { checklistSheet } from './checklist-sheet.js';
import { changesRows, choicesOf, queryOf, withWish, type ChoiceName, type Choices } from './choices.js';
import { codePanel } from './code-panel.js';
import { unmet } from './conditions.js';
import { formOf } from './forms.js';
import { ownBrief } from './own-brief.js';
import type { PageActs, PageState } from './page-state.js';
import { previews } from './previews.js';
import { saveBrief, savePicture } from './saving.js';
import { settingsForm } from './settings-form.js';

const { default: details } = await import('../../geo/brief/details.json');
const json: JsonObject = joinBrief(BUILT_IN_INDEX, details);
const whole = parseBrief(json).brief;
const main = document.querySelector('main');
if (!whole || !main)
  throw new Error('The page of the builder is not whole: it has no <main>, or its brief has no rows.');
const page = { main, brief: whole };

let choices = choicesOf(location.search);
let own: { readonly rows: string; readonly json: JsonObject; readonly brief: Brief } | null = null;
let [moved, refused, notice] = [null as string | null, false, ''];
let lastTyped: ChoiceName | null = null;

/** The brief with its rows hidden or leading; made again only when these change, so that the maps keep theirs. */
function ownNow(): typeof own {
  if (!changesRows(choices)) return (own = null);
  const rows = `${choices.hide} ${choices.lead}`;
  if (own?.rows === rows) return own;
  const made = ownBrief(json, choices);
  return (own = { rows, json: made, brief: parseBrief(made).brief ?? page.brief });
}

/** Where the editor is: in Baku the day begins four hours before it does in UTC. */
function today(now = new Date()): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

function state(): PageState {
  const mine = ownNow();
  return {
    choices,
    brief: page.brief,
    shown: mine?.brief ?? page.brief,
    own: mine?.json ?? null,
    site: new URL('../', location.origin + location.pathname).href,
    moved,
    unmet: unmet(choices, today()),
    refused,
    notice,
  };
}

function draw(): void {
  const now = state();
  render(
    html`${settingsForm(now, acts, page.brief)}
      <div class="work">
        <div class="frames">
          ${previews(now)}
          <p class="picture">
            <button type="button" id="save-picture" @click=${acts.savePicture}>
              Download as PNG, ${Number(choices.width) * 2} × ${Number(choices.height) * 2} px
            </button>
          </p>
        </div>
        ${codePanel(now, acts)} ${checklistSheet(now, acts, now.shown ?? page.brief)}
      </div>`,
    page.main,
  );
}

/** @param typed letters of one field make one step of the history. */
function choose(next: Choices, typed: ChoiceName | null = null): void {
  if (queryOf(next) === queryOf(choices)) return;
  const write = typed !== null && typed === lastTyped ? 'replaceState' : 'pushState';
  [choices, lastTyped, notice] = [next, typed, ''];
  history[write](null, '', `${location.pathname}${queryOf(choices)}`);
  draw();
}

function tell(text: string): void {
  notice = text;
  draw();
}

async function copy(text: string, what: string): Promise<void> {
  const [missing] = unmet(choices, today());
  if (missing) {
    refused = true;
    tell(`Not copied. ${missing.sentence}`);
    document.getElementById(missing.field)?.focus();
    return;
  }
  try {
    await navigator.clipboard.writeText(text);
    tell(`Copied: ${what}.`);
  } catch {
    tell('The browser does not let this page copy: select the code and copy it by keyboard.');
  }
}

const desktop = (): CaucasusMap | null => document.querySelector<CaucasusMap>('#on-desktop');

async function picture(): Promise<void> {
  const map = desktop();
  if (!map) return;
  const size = { width: Number(choices.width), height: Number(choices.height) };
  try {
    await savePicture(map, size, `caucasus-map-${choices.view.replace(/[^\w-]+/g, '_')}@2x.png`);
    tell('The picture is in your downloads.');
  } catch (error) {
    tell(`No picture. ${error instanceof Error ? error.message : 'The browser could not draw it.'}`);
  }
}

const acts: PageActs = {
  set: (name, value, typed = false) => choose({ ...choices, [name]: value }, typed ? name : null),
  wish: (id, wish) => choose(withWish(choices, id, wish)),
  show: (form, focus) => {
    choose({ ...choices, form });
    if (focus) document.getElementById(`tab-${formOf(form).name}`)?.focus();
  },
  copy: (text, what) => void copy(text, what),
  savePicture: () => void picture(),
  saveBrief: () => own && saveBrief(own.json),
  print: () => window.print(),
};

/** What the editor does in a map is what the map will show. */
function follow<Type extends keyof CaucasusMapEventMap>(
  type: Type,
  next: (detail: CaucasusMapEventMap[Type]['detail']) => Partial<Choices>,
): void {
  page.main.addEventListener(type, (event) =>
    choose({ ...choices, ...next((event as CaucasusMapEventMap[Type]).detail) }),
  );
}

const selected = ({ place, event }: { place: string | null; event: string | null }): Partial<Choices> => ({
  place: place ?? '',
  event: event ?? '',
});
follow('place-select', selected);
follow('event-select', selected);
follow('period-change', ({ from, to }) => ({ from: from ?? '', to: to ?? '' }));
page.main.addEventListener('view-change', (event) => {
  const { center, zoom } = (event as CaucasusMapEventMap['view-change']).detail;
  if (zoom === null) return;
  moved = `${center[0].toFixed(3)},${center[1].toFixed(3)},${zoom.toFixed(2)}`;
  draw();
});
window.addEventListener('popstate', () => {
  [choices, lastTyped, notice] = [choicesOf(location.search), null, ''];
  draw();
});
draw();
