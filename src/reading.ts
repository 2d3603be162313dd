/**
 * What a reader needs beyond the first paint: texts told in full, links, story, inset. One chunk, requested right
 * after the paint; the element works without it.
 */
import type { Geometry } from 'geojson';
import type { ReactiveController, SVGTemplateResult, TemplateResult } from 'lit';
import { Accent } from './accent.js';
import type { Cameraman } from './cameraman.js';
import type { BriefController } from './feed/brief-controller.js';
import { inSlices } from './feed/slices.js';
import type { FigureState } from './figure.js';
import { FeedParts, type FeedHost } from './feed-parts.js';
import { wholeOf } from './i18n/en-later.js';
import type { FirstMessages } from './i18n/messages.js';
import { Links } from './links.js';
import { LiveMapController } from './live-map.js';
import { LongLists } from './long-lists.js';
import { keyParts, NO_BORDERS } from './key-parts.js';
import { readerLine } from './reader-lines.js';
import { atScale } from './model/at-scale.js';
import { hasInset } from './model/furniture.js';
import { explain, type Fault } from './model/faults.js';
import { NO_FILTERS, type Filters } from './model/filters.js';
import type { Grouping } from './model/groups.js';
import type { Bookmark } from './model/hash.js';
import { edgesShown } from './model/lines-in-frame.js';
import { passing } from './model/passing.js';
import type { Problem } from './model/problems.js';
import type { WorldBox } from './model/projection.js';
import type { Scene } from './model/scene.js';
import { cameraOfEvent, storySteps } from './model/story.js';
import { NOTHING_SELECTED, periodFrom, type Selection } from './model/view.js';
import { drawnBorders } from './render/drawn-borders.js';
import { hasOverview, loadOverview, type Ground } from './render/ground.js';
import { arcsOverlay, schematicArcs } from './render/arcs.js';
import { showsLine } from './render/drawn-routes.js';
import { inset } from './render/inset.js';
import { insetStyles } from './render/inset.styles.js';
import { overlayStyles } from './render/overlays.styles.js';
import { filterPanel, filtersFrom, groupingFrom } from './ui/filter-panel.js';
import { eventTextStyles } from './ui/event-text.styles.js';
import { fullscreenStyles } from './ui/fullscreen.styles.js';
import { filterPanelStyles } from './ui/filter-panel.styles.js';
import { focusCard } from './ui/focus.js';
import type { KeyParts } from './ui/frame-parts.js';
import { groundCredit } from './ui/ground-credit.js';
import { groupedList } from './ui/grouped-list.js';
import type { CardContext } from './ui/rows.js';
import { noticeStyles } from './ui/notice.styles.js';
import { printStyles } from './ui/print.styles.js';
import { problemList } from './ui/problem-list.js';
import { StoryController, type Chapter } from './ui/story-controller.js';
import { TakeOver } from './ui/take-over.js';
import { stepOf, story } from './ui/story.js';
import { storyStyles } from './ui/story.styles.js';
import { TimelineController } from './ui/timeline-controller.js';
import { timelinePartsStyles } from './ui/timeline-parts.styles.js';

/** What the element offers to its reading parts. */
export interface ReadingHost extends FeedHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly hasUpdated: boolean;
  readonly permalink: boolean;
  readonly scene: Scene | null;
  readonly home: WorldBox;
  place: string | null;
  event: string | null;
  from: string | null;
  to: string | null;
  view: string | null;
  filters: Filters;
  select(wish: Partial<Selection> | null): void;
  choose(selection: Selection): boolean;
  moveCamera(camera: WorldBox): void;
  setPeriod(from: string | null, to: string | null): void;
  toggleList(open?: boolean): void;
}

export class Reading implements ReactiveController {
  readonly arcs = arcsOverlay;
  readonly live: LiveMapController;
  readonly feed: FeedParts;
  printing = false;
  led: string | null = null;
  #layer = false;
  #infrastructure: SVGTemplateResult | null = null;
  #layerLines: readonly Geometry[] = [];
  readonly #host: ReadingHost;
  readonly #cameraman: Cameraman;
  readonly #briefs: BriefController;
  readonly #links: Links;
  readonly #story: StoryController;
  readonly #time: TimelineController;
  #accent: Accent | null = null;
  readonly #long: LongLists;
  #panelOpen = false;
  #grouping: Grouping = 'importance';
  #takeOver: TakeOver | null = null;
  #groundSettled = false;

  constructor(host: ReadingHost, cameraman: Cameraman, briefs: BriefController) {
    this.#host = host;
    this.#cameraman = cameraman;
    this.#briefs = briefs;
    this.feed = new FeedParts(host, cameraman, briefs);
    this.live = new LiveMapController(host, cameraman);
    cameraman.live = this.live;
    const root = host.renderRoot;
    if (!host.hasUpdated && root instanceof ShadowRoot && root.hasChildNodes()) this.#prepareTakeOver(root);
    const sheets = [
      insetStyles,
      overlayStyles,
      eventTextStyles,
      fullscreenStyles,
      noticeStyles,
      storyStyles,
      filterPanelStyles,
      timelinePartsStyles,
      printStyles,
    ];
    if (root instanceof ShadowRoot)
      root.adoptedStyleSheets.push(...sheets.flatMap(({ styleSheet }) => styleSheet ?? []));
    this.#long = new LongLists(root, () => host.requestUpdate());
    this.#links = new Links(host, {
      bookmark: () => this.#bookmark(),
      knows: (bookmark) => this.#knows(bookmark),
      apply: (bookmark, byReader) => this.#apply(bookmark, byReader),
    });
    this.#story = new StoryController(host, {
      stepEvent: (by) => this.#stepEvent(by),
      enterChapter: (chapter, byReader) => this.#enterChapter(chapter, byReader),
    });
    this.#time = new TimelineController({
      addController: (controller) => host.addController(controller),
      removeController: (controller) => host.removeController(controller),
      requestUpdate: () => host.requestUpdate(),
      get updateComplete() {
        return host.updateComplete;
      },
      renderRoot: root,
      scene: () => host.scene,
      setPeriod: (from, to) => host.setPeriod(from, to),
      selectEvent: (id) => host.choose({ place: host.place, event: id }),
    });
    // The root lives as long as the element, and so do these.
    root.addEventListener('input', this.#onInput);
    root.addEventListener('click', this.#onClick);
    host.addController(this);
  }

  /** May what was rendered in advance be replaced? Not while a card of it is open, nor before the whole ground is here. */
  get mayReplace(): boolean {
    return this.#groundSettled && this.#takeOver?.isFree === true;
  }

  /** To be called before the first render. @returns what to call after it. */
  replace(): (() => void) | null {
    if (this.#takeOver?.isListOpen) this.#host.toggleList(true);
    return this.#takeOver?.replace() ?? null;
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#onPrint);
    window.addEventListener('afterprint', this.#onPrint);
  }

  /** Colours are judged where they are shown: not before the first render. */
  hostUpdated(): void {
    const { renderRoot } = this.#host;
    if (!this.#accent && renderRoot instanceof ShadowRoot)
      this.#accent = new Accent(this.#host, renderRoot, () => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#onPrint);
    window.removeEventListener('afterprint', this.#onPrint);
  }

  /** Problems for an editor: what the page has asked for in vain, and colours that cannot be read. */
  explain(faults: readonly Fault[]): Problem[] {
    return [
      ...faults.map(explain),
      ...(this.#accent?.problem ? [this.#accent.problem] : []),
      ...this.feed.problems,
    ];
  }

  /** What an update of a large brief needs, found in tasks of its own; null where nothing has to be found. */
  ahead(): Promise<void> | null {
    const { from, to, filters } = this.#host;
    const { period } = periodFrom(from, to);
    const view = { language: '', period, filters, selection: NOTHING_SELECTED };
    const steps = atScale.get(this.#briefs.brief)?.ahead(view);
    return steps ? inSlices(steps) : null;
  }

  get timeline(): TimelineController['parts'] {
    return this.#time.parts;
  }

  get playing(): boolean {
    return this.#time.playing;
  }

  /** What the key says of the frame. Of a publisher's own ground this project knows nothing. */
  readonly key = (state: FigureState): Partial<KeyParts> => {
    const { ground, camera, live } = state;
    const foreign = live && this.#cameraman.host.basemap() !== null && this.live.faults.length === 0;
    const edges = edgesShown(camera, this.#cameraman.box);
    const borders = foreign ? NO_BORDERS : ground.length > 0 ? drawnBorders(ground, edges) : undefined;
    const { routes, ...parts } = keyParts(state, edges, borders);
    const unsurveyed = [...(this.#layer ? this.#layerLines : []), ...schematicArcs(state.scene)];
    const schematic = showsLine(unsurveyed, edges);
    return { ...parts, routes: new Set([...(routes ?? []), ...(schematic ? ['schematic'] : [])]) };
  };

  /** Schematic lines of the ground, while they are to be seen. */
  infrastructure(): SVGTemplateResult | null {
    return this.#layer ? this.#infrastructure : null;
  }

  /** The test of a row against the reader's filters. */
  readonly passing = passing;

  panel(context: CardContext): TemplateResult | null {
    return this.#panelOpen ? filterPanel(context, this.#grouping, this.#layer) : null;
  }

  grouped(context: CardContext): TemplateResult | null {
    const long = this.#long.list(context, this.#grouping);
    return long ?? (this.#grouping === 'importance' ? null : groupedList(context, this.#grouping));
  }

  /** The reader has changed selection or period. */
  changed(what: 'selection' | 'period'): void {
    if (what === 'selection' && this.led !== null) {
      this.led = null;
      this.#host.requestUpdate();
    }
    this.#links.changed(what);
  }

  groundCredit(): TemplateResult | null {
    return groundCredit(this.live.credit);
  }

  /** An address that leads to what is selected; null where the map follows no hash. */
  link(messages: FirstMessages): CardContext['link'] {
    if (!this.#host.permalink) return null;
    const { href, copied } = this.#links.link;
    const { copyLink, linkCopied } = wholeOf(messages);
    return { href, label: copied ? linkCopied : copyLink };
  }

  /** What a reader is told of anything missing. */
  readonly line = readerLine;

  /** What an editor sees of it with `debug`. */
  readonly problemList = problemList;

  /** Next or previous step of the story. */
  step(by: 1 | -1): void {
    this.#story.step(by);
  }

  story(context: CardContext): TemplateResult {
    return story(context, this.#story.position);
  }

  /** @param ground levels from coarse to fine; the overview is drawn. */
  inset(scene: Scene, camera: WorldBox, ground: Ground, messages: FirstMessages): TemplateResult | null {
    const coarse = ground.at(-2);
    return coarse && hasOverview() && hasInset(camera)
      ? inset(scene, camera, coarse, wholeOf(messages).inset)
      : null;
  }

  /** The update is done before the page is laid out for paper: microtasks come first. */
  readonly #onPrint = ({ type }: Event): void => {
    this.printing = type === 'beforeprint';
    this.#host.requestUpdate();
  };

  readonly #onInput = (event: Event): void => {
    const [field] = event.composedPath();
    if (!(field instanceof HTMLInputElement)) return;
    if (field.dataset['layer'] !== undefined) void this.#drawInfrastructure(field.checked);
    this.#grouping = groupingFrom(field) ?? this.#grouping;
    this.#host.requestUpdate();
    const wanted = filtersFrom(this.#host.filters, field);
    this.#long.whenSearchable(this.#host.scene?.brief, wanted, () => {
      this.#host.filters = filtersFrom(this.#host.filters, field);
    });
  };

  readonly #onClick = (event: Event): void => {
    const [origin] = event.composedPath();
    if (!(origin instanceof Element)) return;
    if (origin.closest('[data-filters]')) this.#panelOpen = !this.#panelOpen;
    else if (origin.closest('[data-clear]')) {
      this.#host.filters = NO_FILTERS;
      // The button goes with what it has cleared; the focus stays where the next word would be typed.
      this.#host.renderRoot.querySelector<HTMLElement>('[data-search]')?.focus();
    } else return;
    this.#host.requestUpdate();
  };

  /** Pipelines and the railway: their data come when they are first asked for. */
  async #drawInfrastructure(on: boolean): Promise<void> {
    this.#layer = on;
    const module = await import('./render/infrastructure.js').catch(() => null);
    this.#infrastructure ??= module && module.infrastructure();
    this.#layerLines = module?.infrastructureFeatures().features.map(({ geometry }) => geometry) ?? [];
    this.live.engine?.setInfrastructure(this.#layer);
    this.#host.requestUpdate();
  }

  #prepareTakeOver(root: ShadowRoot): void {
    const host = this.#host;
    this.#takeOver = new TakeOver(root, () => host.requestUpdate());
    const settled = (): void => {
      this.#groundSettled = true;
      host.requestUpdate();
    };
    loadOverview().then(settled, settled);
  }

  #bookmark(): Bookmark {
    const { place, event, from, to } = this.#host;
    return { place, event, from, to };
  }

  #knows({ place, event }: Bookmark): boolean {
    const { events = [], places = [] } = this.#host.scene?.brief ?? {};
    return (
      (!place || places.some(({ id }) => id === place)) && (!event || events.some(({ id }) => id === event))
    );
  }

  #apply({ place, event, from, to }: Bookmark, byReader: boolean): void {
    const host = this.#host;
    if (from || to) [host.from, host.to] = [from, to];
    if (!byReader) return host.select({ place, event });
    if (host.choose({ place, event })) void host.updateComplete.then(() => focusCard(host.renderRoot));
  }

  #stepEvent(by: 1 | -1): void {
    const { scene, home } = this.#host;
    const event = scene && storySteps(scene)[stepOf({ scene }) + by];
    if (event && this.#host.choose({ place: null, event: event.id }))
      this.#host.moveCamera(cameraOfEvent(scene, event, home));
  }

  #enterChapter({ event, place, view, from, to }: Chapter, byReader: boolean): void {
    const host = this.#host;
    if (view !== null) host.view = view;
    if (from !== null || to !== null) {
      if (byReader) host.setPeriod(from, to);
      else [host.from, host.to] = [from, to];
    }
    if (event === null && place === null) return;
    if (byReader) {
      if (!host.choose({ place, event })) return;
    } else host.select({ place, event });
    this.led = event === null ? place : null;
  }
}
