/** Types of the script beside it, for tests. */
export interface LargeBrief {
  readonly features: readonly {
    readonly id: string;
    readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly number[] };
    readonly [member: string]: unknown;
  }[];
  readonly events: readonly {
    readonly id: string;
    readonly places: readonly string[];
    readonly [member: string]: unknown;
  }[];
  readonly [member: string]: unknown;
}

export function largeBrief(events: number, places: number): LargeBrief;
