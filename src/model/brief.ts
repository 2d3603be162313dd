/**
 * What a brief is once it has passed the trust boundary: the one vocabulary of data that every layer shares.
 *
 * The JSON shape is a GeoJSON FeatureCollection (RFC 7946) whose foreign members carry the rest; see the
 * README, "Your own brief". Coordinates are `[lon, lat]`, dates EDTF level 0 strings, text is plain text.
 */
import type { Geometry } from 'geojson';
import type { DateSpan } from './dates.js';
import type { Overlays } from './overlay-reader.js';

/** Plain text in one language, or a text for each of several languages by their tags. */
export type LocalizedText = string | Readonly<Record<string, string>>;

/** `[longitude, latitude]` in degrees, WGS 84. */
export type LonLat = readonly [lon: number, lat: number];

/** `[west, south, east, north]` in degrees; the order of a GeoJSON `bbox`. */
export type BBox = readonly [west: number, south: number, east: number, north: number];

export const CERTAINTIES = ['existing', 'under-construction', 'proposed', 'schematic'] as const;
/** How real a thing drawn is; says how firm its line may look. */
export type Certainty = (typeof CERTAINTIES)[number];

export const EVENT_KINDS = ['event', 'claim', 'context', 'group'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const TIERS = ['lead', 'more', 'background', 'argument'] as const;
/** How near the front of the page a row belongs. Only `lead` and `more` rows are counted. */
export type Tier = (typeof TIERS)[number];

/** `later`: after the brief's own period; shown apart and not counted. */
export const SECTIONS = ['brief', 'later'] as const;
export type Section = (typeof SECTIONS)[number];

export const STATUSES = ['confirmed', 'reported', 'alleged', 'assessment'] as const;
/** How firm an event is: see the README, "Status". */
export type Status = (typeof STATUSES)[number];

export const SOURCE_KINDS = [
  'official',
  'state-media',
  'independent',
  'press',
  'agency',
  'reference',
  'analysis',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const RELATION_TYPES = ['follows', 'part-of', 'described-as-response-to'] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** Another name of a place, and who uses it. */
export interface Alias {
  readonly name: string;
  readonly usedBy?: LocalizedText;
  readonly since?: string;
  readonly note?: LocalizedText;
}

/** A place, or with `partOf` a part of one (the sections of a corridor). */
export interface Place {
  readonly id: string;
  readonly kind: string;
  readonly name: LocalizedText;
  /** What the map writes beside the marker, where it differs from the name. */
  readonly label?: LocalizedText;
  /** A second line under the label, of the same weight as the first. */
  readonly labelNote?: LocalizedText;
  readonly note?: LocalizedText;
  readonly aliases: readonly Alias[];
  readonly precision?: string;
  readonly featured: boolean;
  readonly partOf?: string;
  readonly certainty?: Certainty;
  readonly geometry: Geometry | null;
  /** Where the marker stands; null when the place has no geometry. */
  readonly point: LonLat | null;
  readonly bbox: BBox | null;
}

export interface Relation {
  readonly type: RelationType;
  readonly target: string;
  /** Who says so. A relation with a speaker is never printed as fact. */
  readonly saidBy?: LocalizedText;
}

export interface BriefEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly tier: Tier;
  readonly section: Section;
  readonly title: LocalizedText;
  readonly text?: LocalizedText;
  /** Who says it. */
  readonly attribution?: LocalizedText;
  /** Where sources differ. */
  readonly note?: LocalizedText;
  readonly date: DateSpan | null;
  /** A date in words, where the EDTF date alone would mislead ("early July"). */
  readonly dateText?: LocalizedText;
  readonly status: Status;
  readonly places: readonly string[];
  readonly actors: readonly LocalizedText[];
  readonly relations: readonly Relation[];
  readonly sources: readonly string[];
}

export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title?: string;
  readonly url?: string;
  readonly date?: string;
  readonly retrieved?: string;
  readonly archived?: string;
  readonly lang?: string;
  readonly kind?: SourceKind;
  /** False: the publisher's name is printed without a link. */
  readonly link: boolean;
}

/** A thing on which the sources part, told once and tied to its events. */
export interface Discrepancy {
  readonly id?: string;
  readonly text: LocalizedText;
  readonly events: readonly string[];
}

export interface Correction {
  readonly date: string;
  readonly event?: string;
  readonly text: LocalizedText;
}

export interface Brief {
  readonly id: string;
  readonly title: LocalizedText;
  /** One dated sentence that tells what the brief is about. */
  readonly lead?: LocalizedText;
  readonly languages: readonly string[];
  /** EDTF date up to which the facts reach. */
  readonly asOf?: DateSpan;
  readonly scope?: { readonly from?: string; readonly to?: string };
  /** The camera a publisher wants first: a named frame, a place id, or a bounding box. */
  readonly view?: string | BBox;
  readonly places: readonly Place[];
  readonly events: readonly BriefEvent[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly discrepancies: readonly Discrepancy[];
  readonly corrections: readonly Correction[];
  readonly withdrawn: readonly string[];
  /** Other languages: the address of each one's file, or what would be in it. */
  readonly overlays?: Overlays;
  /** Languages whose texts no native reader has checked. */
  readonly unreviewed?: readonly string[];
  /** True while texts, notes and sources of a split brief are still on their way. */
  readonly partial: boolean;
}

/** Ids that mean a camera and so can name neither a place nor an event. */
export const RESERVED_IDS: readonly string[] = ['caucasus', 'overview', 'fit'];

/** What an id looks like: it is used in selectors, hashes and part names as it is. */
export const ID_PATTERN = /^[a-z0-9][a-z0-9-]*$/;
