/** The form: what the map shows, how it looks, and what the editor answers for. */
import { html, nothing, type TemplateResult } from 'lit';
import { STILL_LANGUAGES } from '../../src/embed/embed-options.js';
import type { Brief } from '../../src/model/brief.js';
import { displayName, textIn } from '../../src/model/text.js';
import { changesRows, rowsOf, wishFor, type RowWish } from './choices.js';
import { choiceField, lineField, type Option } from './fields.js';
import type { PageActs, PageState } from './page-state.js';

const say = (text: Parameters<typeof textIn>[0]): string => textIn(text, 'en').text;

const LAYOUTS: readonly Option[] = [
  { value: 'map', label: 'Map; the list behind a button' },
  { value: 'explorer', label: 'Map with list and timeline' },
  { value: 'story', label: 'Story, step by step' },
];
const THEMES: readonly Option[] = [
  { value: '', label: 'As the page' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];
const LOADINGS: readonly Option[] = [
  { value: '', label: 'When it comes near' },
  { value: 'eager', label: 'At once' },
  { value: 'interaction', label: 'When a reader touches it' },
  { value: 'static', label: 'Never: it stays a picture' },
];
const NAME_STYLES: readonly Option[] = [
  { value: '', label: 'Choose' },
  { value: 'map', label: 'As the map writes them' },
  { value: 'house', label: 'House style; the text explains where the map differs' },
  { value: 'both', label: 'Each side’s name, attributed' },
];

function languages(): Option[] {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const others = [...STILL_LANGUAGES, 'de', 'fr'].map((value) => ({
    value,
    label: names.of(value) ?? value,
  }));
  return [{ value: '', label: 'As the page' }, ...others];
}

function views(brief: Brief): Option[] {
  const featured = brief.places.filter((place) => place.featured);
  return [
    { value: 'caucasus', label: 'South Caucasus' },
    { value: 'overview', label: 'Overview' },
    ...featured.map((place) => ({ value: place.id, label: say(displayName(place)) })),
  ];
}

/** Rows of the brief as an editor knows them: day, then title. */
function rows(brief: Brief): Option[] {
  return brief.events
    .filter(({ kind }) => kind !== 'group')
    .map(({ id, title, date }) => ({ value: id, label: `${date?.edtf ?? 'undated'} · ${say(title)}` }));
}

const WISHES: readonly { readonly value: RowWish; readonly label: string }[] = [
  { value: '', label: 'As it is' },
  { value: 'lead', label: 'Lead' },
  { value: 'hide', label: 'Hide' },
];

function rowWishes({ choices }: PageState, acts: PageActs, list: readonly Option[]): TemplateResult {
  const [hidden, leading] = [rowsOf(choices.hide).length, rowsOf(choices.lead).length];
  return html`<details class="wishes">
    <summary>Rows to hide or lead: ${hidden} hidden, ${leading} leading</summary>
    <ul>
      ${list.map(({ value: id, label }) => {
        const now = wishFor(choices, id);
        return html`<li>
          <label for="row-${id}">${label}</label>
          <select
            id="row-${id}"
            @change=${({ target }: Event) => acts.wish(id, (target as HTMLSelectElement).value as RowWish)}
          >
            ${WISHES.map(
              ({ value, label: word }) =>
                html`<option value=${value} .selected=${value === now}>${word}</option>`,
            )}
          </select>
        </li>`;
      })}
    </ul>
  </details>`;
}

function ownBriefFields(state: PageState, acts: PageActs): TemplateResult | typeof nothing {
  if (!changesRows(state.choices)) return nothing;
  return html`<button type="button" id="save-brief" @click=${acts.saveBrief}>Download the brief</button>
    ${lineField(state, acts, 'src', {
      label: 'Address of this brief',
      hint: 'In full. Put the file on the site whose pages show the map; frames take it when the site of the maps was written with --host and its origin.',
      required: true,
    })}
    ${lineField(state, acts, 'image', {
      label: 'Address of a picture of it',
      hint: 'In full. The site’s own pictures show every row: save the PNG below, and put it beside the brief.',
      required: true,
    })}`;
}

/** @param brief the built-in brief, with every row. */
export function settingsForm(state: PageState, acts: PageActs, brief: Brief): TemplateResult {
  const none = { value: '', label: 'None' };
  const list = rows(brief);
  const places = brief.places
    .filter(({ partOf }) => !partOf)
    .map((place) => ({ value: place.id, label: say(displayName(place)) }));
  const { moved } = state;
  return html`<form aria-label="Settings" @submit=${(event: Event) => event.preventDefault()}>
    <fieldset>
      <legend>What it shows</legend>
      ${choiceField(state, acts, 'view', views(brief), { label: 'View' })}
      <button
        type="button"
        id="take-view"
        aria-disabled=${moved === null ? 'true' : 'false'}
        @click=${() => moved !== null && acts.set('view', moved)}
      >
        Take the view of the moved map
      </button>
      ${choiceField(state, acts, 'place', [none, ...places], { label: 'Open place' })}
      ${choiceField(state, acts, 'event', [none, ...list], { label: 'Open event' })}
      <div class="pair">
        ${lineField(state, acts, 'from', { label: 'From' })} ${lineField(state, acts, 'to', { label: 'To' })}
      </div>
      ${rowWishes(state, acts, list)} ${ownBriefFields(state, acts)}
    </fieldset>
    <fieldset>
      <legend>How it looks</legend>
      ${choiceField(state, acts, 'layout', LAYOUTS, { label: 'Layout' })}
      ${choiceField(state, acts, 'lang', languages(), { label: 'Language' })}
      ${choiceField(state, acts, 'theme', THEMES, { label: 'Theme' })}
      ${choiceField(state, acts, 'loading', LOADINGS, { label: 'Live map' })}
      <div class="pair">
        ${lineField(state, acts, 'width', { label: 'Width, px', type: 'number' })}
        ${lineField(state, acts, 'height', { label: 'Height, px', type: 'number' })}
      </div>
      ${lineField(state, acts, 'caption', { label: 'Caption' })}
      ${lineField(state, acts, 'base', {
        label: 'Where the map’s files are',
        hint: state.choices.base ? '' : `Leave it empty for ${state.site}`,
        type: 'url',
      })}
    </fieldset>
    <fieldset>
      <legend>Before you copy</legend>
      ${lineField(state, acts, 'title', {
        label: 'Title',
        hint: 'Stands below the map, as the link to its own page.',
        required: true,
      })}
      ${lineField(state, acts, 'alt', {
        label: 'Text alternative',
        hint: 'What the map shows, in one sentence.',
        required: true,
      })}
      ${choiceField(state, acts, 'names', NAME_STYLES, { label: 'Style of place names', required: true })}
      ${lineField(state, acts, 'checked', {
        label: 'Named persons checked on',
        hint: 'The last day on which somebody compared the rows that name persons with their sources.',
        type: 'date',
        required: true,
      })}
    </fieldset>
  </form>`;
}
