/** The panel of filters: each group with its options, how many rows each would show, and how the list is grouped. */
import { html, noChange, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { wholeOf } from '../i18n/en-later.js';
import type { FirstMessages } from '../i18n/messages.js';
import { facets, type FacetOption } from '../model/facets.js';
import { FILTER_GROUPS, type FilterGroup, type Filters } from '../model/filters.js';
import { GROUPINGS, type Grouping } from '../model/groups.js';
import { spoken } from './lines.js';
import type { CardContext } from './rows.js';

export { filterPanelStyles } from './filter-panel.styles.js';

/** The interface's words for the values that are the same in every brief. */
function wordsFor(group: FilterGroup, messages: FirstMessages): Readonly<Record<string, string>> {
  if (group === 'status') return messages.status;
  return group === 'kind' || group === 'tier' ? wholeOf(messages).filters[group] : {};
}

function option(
  group: FilterGroup,
  { value, text, count, chosen }: FacetOption,
  { scene, messages }: Pick<CardContext, 'scene' | 'messages'>,
): TemplateResult {
  const name = text === null ? (wordsFor(group, messages)[value] ?? value) : spoken(text, scene.language);
  return html`<label class="option">
    <input type="checkbox" data-filter=${group} value=${value} .checked=${chosen} />
    <span
      ><span class=${group === 'status' ? `status ${value}` : nothing}>${name}</span
      ><span class="option-count">${` (${count})`}</span></span
    >
  </label>`;
}

/** As many options of a group are seen at once; the rest is behind a line that says how many there are. */
const MOST_OPTIONS = 6;

/**
 * The actors of most rows, and the places that the brief names first; each in its order. A choice changes only the counts of
 * other groups, so no option moves from under the reader's finger.
 */
function firstOf(group: FilterGroup, all: readonly FacetOption[]): readonly FacetOption[] {
  if (all.length <= MOST_OPTIONS + 1) return all;
  const ranked = group === 'actor' ? [...all].sort((a, b) => b.count - a.count) : all;
  const first = new Set(ranked.slice(0, MOST_OPTIONS));
  return all.filter((entry) => first.has(entry));
}

function optionsOf(
  group: FilterGroup,
  all: readonly FacetOption[],
  context: Pick<CardContext, 'scene' | 'messages'>,
): TemplateResult {
  const first = firstOf(group, all);
  const rest = all.filter((entry) => !first.includes(entry));
  const list = (entries: readonly FacetOption[]): unknown =>
    repeat(
      entries,
      ({ value }) => value,
      (entry) => option(group, entry, context),
    );
  // Opened for what is chosen in it, and never closed but by the reader.
  const isOpen = rest.some(({ chosen }) => chosen) || noChange;
  return html`${list(first)}
  ${
    rest.length > 0
      ? html`<details class="rest" ?open=${isOpen}>
          <summary>${context.messages.more(rest.length)}</summary>
          <div class="options">${list(rest)}</div>
        </details>`
      : nothing
  }`;
}

/** @returns the grouping that a radio button of the panel stands for; null for any other field. */
export function groupingFrom({
  dataset,
  value,
}: Pick<HTMLInputElement, 'dataset' | 'value'>): Grouping | null {
  return dataset['grouping'] === undefined ? null : (GROUPINGS.find((name) => name === value) ?? null);
}

export function filterPanel(
  context: Pick<CardContext, 'scene' | 'messages'>,
  grouping: Grouping,
  infrastructure: boolean,
): TemplateResult {
  const { find, filters } = wholeOf(context.messages);
  const options = facets(context.scene);
  return html`<div id="filters" part="filters" class="filters" role="group" aria-label=${find.filter}>
    ${FILTER_GROUPS.map((group) =>
      options[group].length > 0
        ? html`<fieldset class="choice by-${group}">
            <legend>${filters.by[group]}</legend>
            <div class="options">${optionsOf(group, options[group], context)}</div>
          </fieldset>`
        : nothing,
    )}
    <fieldset class="choice">
      <legend>${filters.group}</legend>
      <div class="options">
        ${GROUPINGS.map(
          (name) =>
            html`<label class="option">
              <input type="radio" name="grouping" data-grouping value=${name} .checked=${name === grouping} />
              <span>${filters.groupBy[name]}</span>
            </label>`,
        )}
      </div>
    </fieldset>
    <label class="option">
      <input type="checkbox" data-layer .checked=${infrastructure} />
      <span class="option-name">${wholeOf(context.messages).infrastructure}</span>
    </label>
  </div>`;
}

/** What the filters are once the reader has typed into the search or ticked a box of the panel. */
export function filtersFrom(
  filters: Filters,
  { dataset, value, checked }: Pick<HTMLInputElement, 'dataset' | 'value' | 'checked'>,
): Filters {
  if (dataset['search'] !== undefined) return { ...filters, search: value };
  const group = FILTER_GROUPS.find((name) => name === dataset['filter']);
  if (!group) return filters;
  const others = filters[group].filter((chosen) => chosen !== value);
  return { ...filters, [group]: checked ? [...others, value] : others };
}
