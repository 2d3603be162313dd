/** Types of docs.mjs. */
export function referenceOf(manifest: unknown): Promise<string>;
