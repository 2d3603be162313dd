/** The element: owns the view, composes picture, engine, cards and list, and speaks to the page. */
import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { builtInBrief, builtInIndex } from './built-in-brief.js';
import { Cameraman } from './cameraman.js';
import { elementStyles } from './caucasus-map.styles.js';
import { BriefController } from './feed/brief-controller.js';
import { figure, LAYOUTS, type Layout } from './figure.js';
import { languageOf, messagesFor } from './i18n/language.js';
import type { Messages } from './i18n/messages.js';
import type { LoadEngine } from './map/engine-types.js';
import { LOADING_MODES, type LoadingMode } from './map/loading.js';
import type { Brief } from './model/brief.js';
import { neighbour } from './model/card.js';
import type { Problem } from './model/problems.js';
import { toLonLat, zoomOf, scaleOf, type WorldBox } from './model/projection.js';
import { scene, type Scene } from './model/scene.js';
import { textIn } from './model/text.js';
import { cameraFor, NOTHING_SELECTED, periodFrom, type Selection, type View } from './model/view.js';
import { readerLine, selectionProblems } from './reader-notices.js';
import { ReaderController } from './reader-controller.js';
import { SheetController } from './ui/sheet-controller.js';
import { frameCss } from './render/frame-css.js';
import { groundLevels } from './render/ground.js';
import { usedTheme } from './used-theme.js';

function oneOf<T extends string>(allowed: readonly T[], value: string | null, fallback: T): T {
  return allowed.find((option) => option === value) ?? fallback;
}

/** The card stands below the map in a box narrower or lower than this, in pixels. */
const SHEET = { width: 600, height: 400 };

/**
 * An event map for a page: dated, sourced events on a map, first as a picture, then live.
 *
 * @summary The event map.
 * @slot - Fallback for readers without script; hidden once the element is there.
 * @slot title - Replaces the brief's title above the map.
 * @slot caption - Text under the map.
 * @slot credit - Credit before that of the map data, which always stays.
 * @fires load - Once for each brief, when all of it is there. Does not bubble.
 * @fires error - No new brief can be shown; `detail` has the problems. Does not bubble.
 * @fires problems-change - The list of problems is another one; `detail` has it. Does not bubble.
 * @fires map-ready - The map is live; `detail` is MapLibre's map. Does not bubble.
 * @fires map-error - The map will not be live; `detail` is the error. Does not bubble.
 * @fires place-select - The reader is about to open or close a place. Bubbles, can be prevented.
 * @fires event-select - The reader is about to open an event. Bubbles, can be prevented.
 * @fires view-change - The reader has moved the map; `detail` has `center` ([lon, lat]) and `zoom`. Bubbles.
 * @csspart picture - The vector picture.
 * @csspart canvas - The box that MapLibre draws in.
 * @csspart marker - A featured place. `pointer` besides when it is beyond the frame.
 * @csspart popup - The open card.
 * @csspart list - The list of events.
 * @csspart key - The key under the map.
 * @csspart notice - What the reader is told when something is missing.
 * @csspart control - A button that moves the map.
 * @cssstate static - The picture is shown.
 * @cssstate loading - The engine is on its way.
 * @cssstate live - MapLibre draws the map.
 * @cssstate error - The last brief that was asked for could not be read.
 * @cssproperty --caucasus-map-font - Font family of the whole element.
 * @cssproperty --caucasus-map-aspect-ratio - Shape of the map box; 3 / 2 by default.
 * @cssproperty --caucasus-map-background - Behind title, list and key; transparent by default.
 */
export class CaucasusMap extends LitElement {
  static override styles = elementStyles;

  /** Without decorators, which would cost the first payload another half kilobyte. */
  static override properties = {
    src: {},
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
    workerUrl: { attribute: 'worker-url' },
    brief: { attribute: false },
    listOpen: { state: true },
    hiddenNotice: { state: true },
    engineError: { state: true },
    sheet: { state: true },
  };

  /** How an engine is had: one dynamic import. Tests put a fake here. */
  static loadEngine: LoadEngine = async () => (await import('./map/engine.js')).createEngine;

  /** Registers the element, once. */
  static define(tag = 'caucasus-map'): void {
    if (!customElements.get(tag)) customElements.define(tag, this);
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** Address of a brief; absent: the built-in one. */
  src: string | null = null;
  /** What the camera shows: `caucasus`, `overview`, `fit`, a place id, or `lon,lat,zoom`. */
  view: string | null = null;
  /** Id of the selected place. */
  place: string | null = null;
  /** Id of the selected event. */
  event: string | null = null;
  /** Start of the period, an EDTF date. */
  from: string | null = null;
  /** End of the period, an EDTF date; the whole of it is included. */
  to: string | null = null;
  /** `explorer` (with the list) or `map` (the list behind a button). */
  layout: Layout | null = null;
  /** `auto` (by the page's `color-scheme`), `light` or `dark`. */
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
  /** Where the engine's worker is, if not beside the engine. */
  workerUrl: string | null = null;
  /** A brief as parsed JSON, instead of `src`. Anything else is refused with a problem. */
  brief: unknown = null;

  private listOpen = false;
  private hiddenNotice: string | null = null;
  private engineError = false;
  private sheet = false;

  readonly #internals = this.attachInternals();
  readonly #frameSheet = new CSSStyleSheet();
  #words: Messages = messagesFor('en');
  #current: Scene | null = null;
  #currentKey = '';
  #found: readonly Problem[] = [];

  readonly #briefs = new BriefController(
    this,
    { index: builtInIndex, whole: builtInBrief },
    { loaded: () => this.#tell('load'), failed: (problems) => this.#tell('error', problems) },
  );

  readonly #cameraman = new Cameraman(this, {
    mode: () => oneOf(LOADING_MODES, this.loading, 'lazy'),
    workerUrl: () => this.workerUrl,
    loadEngine: () => (this.constructor as typeof CaucasusMap).loadEngine(),
    words: () => this.#words,
    label: () => this.#label(),
    theme: () => usedTheme(this),
    phaseChanged: (phase) => {
      for (const name of ['static', 'loading', 'live']) this.#internals.states.delete(name);
      this.#internals.states.add(phase);
      if (phase === 'live') queueMicrotask(() => this.#tell('map-ready', this.map));
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
  }

  /** Problems of the brief and of what the page has asked for. */
  get problems(): readonly Problem[] {
    return this.#found;
  }

  /** True when a brief is there with all its texts. */
  get loaded(): boolean {
    return this.#briefs.loaded;
  }

  /** MapLibre's own map while it is live, else null. */
  get map(): MapLibreMap | null {
    const { phase, engine } = this.#cameraman.live;
    return phase === 'live' ? (engine?.map ?? null) : null;
  }

  /** Resolves when the map is live, or when it is settled that it will not be. */
  get ready(): Promise<boolean> {
    return this.#cameraman.live.ready;
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

  /** What was rendered without script is replaced in one step by what the element renders itself. */
  protected override update(changed: PropertyValues<this>): void {
    if (!this.hasUpdated && this.renderRoot.hasChildNodes()) {
      this.renderRoot.replaceChildren();
      this.renderOptions.renderBefore = null;
    }
    super.update(changed);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const language = languageOf(this);
    this.#words = messagesFor(language);
    this.#briefs.use(this.brief, this.src);
    const { brief } = this.#briefs;
    const { period, problems: periodProblems } = periodFrom(this.from, this.to);
    this.#current = this.#sceneOf(brief, {
      language,
      period,
      selection: { place: this.place, event: this.event },
    });
    // Selecting an event keeps `place` at its first place.
    if (this.#current.selection.event) this.place = this.#current.selection.place;
    const { camera, problem } = cameraFor(brief, this.view);
    if (this.#cameraman.update(this.#current, camera) && this.#cameraman.frames)
      this.#frameSheet.replaceSync(frameCss(this.#current, this.#cameraman.frames));
    this.#note([
      ...this.#briefs.problems,
      ...periodProblems,
      ...(problem ? [problem] : []),
      ...selectionProblems(this.#current, { place: this.place, event: this.event }),
    ]);
    if (changed.has('theme') && this.hasUpdated)
      queueMicrotask(() => this.#cameraman.setTheme(usedTheme(this)));
  }

  protected override render(): TemplateResult | undefined {
    const [current, cameraman, words] = [this.#current, this.#cameraman, this.#words];
    if (!current || !cameraman.frames) return undefined;
    return figure({
      scene: current,
      camera: cameraman.camera,
      frames: cameraman.frames,
      ground: groundLevels(),
      messages: words,
      label: this.#label(),
      level: Math.min(6, Math.max(2, this.headingLevel || 3)),
      layout: oneOf(LAYOUTS, this.layout, 'explorer'),
      listOpen: this.listOpen,
      live: cameraman.live.phase === 'live',
      sheet: this.sheet,
      moved: cameraman.moved,
      notice: this.#noticeLine(),
      problems: this.#found,
      debug: this.debug,
      caption: this.caption ?? '',
      credit: this.credit ?? '',
      now: Date.now(),
    });
  }

  protected override updated(): void {
    const { box } = this.#cameraman;
    if (box) this.sheet = box.width < SHEET.width || box.height < SHEET.height;
    this.#internals.states[this.#briefs.failure === null ? 'delete' : 'add']('error');
    this.#cards.follow(this.renderRoot);
  }

  /** The reader's wish; the page may prevent it. @returns whether it came true. */
  choose(selection: Selection): boolean {
    const event = new CustomEvent(selection.event ? 'event-select' : 'place-select', {
      detail: selection,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    if (!this.dispatchEvent(event)) return false;
    this.select(selection);
    return true;
  }

  toggleList(): void {
    this.listOpen = !this.listOpen;
  }

  hideNotice(): void {
    this.hiddenNotice = this.#noticeLine();
  }

  #step(by: 1 | -1): void {
    const event = this.#current && neighbour(this.#current, this.event, by);
    if (event) this.select({ event: event.id });
  }

  /** One scene as long as nothing that it is made of has changed, so that what depends on it can compare. */
  #sceneOf(brief: Brief, view: View): Scene {
    const key = JSON.stringify(view);
    if (this.#current?.brief !== brief || key !== this.#currentKey) this.#current = scene(brief, view);
    this.#currentKey = key;
    return this.#current;
  }

  #noticeLine(): string | null {
    const asked = { place: this.place, event: this.event, view: this.view };
    const line = readerLine(
      { failure: this.#briefs.failure, engineFailed: this.engineError, problems: this.#found, asked },
      this.#words,
    );
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
    return this.label ?? this.#words.mapOf(title);
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
