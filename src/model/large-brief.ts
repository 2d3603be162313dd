/** Prepares a brief of many places, in steps: columns, clusters, the words to search. Not in the first script. */
import { atScale } from './at-scale.js';
import type { Brief } from './brief.js';
import { clusterPlacer } from './cluster-frame.js';
import { sumSteps } from './cluster-groups.js';
import { clusterSteps } from './clusters.js';
import { NO_FILTERS } from './filters.js';
import { facetCounter } from './large-facets.js';
import { ledgerSteps } from './ledger.js';
import { sceneMaker } from './large-scene.js';
import { within, type Steps } from './steps.js';
import { cameraFor, NOTHING_SELECTED, type View } from './view.js';

/**
 * Makes a brief fast that has very many rows or places: from then on its scenes are made from columns, and its markers
 * are clusters. Whoever holds the page runs this in slices; `finish` runs it at once.
 * @param brief as `parseBrief` gives it; what is prepared is remembered for this very object.
 * @returns steps that yield the share done, from 0 to 1. A brief that is prepared already takes none.
 */
export function* prepareSteps(brief: Brief): Steps<void> {
  if (atScale.has(brief)) return;
  const ledger = yield* within(ledgerSteps(brief), 0, 0.6);
  const { places, x, y } = ledger;
  const some = places.some(({ featured }) => featured);
  const own = (values: Float64Array): Float64Array =>
    some ? values.map((value, at) => (places[at]?.featured ? value : NaN)) : values;
  const levels = yield* within(clusterSteps(own(x), own(y)), 0.6, 1);
  const maker = sceneMaker(ledger);
  const placer = clusterPlacer(ledger, levels);
  yield 1;
  // What the first update asks for, made before it, since there all of it would be one task.
  const whole = { language: '', period: null, filters: NO_FILTERS, selection: NOTHING_SELECTED };
  yield* maker.ahead(whole);
  cameraFor(brief, null);
  yield 1;
  yield* sumSteps(maker.scene(whole), ledger, levels);
  function* ahead(view: View): Steps<void> {
    yield* maker.ahead(view);
    yield* placer.ahead(maker.scene(view));
  }
  atScale.set(brief, {
    scene: maker.scene,
    ahead: (view) => (maker.isMade(view) ? null : ahead(view)),
    place: placer.place,
    facets: facetCounter(ledger),
  });
}
