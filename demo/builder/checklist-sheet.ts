/** The sheet for whoever checks the facts: rows to look at, and what the editor has answered for. Made to be printed. */
import { html, type TemplateResult } from 'lit';
import type { Brief, BriefEvent, Source } from '../../src/model/brief.js';
import { textIn } from '../../src/model/text.js';
import { checklist, type RowToCheck } from './checklist.js';
import type { PageActs, PageState } from './page-state.js';

const say = (text: Parameters<typeof textIn>[0] | undefined): string => (text ? textIn(text, 'en').text : '');

/** A date that no line breaks. */
const day = (date: string): TemplateResult => html`<span class="day">${date}</span>`;

function sourceLine({ publisher, kind, date, url, link }: Source): TemplateResult {
  const name =
    link && url ? html`<a href=${url} rel="noopener">${publisher}</a>` : html`${publisher}, no link`;
  return html`<li>${name}${kind ? ` (${kind})` : ''}${date ? html`, ${day(date)}` : ''}</li>`;
}

function rowLine({ id, title, date, status, attribution }: BriefEvent): TemplateResult {
  return html`<b>${say(title)}</b> (${date?.edtf ? day(date.edtf) : 'undated'},
    ${status}${attribution ? `; said by: ${say(attribution)}` : ''}) <code>${id}</code>`;
}

function rowList(rows: readonly RowToCheck[], list: string): TemplateResult {
  return rows.length === 0
    ? html`<p>None.</p>`
    : html`<ol data-list=${list}>
        ${rows.map(
          ({ event, sources }) =>
            html`<li data-row=${event.id}>
              ${rowLine(event)}
              <ul>
                ${sources.map(sourceLine)}
              </ul>
            </li>`,
        )}
      </ol>`;
}

const NAME_STYLES: Readonly<Record<string, string>> = {
  map: 'as the map writes them',
  house: 'house style',
  both: 'each side’s name, attributed',
};

/** @param brief what the map shows. */
export function checklistSheet({ choices }: PageState, { print }: PageActs, brief: Brief): TemplateResult {
  const { alleged, singleParty, unlinked } = checklist(brief);
  return html`<section class="sheet" aria-labelledby="sheet-name">
    <h2 id="sheet-name">Sheet for checking</h2>
    <p class="answers">
      Title: ${choices.title || 'not given'}. Place names: ${NAME_STYLES[choices.names] ?? 'not settled'}.
      Named persons checked on: ${choices.checked || 'not yet'}. Facts as of
      ${brief.asOf?.edtf ?? 'a day that the brief does not say'}.
    </p>
    <button type="button" id="print-sheet" @click=${print}>Print this sheet</button>
    <h3>Alleged (${alleged.length})</h3>
    <p>One side says so, or nobody could verify it.</p>
    ${rowList(alleged, 'alleged')}
    <h3>Resting on one party (${singleParty.length})</h3>
    <p>
      A row is here when all its sources have the same publisher, compared by name, or when every one of them
      is marked official or state media. Whether newspapers take the same side is not in the brief and not
      decided here.
    </p>
    ${rowList(singleParty, 'single-party')}
    <h3>Sources without a link (${unlinked.length})</h3>
    <ol data-list="unlinked">
      ${unlinked.map(
        ({ source, events }) =>
          html`<li data-source=${source.id}>
            <b>${source.publisher}</b
            >${source.title ? `: ${source.title}` : ''}${source.date ? `, ${source.date}` : ''}
            <ul>
              ${events.map((event) => html`<li>${rowLine(event)}</li>`)}
            </ul>
          </li>`,
      )}
    </ol>
  </section>`;
}
