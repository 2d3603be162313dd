/** Signs of cities by rank, in pixels; the style sheet of the picture sets the same. */

/** Radius of a ring within its line. */
export const RINGS = { capital: 3, city: 2.5, town: 1.75 } as const;

/** Radius of the core in a capital's ring. */
export const CAPITAL_CORE = 1.5;
