/** The values of `loading`; apart from what they do, which comes after the first paint. */

export const LOADING_MODES = ['lazy', 'eager', 'interaction', 'static'] as const;
export type LoadingMode = (typeof LOADING_MODES)[number];

/** What a reader does first: any of it makes a map live under `interaction`. */
export const ACTS = ['pointerdown', 'wheel', 'keydown', 'click'] as const;
