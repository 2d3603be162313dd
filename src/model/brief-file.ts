/**
 * What a publisher writes: the JSON of a brief before it is read. `parseBrief` turns it into a `Brief`; the published
 * JSON Schema (`caucasus-map/schema.json`) says the same to editors of text, and a test that both stay equal.
 */
import type { Certainty, EventKind, RelationType, Section, SourceKind, Status, Tier } from './brief.js';

/** Plain text, or a text for each language by its tag (`{ en: 'Baku', az: 'Bakı' }`). */
export type FileText = string | { readonly [language: string]: string };

/** `[longitude, latitude]` in degrees, WGS 84; a height may follow and is not used. As loose as a JSON import is. */
export type FilePosition = readonly number[];

/** `[west, south, east, north]` in degrees. */
export type FileBox = readonly number[];

/** A geometry of GeoJSON that the map can draw. */
export type FileGeometry =
  | { readonly type: 'Point'; readonly coordinates: FilePosition }
  | { readonly type: 'MultiPoint'; readonly coordinates: readonly FilePosition[] }
  | { readonly type: 'LineString'; readonly coordinates: readonly FilePosition[] }
  | { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly FilePosition[])[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly FilePosition[])[] }
  | {
      readonly type: 'MultiPolygon';
      readonly coordinates: readonly (readonly (readonly FilePosition[])[])[];
    };

export interface FileAlias {
  readonly name: string;
  readonly usedBy?: FileText;
  readonly since?: string;
  readonly note?: FileText;
}

/** A place, or with `partOf` a part of one. */
export interface FilePlace {
  readonly type: 'Feature';
  /** Small letters, digits and hyphens; places and events share one set of ids. */
  readonly id: string | number;
  readonly bbox?: FileBox;
  readonly geometry: FileGeometry | null;
  readonly properties: {
    readonly name: FileText;
    readonly kind?: string;
    readonly label?: FileText;
    readonly labelNote?: FileText;
    readonly note?: FileText;
    readonly aliases?: readonly FileAlias[];
    readonly country?: string;
    readonly precision?: string;
    readonly featured?: boolean;
    readonly partOf?: string;
    readonly certainty?: Certainty;
  };
}

export interface FileRelation {
  readonly type: RelationType;
  readonly target: string;
  /** Needed by `described-as-response-to`. */
  readonly saidBy?: FileText;
}

export interface FileEvent {
  readonly id: string | number;
  readonly title: FileText;
  readonly kind?: EventKind;
  readonly tier?: Tier;
  readonly section?: Section;
  /** EDTF level 0, or null for a row without a date. */
  readonly date?: string | null;
  readonly dateText?: FileText;
  readonly status?: Status;
  readonly text?: FileText;
  readonly attribution?: FileText;
  readonly note?: FileText;
  readonly places?: readonly string[];
  readonly actors?: readonly FileText[];
  readonly relations?: readonly FileRelation[];
  readonly sources?: readonly string[];
}

export interface FileSource {
  readonly publisher: string;
  readonly title?: string;
  readonly url?: string;
  readonly date?: string | null;
  readonly retrieved?: string;
  readonly archived?: string;
  readonly lang?: string;
  readonly kind?: SourceKind;
  readonly link?: boolean;
}

export interface FileDiscrepancy {
  readonly id?: string;
  readonly text: FileText;
  readonly events?: readonly string[];
}

export interface FileCorrection {
  readonly date: string;
  readonly event?: string;
  readonly text: FileText;
}

/** A brief's texts in one more language; each under the id of its row. */
export interface FileOverlay {
  readonly lang?: string;
  /** True when a reader whose first language this is has checked the texts. */
  readonly reviewed?: boolean;
  readonly title?: string;
  readonly lead?: string;
  readonly events?: {
    readonly [id: string]: {
      readonly title?: string;
      readonly text?: string;
      readonly attribution?: string;
      readonly note?: string;
      readonly dateText?: string;
    };
  };
  readonly places?: {
    readonly [id: string]: {
      readonly name?: string;
      readonly label?: string;
      readonly labelNote?: string;
      readonly note?: string;
    };
  };
  /** By the place's id, in the order of its `aliases`. */
  readonly aliases?: {
    readonly [id: string]: readonly { readonly usedBy?: string; readonly note?: string }[];
  };
  /** Actors and speakers, by their words in the brief. */
  readonly phrases?: { readonly [words: string]: string };
  readonly discrepancies?: readonly string[];
}

/** A brief as a file: a GeoJSON FeatureCollection whose features are the places. */
export interface BriefFile {
  readonly $schema?: string;
  readonly type: 'FeatureCollection';
  readonly id?: string;
  readonly title?: FileText;
  readonly lead?: FileText;
  readonly languages?: readonly string[];
  /** EDTF date up to which the facts reach. */
  readonly asOf?: string | null;
  readonly scope?: { readonly from?: string; readonly to?: string };
  readonly view?: string | FileBox;
  readonly features: readonly FilePlace[];
  readonly events?: readonly FileEvent[];
  readonly sources?: { readonly [id: string]: FileSource };
  readonly discrepancies?: readonly FileDiscrepancy[];
  readonly corrections?: readonly FileCorrection[];
  readonly withdrawn?: readonly string[];
  /** By language tag: the address of a file, or the texts themselves. */
  readonly overlays?: { readonly [language: string]: string | FileOverlay };
}
