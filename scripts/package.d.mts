/** Types of package.mjs. */
export function pack(): string;
export function unpack(tarball: string, modules: string): string;
