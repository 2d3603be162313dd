/** Types of the script beside it, for tests. */
export function largeBrief(events: number, places: number): Record<string, unknown>;
