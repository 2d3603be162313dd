/** The list under headings of months or of places, with nothing folded away. */
import { html, type TemplateResult } from 'lit';
import { wholeOf } from '../i18n/en-later.js';
import { formatDate } from '../i18n/formats.js';
import { isFiltered } from '../model/filters.js';
import { groupsByMonth, groupsByPlace, type Grouping, type RowGroup } from '../model/groups.js';
import { displayName } from '../model/text.js';
import { spoken } from './lines.js';
import { matchingRows } from './list-tools.js';
import { rowList, type CardContext } from './rows.js';

function sections<Heading>(
  groups: readonly RowGroup<Heading>[],
  told: (heading: Heading) => TemplateResult | string,
  rest: string,
  context: CardContext,
): TemplateResult {
  const level = Math.min(context.level + 1, 6);
  return html`${groups.map(
    ({ heading, events }) =>
      html`<div class="group-heading" role="heading" aria-level=${level}>
          ${heading === null ? rest : told(heading)}
        </div>
        ${rowList(events, context)}`,
  )}`;
}

/** The rows of the list by month or by place. */
export function groupedList(context: CardContext, grouping: Exclude<Grouping, 'importance'>): TemplateResult {
  const { scene, messages } = context;
  if (scene.events.length === 0)
    return isFiltered(scene.filters)
      ? matchingRows(context)
      : html`<p class="aside">${messages.noEvents}</p>`;
  return grouping === 'month'
    ? sections(groupsByMonth(scene), (month) => formatDate(month, messages), messages.undated, context)
    : sections(
        groupsByPlace(scene),
        (place) => spoken(displayName(place), scene.language),
        wholeOf(messages).filters.noPlace,
        context,
      );
}
