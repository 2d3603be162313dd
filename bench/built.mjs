// What the pages of this project's own maps are made of, from a folder of what was built.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @returns the map rendered in a language, the names of the languages' files, and the still image in the room of a map. */
export async function built(dist) {
  const { builtInBrief, renderHtml, renderSvg } = await import(
    pathToFileURL(resolve(dist, 'npm/static.js')).href
  );
  const brief = await builtInBrief();
  return {
    renderHtml: async (lang) => (await renderHtml(brief, { id: 'dispute', lang })).html,
    languages: JSON.parse(readFileSync(resolve(dist, 'languages.json'), 'utf8')),
    still: () => renderSvg(brief, { width: 768, height: 512 }),
  };
}
