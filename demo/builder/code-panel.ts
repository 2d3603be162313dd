/** The codes as tabs: what to copy, and beside it what becomes of it on its way to a reader. */
import { html, nothing, type TemplateResult } from 'lit';
import { embedHtml } from '../../src/embed/embed-html.js';
import { resolveEmbed } from '../../src/embed/embed-options.js';
import { embedOptions } from './choices.js';
import { FORMS, formOf, weightOf, type Form } from './forms.js';
import type { PageActs, PageState } from './page-state.js';
import { siteFacts } from './site-facts.js';

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`;

/** Arrow keys walk through the tabs, as in every list of tabs. */
function walk(event: KeyboardEvent, form: Form, { show }: PageActs): void {
  const at = FORMS.indexOf(form);
  const last = FORMS.length - 1;
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: at === last ? 0 : at + 1,
    ArrowDown: at === last ? 0 : at + 1,
    ArrowLeft: at === 0 ? last : at - 1,
    ArrowUp: at === 0 ? last : at - 1,
    Home: 0,
    End: last,
  };
  const next = FORMS[targets[event.key] ?? -1];
  if (!next) return;
  event.preventDefault();
  show(next.name, true);
}

function weight(form: Form): TemplateResult {
  const { bytes } = siteFacts;
  const [still, live] = [weightOf(form, siteFacts) - bytes.live, bytes.live];
  return form.parts.length === 0
    ? html`No script.`
    : html`${kilobytes(still)} of scripts, compressed, for the map with all its texts, requested when the map
      comes near; ${kilobytes(live)} more when it becomes live.`;
}

function policy(form: Form, site: string, src: string): TemplateResult {
  const lines = form.policy(new URL(site).origin, src);
  return lines.length === 0
    ? html`<p>Nothing to allow.</p>`
    : html`<pre tabindex="0" aria-label="Policy"><code>${lines.join(';\n')}</code></pre>`;
}

function integrity(): TemplateResult {
  const { version, integrity: hashes } = siteFacts;
  return html`<details>
    <summary>Hashes of version ${version}</summary>
    <p>
      For script tags that name exactly this version, as
      <code>integrity="…" crossorigin="anonymous"</code>. With the next version they change: leave them out
      where the address stays the same.
    </p>
    <dl class="hashes">
      ${['loader.js', 'caucasus-map.js'].map(
        (file) =>
          html`<dt>${file}</dt>
            <dd><code data-hash=${file}>${hashes[file]}</code></dd>`,
      )}
    </dl>
  </details>`;
}

function codeBox(name: string, label: string, code: string, { copy }: PageActs): TemplateResult {
  return html`<div class="code">
    <h3 id="${name}-label">${label}</h3>
    <button type="button" id="copy-${name}" class="main" @click=${() => copy(code, label)}>
      Copy: ${label}
    </button>
    <pre tabindex="0" aria-labelledby="${name}-label"><code id="${name}-code">${code}</code></pre>
  </div>`;
}

function codes(state: PageState, acts: PageActs, form: Form): TemplateResult {
  if (state.unmet.length > 0)
    return html`<div class="code">
      <p>The code appears when the following is there:</p>
      <ul class="unmet">
        ${state.unmet.map(({ field, sentence }) => html`<li><a href="#${field}">${sentence}</a></li>`)}
      </ul>
      <button type="button" id="copy-form" class="main" @click=${() => acts.copy('', form.label)}>
        Copy: ${form.label}
      </button>
    </div>`;
  const options = embedOptions(state.choices, state.site);
  const made = embedHtml(options);
  const address = (): string => resolveEmbed(options).addresses.page;
  return html`${form.name === 'link' ? codeBox('address', 'Address alone', address(), acts) : nothing}
  ${codeBox('form', form.label, made[form.name], acts)}
  ${form.loader ? codeBox('loader', 'Loader, once in the site’s template', made.loader, acts) : nothing}`;
}

export function codePanel(state: PageState, acts: PageActs): TemplateResult {
  const { choices, site } = state;
  const form = formOf(choices.form);
  const isNamed = !choices.view.includes(',');
  return html`<section class="codes" aria-labelledby="codes-name">
    <h2 id="codes-name">The code</h2>
    <div
      role="tablist"
      aria-label="Form of the code"
      @keydown=${(event: KeyboardEvent) => walk(event, form, acts)}
    >
      ${FORMS.map(
        ({ name, label }) =>
          html`<button
            type="button"
            role="tab"
            id="tab-${name}"
            aria-controls="panel"
            aria-selected=${name === form.name ? 'true' : 'false'}
            tabindex=${name === form.name ? 0 : -1}
            @click=${() => acts.show(name, false)}
          >
            ${label}
          </button>`,
      )}
    </div>
    <div role="tabpanel" id="panel" aria-labelledby="tab-${form.name}">
      ${codes(state, acts, form)}
      <p id="notice" role="status">${state.notice}</p>
      <h3>What happens to it</h3>
      <p>${form.strips}</p>
      ${
        isNamed
          ? nothing
          : html`<p>
              This view has no still of its own: until the map is there, the still of the South Caucasus is
              shown.
            </p>`
      }
      <h3>Weight</h3>
      <p id="weight">${weight(form)}</p>
      <h3>Policy of the page</h3>
      ${policy(form, choices.base && URL.canParse(choices.base) ? choices.base : site, choices.src)}
      ${form.parts.includes('loader') ? integrity() : nothing}
    </div>
  </section>`;
}
