/** Lit's templates to text, in Node. Needs the peer `@lit-labs/ssr`. */
import { render } from '@lit-labs/ssr';
import { FallbackRenderer } from '@lit-labs/ssr/lib/element-renderer.js';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { TemplateResult } from 'lit';

/** Marks that only a hydrating renderer needs. Text is escaped, so nothing else looks like them. */
const MARKS = /<!--\/?lit-(?:part|node)[^>]*-->|<!--\?lit[^>]*-->|<\?>/g;

/** What the element sets by script comes out as an attribute that strict pages refuse; the sheet says it instead. */
const SET_BY_SCRIPT = / style="--[^"]*"/g;

/** Where the templates' own lines break; to a browser one space. */
const INDENTS = /[ \t]*\n[ \t\n]*/g;

export function toText(template: TemplateResult): string {
  // Slots belong to an element: this stands for it, without making one.
  const host = new FallbackRenderer('caucasus-map');
  return collectResultSync(render(template, { customElementHostStack: [host] }))
    .replace(MARKS, '')
    .replace(SET_BY_SCRIPT, '')
    .replace(INDENTS, ' ');
}

/** Text as the value of an attribute in double quotes. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
