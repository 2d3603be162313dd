export const CACHE: string;
export function fetchWordPress(): string;
