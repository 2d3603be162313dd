/** What a map made in advance shows: the same scene, frame and words as the element with the same attributes. */
import type { FigureState, Layout } from '../figure-state.js';
import type { Brief } from '../model/brief.js';
import { explain } from '../model/faults.js';
import { NO_FILTERS } from '../model/filters.js';
import { scene } from '../model/filtered-scene.js';
import { edgesShown } from '../model/lines-in-frame.js';
import type { WorldBox } from '../model/projection.js';
import type { Scene } from '../model/scene.js';
import { frames } from '../model/frame.js';
import { textIn } from '../model/text.js';
import { cameraFor, periodFrom } from '../model/view.js';
import { drawnBorders } from '../render/drawn-borders.js';
import { wholeGround } from '../render/ground-static.js';
import { keyParts } from '../key-parts.js';
import type { Translations } from '../spoken-language.js';
import { eventText } from '../ui/event-text.js';
import { groundLines } from '../render/ground-lines.js';
import { compactLevel } from '../render/compact-path.js';
import { cardBelow, foldedList, inList, popoverCard, popoverId, rowPopovers } from './popover-card.js';
import { stillTimeline } from './still-timeline.js';
import { speak, type SpokenBrief } from './spoken-brief.js';

/** What can be asked for of any map made in advance; each as the element's attribute of the same name. */
export interface MapOptions {
  /** Language of words and texts; `en` by default. One that does not ship has English words. */
  readonly lang?: string;
  /** Whether translations are shown that no native reader has checked: `reviewed` (default) does not, `all` does. */
  readonly translations?: Translations;
  /** `caucasus`, `overview`, `fit`, a place id, or `lon,lat,zoom`; the brief's own view by default. */
  readonly view?: string;
  /** Id of the selected place. */
  readonly place?: string;
  /** Id of the selected event. */
  readonly event?: string;
  /** First day of the period, an EDTF date; no limit by default. */
  readonly from?: string;
  /** Last day of the period, an EDTF date; no limit by default. */
  readonly to?: string;
}

export interface FigureOptions extends MapOptions {
  /** `explorer` (default) or `map`. A story needs its script, and is made in advance as `explorer`. */
  readonly layout?: Exclude<Layout, 'story'>;
  /** Level of the map's heading, 2 to 6; 3 by default. */
  readonly headingLevel?: number;
  /** Text under the map. */
  readonly caption?: string;
  /** Credit before that of the map data. */
  readonly credit?: string;
  /** The map's text alternative; by default from the brief's title. */
  readonly label?: string;
}

/** A brief in one language, and what of it is shown. */
interface ShownMap extends SpokenBrief {
  readonly scene: Scene;
  readonly camera: WorldBox;
}

function refuse(name: string, value: string, why: string): never {
  throw new RangeError(`The option "${name}" is "${value}", ${why}`);
}

/**
 * Throws a sentence where an option names something that is not there: unlike the element, which a reader looks at,
 * this is called by someone who can mend it.
 */
export async function shownMap(brief: Brief, options: MapOptions): Promise<ShownMap> {
  const { lang = 'en', translations = 'reviewed', view, from, to } = options;
  if (!/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(lang))
    refuse('lang', lang, 'which is no tag of a language. Write it as in HTML: "en", "ka", "pt-BR".');
  const spoken = await speak(brief, lang, translations);
  const { period, faults } = periodFrom(from ?? null, to ?? null);
  const { camera, fault } = cameraFor(spoken.brief, view ?? null);
  const [first] = [...faults, ...(fault ? [fault] : [])].map(explain);
  if (first) throw new RangeError(first.message);
  const selection = { place: options.place ?? null, event: options.event ?? null };
  const shown = scene(spoken.brief, { language: lang, period, filters: NO_FILTERS, selection });
  const wanted = selection.event ? 'event' : 'place';
  const id = selection[wanted];
  if (id !== null && shown.selection[wanted] !== id)
    refuse(
      wanted,
      id,
      'and nothing that is shown has that id. Choose one of the brief, in the period shown.',
    );
  return { ...spoken, scene: shown, camera };
}

/** The state of the figure that shows such a map in a page without script. */
export async function figureState(brief: Brief, options: FigureOptions): Promise<FigureState> {
  const { lang = 'en', headingLevel = 3, label, layout, caption = '', credit = '' } = options;
  const { brief: spoken, scene: shown, camera, messages, context } = await shownMap(brief, options);
  const edges = edgesShown(camera, null);
  return {
    scene: shown,
    camera,
    frames: frames(shown, camera, context, groundLines()),
    ground: wholeGround(camera).map(compactLevel),
    messages,
    label: label ?? messages.mapOf(textIn(spoken.title, lang).text),
    level: Math.min(6, Math.max(2, headingLevel)),
    layout: layout ?? 'explorer',
    listOpen: true,
    popovers: {
      card: popoverCard,
      id: popoverId,
      rows: rowPopovers,
      inList,
      fold: foldedList,
      below: cardBelow,
      timeline: stillTimeline,
    },
    full: null,
    told: eventText,
    key: (state) => keyParts(state, edges, drawnBorders(wholeGround(camera), edges)),
    reading: null,
    live: false,
    sheet: false,
    moved: false,
    notice: null,
    problems: [],
    debug: false,
    caption,
    credit,
    // The sentence about an old brief is always there, and has its room; the sheet says whether it is seen.
    now: Infinity,
  };
}
