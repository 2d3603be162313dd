/** The controls of the form: each a label, a control of the browser's own, and below it what is still missing. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ChoiceName } from './choices.js';
import type { PageActs, PageState } from './page-state.js';

export interface FieldOptions {
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'date' | 'number' | 'url';
  readonly required?: boolean;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What a screen reader says after the name of a control. */
function descriptions(
  name: ChoiceName,
  hint: string | undefined,
  problem: string | undefined,
): string | typeof nothing {
  const ids = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}

function problemOf({ unmet, refused }: PageState, name: ChoiceName, value: string): string | undefined {
  const found = unmet.find(({ field }) => field === name);
  // An empty field is no mistake before somebody wants to copy.
  return found && (refused || value !== '') ? found.sentence : undefined;
}

function around(
  name: ChoiceName,
  { label, hint, required }: FieldOptions,
  problem: string | undefined,
  control: TemplateResult,
): TemplateResult {
  return html`<div class="field">
    <label for=${name}>${label}${required ? html`<span class="needed"> (needed)</span>` : nothing}</label>
    ${control} ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
    ${problem ? html`<p class="problem" id="${name}-problem">${problem}</p>` : nothing}
  </div>`;
}

/** A line to type in. */
export function lineField(
  state: PageState,
  { set }: PageActs,
  name: ChoiceName,
  options: FieldOptions,
): TemplateResult {
  const value = state.choices[name];
  const problem = problemOf(state, name, value);
  return around(
    name,
    options,
    problem,
    html`<input
      id=${name}
      type=${options.type ?? 'text'}
      autocomplete="off"
      spellcheck=${options.type === undefined && name !== 'from' && name !== 'to'}
      .value=${live(value)}
      aria-describedby=${descriptions(name, options.hint, problem)}
      aria-invalid=${problem ? 'true' : nothing}
      @input=${({ target }: Event) => set(name, (target as HTMLInputElement).value, true)}
    />`,
  );
}

/** A list to choose from. A value from the address that is not in it is kept and shown. */
export function choiceField(
  state: PageState,
  { set }: PageActs,
  name: ChoiceName,
  choices: readonly Option[],
  options: FieldOptions,
): TemplateResult {
  const value = state.choices[name];
  const problem = problemOf(state, name, value);
  const all = choices.some((choice) => choice.value === value)
    ? choices
    : [...choices, { value, label: value }];
  return around(
    name,
    options,
    problem,
    html`<select
      id=${name}
      aria-describedby=${descriptions(name, options.hint, problem)}
      aria-invalid=${problem ? 'true' : nothing}
      @change=${({ target }: Event) => set(name, (target as HTMLSelectElement).value)}
    >
      ${all.map(
        (choice) =>
          html`<option value=${choice.value} .selected=${live(choice.value === value)}>
            ${choice.label}
          </option>`,
      )}
    </select>`,
  );
}
