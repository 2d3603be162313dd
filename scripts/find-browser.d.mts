/** Types of find-browser.mjs, which runs before anything is compiled. */
export const WEBGL_FLAGS: readonly string[];
export const WEBGL_TEST_FLAGS: readonly string[];
export const NO_WEBGL_FLAGS: readonly string[];

export interface Machine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
  readonly isRoot: boolean;
}

export interface Choice {
  /** A browser that is there. */
  readonly path?: string;
  /** None is there, but this machine may install one. */
  readonly install?: boolean;
  /** What the reader should do. */
  readonly advice?: string;
}

export function candidates(platform: string, env: Machine['env']): string[];
export function chooseBrowser(machine: Machine): Choice;
export function findBrowser(): string;
