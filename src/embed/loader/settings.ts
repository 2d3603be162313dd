/** What a page tells the loader, on the script tag that has `data-caucasus-map-loader`. */

export interface LoaderSettings {
  /** Where the map's script is. */
  readonly script: string;
  /** Links that start so become maps where they stand alone; null leaves links alone. */
  readonly links: string | null;
}

/**
 * @param own the loader's own address. Where an optimiser has moved the script into a bundle of its own, that is no
 * guide, and `data-base` names the folder of the site.
 */
export function loaderSettings(own: string): LoaderSettings {
  const tag = document.querySelector<HTMLElement>('script[data-caucasus-map-loader]');
  const { base = '', links } = tag?.dataset ?? {};
  const from = base ? new URL(base.endsWith('/') ? base : `${base}/`, document.baseURI).href : own;
  return {
    script: new URL('./caucasus-map.js', from).href,
    links: links === undefined ? null : new URL(links || 'm/', links ? document.baseURI : from).href,
  };
}
