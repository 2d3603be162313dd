/** Writes a brief as the file that reads back as the same brief. */
import { rolled, rolledLongitude } from '../model/antimeridian.js';
import type { Alias, Brief, BriefEvent, Place, Source } from '../model/brief.js';
import type {
  BriefFile,
  FileAlias,
  FileEvent,
  FileGeometry,
  FilePlace,
  FileSource,
} from '../model/brief-file.js';
import { standing } from '../model/geometry.js';

/** Without what says nothing: members that are absent, and lists without entries. */
function given<T extends object>(fields: T): T {
  const kept = Object.entries(fields).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as T;
}

/** A box that the feature brought itself; one that is computed again need not be written. */
function ownBox({ geometry, bbox }: Place): FilePlace['bbox'] {
  const computed = standing(geometry, null).bbox;
  if (!bbox || String(bbox) === String(computed)) return undefined;
  return [rolledLongitude(bbox[0]), bbox[1], rolledLongitude(bbox[2]), bbox[3]];
}

function filePlace(place: Place): FilePlace {
  const { id, geometry, point: _point, bbox: _bbox, aliases, featured, ...properties } = place;
  const bbox = ownBox(place);
  return {
    type: 'Feature',
    id,
    ...(bbox && { bbox }),
    geometry: (geometry && rolled(geometry)) as FileGeometry | null,
    properties: given({
      ...properties,
      aliases: aliases.map((alias: Alias): FileAlias => given({ ...alias })),
      featured: featured || undefined,
    }),
  };
}

function fileEvent({ date, section, ...event }: BriefEvent): FileEvent {
  const { id, title, kind, tier, status, ...rest } = event;
  return given({
    id,
    title,
    kind,
    tier,
    status,
    section: section === 'brief' ? undefined : section,
    date: date?.edtf ?? null,
    ...rest,
  });
}

function fileSource({ id: _id, link, ...source }: Source): FileSource {
  return given({ ...source, link: link || source.url === undefined ? undefined : false });
}

/** @returns the JSON of a brief file; `parseBrief` gives the same brief again. */
export function toFile(brief: Brief): BriefFile {
  const { id, title, lead, asOf, scope, view, languages, discrepancies, corrections, withdrawn } = brief;
  return {
    type: 'FeatureCollection',
    ...given({ id, title: title || undefined, lead, languages, asOf: asOf?.edtf, scope, view }),
    features: brief.places.map(filePlace),
    events: brief.events.map(fileEvent),
    sources: Object.fromEntries(Object.entries(brief.sources).map(([key, row]) => [key, fileSource(row)])),
    ...given({ discrepancies, corrections, withdrawn, overlays: brief.overlays }),
  };
}

export function briefJson(brief: Brief): string {
  return `${JSON.stringify(toFile(brief), null, 2)}\n`;
}
