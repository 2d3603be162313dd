// What the picture reads of the ground: lines in whole numbers, already in web mercator, packed (unpack.ts reads them).

/** The lines of one level, packed; filled (rings) or stroked (open lines) as each name says. */
export interface GroundPaths {
  /** Steps a world unit: divide a coordinate by it to get world units (web mercator, a square of 65,536). */
  readonly scale: number;
  /** The box the level covers, `[minX, minY, maxX, maxY]`, in steps like the paths. */
  readonly extent: readonly [number, number, number, number];
  /** Fill: all land as one, cut at the extent. */
  readonly land: string;
  /** Stroke: the outline of the land without the edges of the extent. */
  readonly coast: string;
  /** Stroke: every state border once. */
  readonly borders: string;
  /** Stroke, dashed: lines that are not agreed on. */
  readonly unsettled?: string;
  /** Fill: lakes. */
  readonly lakes?: string;
  /** Stroke: rivers. */
  readonly rivers?: string;
  /** Fill: areas that can be drawn by themselves. */
  readonly areas?: Readonly<Record<string, string>>;
}

/** Lines by id, packed: parts of places, pipelines, railways; good to 60 m, which is finer than any of them is known. */
export interface PackedLines {
  /** Steps a world unit. */
  readonly scale: number;
  readonly sections: readonly {
    readonly id: string;
    readonly properties: Readonly<Record<string, unknown>>;
    readonly line: string;
  }[];
}
