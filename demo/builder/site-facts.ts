/** What the build has measured of the files of a site: bytes and hashes, for the page to tell. */

export interface SiteFacts {
  readonly version: string;
  /** Bytes as a server sends them compressed. */
  readonly bytes: {
    readonly loader: number;
    /** The script of the page in a frame. */
    readonly frame: number;
    /** Until the map is painted. */
    readonly first: number;
    /** Right after the paint: texts, sources, what reacts. */
    readonly after: number;
    /** When the map becomes live. */
    readonly live: number;
  };
  /** Hashes for `integrity`, by file. */
  readonly integrity: Readonly<Record<string, string>>;
}

/** Put in by `scripts/builder.mjs`. */
declare const SITE_FACTS: SiteFacts;

export const siteFacts: SiteFacts = SITE_FACTS;
