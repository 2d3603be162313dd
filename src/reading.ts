/**
 * What a reader needs beyond the first paint: texts told in full, links, story, inset. One chunk, requested right
 * after the paint; the element works without it.
 */
import type { ReactiveController, SVGTemplateResult, TemplateResult } from 'lit';
import { Accent } from './accent.js';
import { bookmarksOf } from './bookmarks.js';
import type { Cameraman } from './cameraman.js';
import type { BriefController } from './feed/brief-controller.js';
import { inSlices } from './feed/slices.js';
import { FeedParts } from './feed-parts.js';
import type { FigureState } from './figure-state.js';
import { wholeOf } from './i18n/en-later.js';
import type { FirstMessages } from './i18n/messages.js';
import { InfrastructureLayer } from './infrastructure-layer.js';
import { keyParts, NO_BORDERS } from './key-parts.js';
import { Links } from './links.js';
import { ListChoices } from './list-choices.js';
import { LiveMapController } from './live-map.js';
import { atScale } from './model/at-scale.js';
import { explain, type Fault } from './model/faults.js';
import { hasInset } from './model/furniture.js';
import { edgesShown } from './model/lines-in-frame.js';
import { passing } from './model/passing.js';
import type { Problem } from './model/problems.js';
import type { WorldBox } from './model/projection.js';
import type { Scene } from './model/scene.js';
import { NOTHING_SELECTED, periodFrom } from './model/view.js';
import { readerLine } from './reader-lines.js';
import type { Shortfall } from './reader-notices.js';
import type { ReadingHost } from './reading-host.js';
import { adoptReadingStyles } from './reading-styles.js';
import { arcsOverlay, schematicArcs } from './render/arcs.js';
import { drawnBorders } from './render/drawn-borders.js';
import { showsLine } from './render/drawn-routes.js';
import { hasOverview, loadOverview, type Ground } from './render/ground.js';
import { inset } from './render/inset.js';
import { storyGuide } from './story-guide.js';
import { groundCredit } from './ui/ground-credit.js';
import type { KeyParts } from './ui/frame-parts.js';
import { problemList } from './ui/problem-list.js';
import type { CardContext } from './ui/rows.js';
import { StoryController } from './ui/story-controller.js';
import { story } from './ui/story.js';
import { TakeOver } from './ui/take-over.js';
import { TimelineController } from './ui/timeline-controller.js';
import { UnderCard } from './ui/under-card.js';

export class Reading implements ReactiveController {
  readonly arcs = arcsOverlay;
  readonly live: LiveMapController;
  readonly feed: FeedParts;
  printing = false;
  led: string | null = null;
  readonly #host: ReadingHost;
  readonly #cameraman: Cameraman;
  readonly #briefs: BriefController;
  readonly #links: Links;
  readonly #story: StoryController;
  readonly #time: TimelineController;
  readonly #layer: InfrastructureLayer;
  readonly #list: ListChoices;
  #accent: Accent | null = null;
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
    adoptReadingStyles(root);
    this.#layer = new InfrastructureLayer(this.live, () => host.requestUpdate());
    this.#list = new ListChoices(host, this.#layer);
    new UnderCard(host);
    this.#links = new Links(host, bookmarksOf(host));
    this.#story = new StoryController(
      host,
      storyGuide(host, (place) => (this.led = place)),
    );
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

  /**
   * What an update of a large brief needs, found in tasks of its own; null where nothing has to be found. Another brief
   * has been prepared for it, but its frame has not.
   */
  ahead(): Promise<void> | null {
    const { from, to, filters } = this.#host;
    const { period } = periodFrom(from, to);
    const view = { language: '', period, filters, selection: NOTHING_SELECTED };
    const { brief } = this.#briefs;
    const large = atScale.get(brief);
    const steps = large?.ahead(view);
    if (steps) return inSlices(steps);
    return large && this.#cameraman.scene?.brief !== brief ? Promise.resolve() : null;
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
    const unsurveyed = [...this.#layer.lines, ...schematicArcs(state.scene)];
    const schematic = showsLine(unsurveyed, edges);
    return { ...parts, routes: new Set([...(routes ?? []), ...(schematic ? ['schematic'] : [])]) };
  };

  /** Schematic lines of the ground, while they are to be seen. */
  infrastructure(): SVGTemplateResult | null {
    return this.#layer.drawing;
  }

  /** The test of a row against the reader's filters. */
  readonly passing = passing;

  panel(context: CardContext): TemplateResult | null {
    return this.#list.panel(context);
  }

  grouped(context: CardContext): TemplateResult | null {
    return this.#list.grouped(context);
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
  line(shortfall: Shortfall, messages: FirstMessages): string | null {
    const { at } = this.feed;
    return readerLine(shortfall, messages, at === null ? null : { at, now: Date.now() });
  }

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

  #prepareTakeOver(root: ShadowRoot): void {
    const host = this.#host;
    this.#takeOver = new TakeOver(root, () => host.requestUpdate());
    const settled = (): void => {
      this.#groundSettled = true;
      host.requestUpdate();
    };
    loadOverview().then(settled, settled);
  }
}
