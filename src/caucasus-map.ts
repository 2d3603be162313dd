/** The element: owns the view, composes picture, engine, cards and list, and speaks to the page. */
import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { BUILT_IN_INDEX, builtInBrief, builtInIndex } from './built-in-brief.js';
import { Cameraman } from './cameraman.js';
import { elementStyles } from './caucasus-map.styles.js';
import { BriefController } from './feed/brief-controller.js';
import { figure } from './figure.js';
import { LAYOUTS, type Layout } from './figure-state.js';
import { drawRest, pause } from './first-paint.js';
import { loadPlacing } from './framing.js';
import { languageOf } from './i18n/language.js';
import type { Locale } from './i18n/locale.js';
import type { LoadEngine } from './map/engine-types.js';
import { LOADING_MODES, type LoadingMode } from './map/loading-modes.js';
import type { Brief } from './model/brief.js';
import { neighbour } from './model/card.js';
import { NO_FILTERS, type Filters } from './model/filters.js';
import type { Fault } from './model/faults.js';
import type { Problem } from './model/problems.js';
import { toLonLat, zoomOf, scaleOf, type WorldBox } from './model/projection.js';
import { sceneOf, type Scene } from './model/scene.js';
import type { BoxSize } from './model/size-class.js';
import { textIn } from './model/text.js';
import { cameraFor, NOTHING_SELECTED, periodFrom, type Selection, type View } from './model/view.js';
import type { Reading } from './reading.js';
import type { StillSize } from './still-of.js';
import { firstLine, selectionFaults } from './reader-notices.js';
import { ReaderController } from './reader-controller.js';
import type { EventText } from './ui/rows.js';
import { SheetController } from './ui/sheet-controller.js';
import { frameCss } from './render/frame-css.js';
import { groundOf, lacksGround, loadGround } from './render/ground.js';
import { addLocale, SpokenLanguage, TRANSLATIONS, type Translations } from './spoken-language.js';

function oneOf<T extends string>(allowed: readonly T[], value: string | null, fallback: T): T {
  return allowed.find((option) => option === value) ?? fallback;
}

/** The built-in brief's own view. */
const OWN_VIEW = BUILT_IN_INDEX.view;

/** The card stands below the map in a box narrower or lower than this, in pixels at a font size of 16. */
const SHEET = { width: 600, height: 400 };

/**
 * An event map for a page: dated, sourced events on a map, first as a picture, then live.
 *
 * @summary The event map.
 * @tag caucasus-map
 * @slot - Fallback for readers without script; hidden once the element is there.
 * @slot title - Replaces the brief's title above the map.
 * @slot story - Chapters for `layout="story"`: elements with `data-event`, `data-place`, `data-view`, `data-from`, `data-to`.
 * @slot caption - Text under the map.
 * @slot credit - Credit before that of the map data, which always stays.
 * @fires {CustomEvent<undefined>} load - Once for each brief, when all of it is there. Does not bubble.
 * @fires {CustomEvent<readonly Problem[]>} error - No new brief can be shown; `detail` has the problems. Does not bubble.
 * @fires {CustomEvent<readonly Problem[]>} problems-change - The list of problems is another one; `detail` has it. Does not bubble.
 * @fires {CustomEvent<MapLibreMap | null>} map-ready - The map is live; `detail` is MapLibre's map. Does not bubble.
 * @fires {CustomEvent<unknown>} map-error - The map will not be live; `detail` is the error. Does not bubble.
 * @fires {CustomEvent<Selection>} place-select - The reader is about to open or close a place; `detail` is the selection to come. Bubbles, can be prevented.
 * @fires {CustomEvent<Selection>} event-select - The reader is about to open an event; `detail` is the selection to come. Bubbles, can be prevented.
 * @fires {CustomEvent<{ from: string | null; to: string | null }>} period-change - The reader has chosen a period; `detail` has `from` and `to`, EDTF dates or null. Bubbles.
 * @fires {CustomEvent<{ center: [number, number]; zoom: number | null }>} view-change - The reader has moved the map; `detail` has `center` ([lon, lat]) and `zoom`. Bubbles.
 * @csspart picture - The vector picture.
 * @csspart canvas - The box that MapLibre draws in.
 * @csspart marker - A featured place.
 * @csspart pointer - A marker, besides, whose place is beyond the frame.
 * @csspart popup - The open card.
 * @csspart list - The list of events.
 * @csspart timeline - The timeline.
 * @csspart story - The step or chapter that is read.
 * @csspart inset - The small map that shows where the frame is.
 * @csspart list-tools - Search and the button of the filters.
 * @csspart filters - The panel of the filters.
 * @csspart arcs - The line of an arc that a reader has asked for.
 * @csspart key - The key under the map.
 * @csspart notice - What the reader is told when something is missing.
 * @csspart control - A button that moves the map.
 * @cssstate static - The picture is shown.
 * @cssstate loading - The engine is on its way.
 * @cssstate live - MapLibre draws the map.
 * @cssstate error - The last brief that was asked for could not be read.
 * @cssproperty --caucasus-map-font - Font family of the whole element.
 * @cssproperty --caucasus-map-aspect-ratio - Shape of the map box; 3 / 2 by default.
 * @cssproperty --caucasus-map-background - Behind title, list and key; transparent, or the theme's paper where `theme` is forced.
 * @cssproperty --caucasus-map-accent - Colour of what the brief is about; refused with a problem when it cannot be read.
 */
export class CaucasusMap extends LitElement {
  static override styles = elementStyles;

  /** Without decorators, which would cost the first payload another half kilobyte. */
  static override properties = {
    src: {},
    translations: {},
    view: {},
    place: { reflect: true },
    event: { reflect: true },
    from: {},
    to: {},
    layout: {},
    theme: { reflect: true },
    loading: {},
    label: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    caption: {},
    credit: {},
    debug: { type: Boolean },
    permalink: { type: Boolean },
    refresh: { type: Number, reflect: true },
    workerUrl: { attribute: 'worker-url' },
    basemap: {},
    brief: { attribute: false },
    listOpen: { state: true },
    filters: { state: true },
    hiddenNotice: { state: true },
    engineError: { state: true },
    sheet: { state: true },
  };

  /**
   * How an engine is had: one dynamic import. Tests put a fake here.
   * @internal
   */
  static loadEngine: LoadEngine = async () => (await import('./map/engine.js')).createEngine;

  /** Registers the element, once. */
  static define(tag = 'caucasus-map'): void {
    if (!customElements.get(tag)) customElements.define(tag, this);
  }

  /** Adds a language, or replaces one that ships, for all maps of the page. */
  static addLocale(locale: Locale): void {
    addLocale(locale);
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** Address of a brief; absent: the built-in one. */
  src: string | null = null;
  /** `reviewed` (default) or `all`: whether texts that no native reader has checked are shown in translation. */
  translations: Translations | null = null;
  /**
   * What the camera shows: `caucasus`, `overview`, `fit`, a place id, or `lon,lat,zoom`; absent: the brief's own view,
   * else `fit`.
   */
  view: string | null = null;
  /** Id of the selected place. */
  place: string | null = null;
  /** Id of the selected event. */
  event: string | null = null;
  /** Start of the period, an EDTF date. */
  from: string | null = null;
  /** End of the period, an EDTF date; the whole of it is included. */
  to: string | null = null;
  /**
   * `explorer` (default: with list and timeline), `map` (the list behind a button) or `story` (one step after
   * another).
   */
  layout: Layout | null = null;
  /** `auto` (default: by the page's `color-scheme`), `light` or `dark`. */
  theme: 'auto' | 'light' | 'dark' | null = null;
  /** When the engine may be requested: `lazy` (default), `eager`, `interaction` or `static`. */
  loading: LoadingMode | null = null;
  /** The map's text alternative; by default from the brief's title. */
  label: string | null = null;
  /** Level of the element's own heading, 2 to 6. */
  headingLevel = 3;
  /** Text under the map. */
  caption: string | null = null;
  /** Credit before that of the map data. */
  credit: string | null = null;
  /** Shows the problems of the brief to an editor. */
  debug = false;
  /** Keeps place, event and period in the page's hash, and follows it. */
  permalink = false;
  /** Seconds after which `src` is read again, 15 at least; absent: once. */
  refresh: number | null = null;
  /** Where the engine's worker is, if not beside the engine. */
  workerUrl: string | null = null;
  /** Address of a MapLibre style instead of the built-in ground, once the map is live. */
  basemap: string | null = null;
  /** A brief as parsed JSON, instead of `src`. Anything else is refused with a problem. */
  brief: unknown = null;

  private listOpen = false;
  /**
   * What the reader has narrowed the list down to.
   * @internal
   */
  filters: Filters = NO_FILTERS;
  private hiddenNotice: string | null = null;
  private engineError = false;
  private sheet = false;

  /** Settled by what comes after the first paint; without that the picture stays. */
  #settle: (live: boolean | Promise<boolean>) => void = () => undefined;
  readonly #ready = new Promise<boolean>((resolve) => {
    this.#settle = resolve;
  });
  readonly #internals = this.attachInternals();
  readonly #frameSheet = new CSSStyleSheet();
  readonly #language = new SpokenLanguage(() => this.requestUpdate());
  #reading: Reading | null = null;
  #told: EventText | null = null;
  #asked = false;
  #placing: Promise<void> | undefined;
  #drawing: Promise<void> | undefined;
  #current: Scene | null = null;
  #currentKey = '';
  #faults: readonly Fault[] = [];
  #found: readonly Problem[] = [];

  readonly #briefs = new BriefController(
    this,
    { index: builtInIndex, whole: builtInBrief },
    { loaded: () => this.#tell('load'), failed: (problems) => this.#tell('error', problems) },
  );

  readonly #cameraman: Cameraman = new Cameraman(this, {
    mode: () => oneOf(LOADING_MODES, this.loading, 'lazy'),
    acted: () => this.#reader.acted,
    workerUrl: () => this.workerUrl,
    basemap: () => this.basemap,
    loadEngine: () => (this.constructor as typeof CaucasusMap).loadEngine(),
    words: () => this.#language.messages,
    context: () => this.#language.context,
    namesAll: () => this.#language.namesAll,
    placed: () =>
      this.#isBuiltIn && !this.src && (this.brief ?? null) === null && (this.view || OWN_VIEW) === OWN_VIEW
        ? this.#language.placed
        : null,
    label: () => this.#label(),
    laidOut: (box) => this.#fitCard(box),
    phaseChanged: (phase) => {
      for (const name of ['static', 'loading', 'live']) this.#internals.states.delete(name);
      this.#internals.states.add(phase);
      if (phase !== 'live') return;
      this.engineError = false;
      queueMicrotask(() => this.#tell('map-ready', this.map));
    },
    engineFailed: (error) => {
      this.engineError = true;
      this.#tell('map-error', error);
    },
    pressed: (marker, places) => this.#reader.press(marker, places),
    viewChanged: (camera) => this.#announceView(camera),
  });

  readonly #reader = new ReaderController(this, this.#cameraman);
  readonly #cards = new SheetController(this);

  constructor() {
    super();
    this.#internals.states.add('static');
    this.addController(this.#language);
    this.addEventListener('fullscreenchange', () => this.requestUpdate());
  }

  /** Problems of the brief and, shortly after the first paint, of what the page has asked for. */
  get problems(): readonly Problem[] {
    return this.#found;
  }

  /** True when a brief is there with all its texts. */
  get loaded(): boolean {
    return this.#briefs.loaded;
  }

  /** MapLibre's own map while it is live, else null. */
  get map(): MapLibreMap | null {
    const { live, isLive } = this.#cameraman;
    return isLive ? (live?.engine?.map ?? null) : null;
  }

  /** Resolves when the map is live, or when it is settled that it will not be. */
  get ready(): Promise<boolean> {
    return this.#ready;
  }

  /** What is selected and really there. */
  get selection(): Selection {
    return this.#current?.selection ?? NOTHING_SELECTED;
  }

  /** Selects a place or an event without telling the page of it; null selects nothing. */
  select(wish: Partial<Selection> | null): void {
    this.place = wish?.place ?? null;
    this.event = wish?.event ?? null;
  }

  /** Selects the next lead event in order of time. */
  next(): void {
    this.#step(1);
  }

  /** Selects the previous lead event in order of time. */
  previous(): void {
    this.#step(-1);
  }

  /** Moves the camera: the values of the attribute `view`. */
  show(view: string): void {
    if (view === this.view) this.#cameraman.reset();
    else this.view = view;
  }

  /**
   * What is shown now as one still: title, dated sentence, map, key and credit as SVG, in the colours of the page.
   * @returns the text of one `<svg>` that needs nothing else. Rejects when the map has nothing to show yet, or the part
   * that draws it could not be loaded.
   */
  async toSVG(size?: StillSize): Promise<string> {
    const { stillOf } = await import('./still-of.js');
    await this.updateComplete;
    // A still has room for names that the first paint leaves out.
    await this.#language.tellAll();
    const { camera, host } = this.#cameraman;
    return stillOf(this, { scene: this.#current, camera, host, credit: this.credit ?? '', ...size });
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    if (root instanceof ShadowRoot) root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#frameSheet];
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What the controllers let go of when the element was taken off the page, they take up again in an update.
    if (this.hasUpdated) this.requestUpdate();
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(name, before, value);
    if (name === 'lang') this.requestUpdate();
  }

  /** The first update comes after the script's task, and one of a large brief after what it has to find. */
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const ahead = this.hasUpdated || this.#isMadeInAdvance ? this.#reading?.ahead() : pause();
    if (ahead) return this.#prepare(ahead);
    super.scheduleUpdate();
    return undefined;
  }

  /** Such an update has tasks of its own: what is to be shown is found, then it is rendered. */
  async #prepare(ahead: Promise<unknown>): Promise<void> {
    try {
      await ahead;
      if (!this.#isMadeInAdvance && this.#language.use(languageOf(this))) {
        this.#compose();
        await pause();
      }
    } finally {
      super.scheduleUpdate();
    }
  }

  /** What was rendered in advance is replaced in one step by what the element renders itself. */
  protected override update(changed: PropertyValues<this>): void {
    const restore = this.#isMadeInAdvance ? this.#reading?.replace() : null;
    if (restore) this.renderOptions.renderBefore = null;
    super.update(changed);
    restore?.();
  }

  get #isMadeInAdvance(): boolean {
    return !this.hasUpdated && this.renderRoot.hasChildNodes();
  }

  /** Is everything here that was rendered in advance, and may it be replaced now? */
  #canReplace(): boolean {
    const briefs = this.#briefs;
    briefs.use(this.brief, this.src);
    briefs.hostUpdated();
    this.#localized();
    return briefs.loaded && !this.#language.waiting && this.#reading?.mayReplace === true;
  }

  #localized(): Brief {
    const { brief } = this.#briefs;
    const translations = oneOf(TRANSLATIONS, this.translations, 'reviewed');
    return this.#language.localized(brief, this.#isBuiltIn, translations);
  }

  /** What is painted waits for the words of its language; until then the page shows what it showed before. */
  protected override shouldUpdate(): boolean {
    const spoken = this.#language.use(languageOf(this));
    const waits = this.#isMadeInAdvance;
    if (waits || (this.layout === 'story' && !this.#reading)) {
      void this.#read();
      if (!waits || !this.#canReplace()) return false;
    }
    if (!spoken) return false;
    // Before anything of an update is written: after that, the whole page would have to be laid out for the answer. As
    // good a guess as can be before there is a box: a wrong one costs a second update.
    if (this.#cameraman.box) this.#fitCard(this.#cameraman.box);
    else if (!this.hasUpdated) this.#fitCard({ width: this.clientWidth || Infinity, height: Infinity });
    this.#compose();
    if (this.#cameraman.frames) return true;
    this.#placing = this.#placeAll();
    return false;
  }

  /** Another frame than the one that was placed beforehand may show any name. */
  async #placeAll(): Promise<void> {
    await Promise.all([loadPlacing(), this.#language.tellAll()]);
    this.requestUpdate();
  }

  /** An update is complete when its frame is placed. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#placing;
    const isSettled = await super.getUpdateComplete();
    await this.#drawing;
    return isSettled;
  }

  get #isBuiltIn(): boolean {
    return this.#briefs.brief.id === BUILT_IN_INDEX.id;
  }

  /** What is shown: scene, camera and frames, of the brief and the attributes as they are now. */
  #compose(): void {
    const language = languageOf(this);
    this.#briefs.use(this.brief, this.src);
    const brief = this.#localized();
    const { period, faults } = periodFrom(this.from, this.to);
    this.#current = this.#sceneOf(brief, {
      language,
      period,
      filters: this.filters,
      selection: { place: this.place, event: this.event },
    });
    // Selecting an event keeps `place` at its first place.
    if (this.#current.selection.event) this.place = this.#current.selection.place;
    const { camera, fault } = cameraFor(brief, this.view);
    if (this.#cameraman.update(this.#current, camera) && this.#cameraman.frames)
      this.#frameSheet.replaceSync(frameCss(this.#current, this.#cameraman.frames, this.#language.messages));
    if (lacksGround(this.#cameraman.camera)) this.#fetchGround();
    this.#faults = [
      ...faults,
      ...(fault ? [fault] : []),
      ...selectionFaults(this.#current, { place: this.place, event: this.event }),
      ...(this.#reading?.live.faults ?? []),
    ];
    this.#note([...this.#briefs.problems, ...(this.#reading?.explain(this.#faults) ?? [])]);
  }

  protected override render(): TemplateResult | undefined {
    const [current, cameraman, words] = [this.#current, this.#cameraman, this.#language.messages];
    if (!current || !cameraman.frames) return undefined;
    return figure({
      scene: current,
      camera: cameraman.camera,
      frames: cameraman.frames,
      ground: groundOf(cameraman.camera),
      messages: words,
      label: this.#label(),
      level: Math.min(6, Math.max(2, this.headingLevel || 3)),
      layout: oneOf(LAYOUTS, this.layout, 'explorer'),
      listOpen: this.listOpen,
      live: cameraman.isLive,
      sheet: this.sheet,
      moved: cameraman.moved,
      full: document.fullscreenEnabled ? this.matches(':fullscreen') : null,
      told: this.#told,
      mapOnly: !this.hasUpdated && !this.#reading,
      reading: this.#reading,
      notice: this.#noticeLine(),
      problems: this.#found,
      debug: this.debug,
      caption: this.caption ?? '',
      credit: this.credit ?? '',
      now: Date.now(),
    });
  }

  protected override firstUpdated(): void {
    if (this.#reading) return;
    this.#drawing = drawRest(this.#internals.states, () => {
      this.requestUpdate();
      return super.getUpdateComplete();
    });
    // The paint comes first: this runs in the task after it.
    void this.#drawing.then(() => requestAnimationFrame(() => setTimeout(() => void this.#read())));
  }

  protected override updated(): void {
    this.#internals.states[this.#briefs.failure === null ? 'delete' : 'add']('error');
    this.#cards.follow(this.renderRoot);
  }

  /** Decides where the card stands. A reader's larger letters need the room of a larger box. */
  #fitCard({ width, height }: BoxSize): void {
    const em = parseFloat(getComputedStyle(this).fontSize) / 16;
    this.sheet = width < SHEET.width * em || height < SHEET.height * em;
  }

  /**
   * The reader's wish; the page may prevent it.
   * @returns whether it came true.
   * @internal
   */
  choose(selection: Selection): boolean {
    const event = new CustomEvent(selection.event ? 'event-select' : 'place-select', {
      detail: selection,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    if (!this.dispatchEvent(event)) return false;
    this.select(selection);
    this.#reading?.changed('selection');
    return true;
  }

  /**
   * What is shown now; null before the first render.
   * @internal
   */
  get scene(): Scene | null {
    return this.#current;
  }

  /**
   * The frame that the page has asked for.
   * @internal
   */
  get home(): WorldBox {
    return this.#cameraman.home;
  }

  /**
   * The reader's wish for a period, as EDTF dates; null is no limit.
   * @internal
   */
  setPeriod(from: string | null, to: string | null): void {
    if (from === this.from && to === this.to) return;
    [this.from, this.to] = [from, to];
    this.#reading?.changed('period');
    this.dispatchEvent(
      new CustomEvent('period-change', { detail: { from, to }, bubbles: true, composed: true }),
    );
  }

  /**
   * Moves the camera for the reader, without a change of the page's own wish.
   * @internal
   */
  moveCamera(camera: WorldBox): void {
    this.#cameraman.moveTo(camera);
  }

  /** @internal */
  toggleList(open = !this.listOpen): void {
    this.listOpen = open;
  }

  /**
   * Everything goes with the map: title, list, card and credit.
   * @internal
   */
  toggleFullscreen(): void {
    // A refusal changes nothing that the reader sees.
    if (this.matches(':fullscreen')) void document.exitFullscreen();
    else this.requestFullscreen().catch(() => undefined);
  }

  /** @internal */
  step(by: 1 | -1): void {
    this.#reading?.step(by);
  }

  /** @internal */
  hideNotice(): void {
    this.hiddenNotice = this.#noticeLine();
  }

  async #read(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    // Small, and all that a text needs: it does not wait for the rest.
    const [telling] = await Promise.all([import('./telling.js').catch(() => null), this.#language.tellAll()]);
    this.#told = telling?.eventText ?? null;
    this.requestUpdate();
    this.#fetchGround();
    void loadPlacing();
    const module = await telling?.loadReading().catch(() => null);
    if (!module) {
      // Perhaps the connection was away for a moment.
      this.addEventListener('click', this.#readAgain, { once: true });
      return this.#settle(false);
    }
    this.#reading = new module.Reading(this, this.#cameraman, this.#briefs);
    this.#settle(this.#reading.live.ready);
    this.requestUpdate();
  }

  readonly #readAgain = (): void => {
    this.#asked = false;
    void this.#read();
  };

  /** Without it a frame that reaches beyond the South Caucasus has no ground, and no other one an inset. */
  #fetchGround(): void {
    loadGround(this.#cameraman.camera).then(
      () => this.requestUpdate(),
      () => undefined,
    );
  }

  #step(by: 1 | -1): void {
    const event = this.#current && neighbour(this.#current, this.event, by);
    if (event) this.select({ event: event.id });
  }

  /** One scene as long as nothing that it is made of has changed, so that what depends on it can compare. */
  #sceneOf(brief: Brief, view: View): Scene {
    const key = JSON.stringify(view);
    if (this.#current?.brief !== brief || key !== this.#currentKey)
      this.#current = sceneOf(brief, view, this.#reading?.passing(brief, view.filters));
    this.#currentKey = key;
    return this.#current;
  }

  #noticeLine(): string | null {
    const asked = { place: this.place, event: this.event, view: this.view };
    const { messages } = this.#language;
    const [failure, engineFailed] = [this.#briefs.failure, this.engineError];
    const shortfall = { failure, engineFailed, faults: this.#faults, asked };
    const line = this.#reading ? this.#reading.line(shortfall, messages) : firstLine(shortfall, messages);
    return line === this.hiddenNotice ? null : line;
  }

  #note(problems: readonly Problem[]): void {
    if (JSON.stringify(problems) === JSON.stringify(this.#found)) return;
    this.#found = problems;
    queueMicrotask(() => this.#tell('problems-change', problems));
  }

  #label(): string {
    const scene = this.#current;
    const title = scene ? textIn(scene.brief.title, scene.language).text : '';
    return this.label ?? this.#language.messages.mapOf(title);
  }

  #tell(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #announceView(camera: WorldBox): void {
    const { box } = this.#cameraman;
    const zoom = box ? zoomOf(scaleOf(camera, box)) : null;
    const detail = { center: toLonLat(camera), zoom };
    this.dispatchEvent(new CustomEvent('view-change', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'caucasus-map': CaucasusMap;
  }
}
