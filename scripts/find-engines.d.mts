/** Types of find-engines.mjs, which runs before anything is compiled. */
import type { Machine } from './find-browser.mjs';

export interface EngineKind {
  readonly name: string;
  readonly packages: readonly string[];
  readonly advice: string;
  readonly programs: Readonly<Record<string, readonly string[]>>;
  readonly override?: string;
  readonly places?: Readonly<Record<string, readonly string[]>>;
}

export interface EngineChoice {
  /** A path for every program the engine needs. */
  readonly programs?: Readonly<Record<string, string>>;
  /** What the reader should do when it is not there. */
  readonly missing?: string;
  /** The packages that this machine may install by itself. */
  readonly install?: readonly string[];
}

export const ENGINES: readonly EngineKind[];
export function chooseEngine(engine: EngineKind, machine: Machine): EngineChoice;
export function findEngines(): (EngineChoice & { readonly name: string })[];
