/** Turns what the reader does in the shadow root into wishes of the element, and keeps the focus where it belongs. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Cameraman } from './cameraman.js';
import { loadPlacing } from './framing.js';
import { ACTS } from './map/loading-modes.js';
import type { Filters } from './model/filters.js';
import type { FrameMarker } from './model/marker.js';
import { NOTHING_SELECTED, type Selection } from './model/view.js';
import { focusCard, focusList, focusPlace } from './ui/focus.js';
import { intentOf, type Intent } from './ui/intents.js';

/** What the reader can ask of the element. Each returns whether the page let it happen. */
export interface ReaderHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** False as long as the reader sees, and the browser serves, what was rendered in advance. */
  readonly hasUpdated: boolean;
  readonly selection: Selection;
  filters: Filters;
  choose(selection: Selection): boolean;
  toggleList(open?: boolean): void;
  /** To the next or previous step of a story. */
  step(by: 1 | -1): void;
  hideNotice(): void;
  toggleFullscreen(): void;
}

const PAN_STEP = 0.25;
const PANS: Readonly<Record<string, readonly [number, number]>> = {
  panUp: [0, -PAN_STEP],
  panDown: [0, PAN_STEP],
  panLeft: [-PAN_STEP, 0],
  panRight: [PAN_STEP, 0],
  ArrowUp: [0, -PAN_STEP],
  ArrowDown: [0, PAN_STEP],
  ArrowLeft: [-PAN_STEP, 0],
  ArrowRight: [PAN_STEP, 0],
};

export class ReaderController implements ReactiveController {
  readonly #host: ReaderHost & EventTarget;
  readonly #cameraman: Cameraman;
  /** The reader has done something, perhaps before the map could become live by it. */
  acted = false;

  constructor(host: ReaderHost & EventTarget, cameraman: Cameraman) {
    this.#host = host;
    this.#cameraman = cameraman;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.renderRoot?.addEventListener('click', this.#onClick);
    this.#host.renderRoot?.addEventListener('keydown', this.#onKey);
    for (const type of ACTS) this.#host.renderRoot?.addEventListener(type, this.#onAct, { passive: true });
  }

  /** A marker that was clicked through the engine's canvas. */
  press(marker: FrameMarker | null, places: readonly string[]): void {
    const [first] = marker?.places ?? [];
    if (marker?.kind === 'merged') void this.#spread(marker.key);
    else if (first) this.#act({ type: 'toggle-place', id: first.place.id }, false);
    else if (places[0]) this.#act({ type: 'select-place', id: places[0] }, false);
    else if (this.#host.selection.place) this.#act({ type: 'close' }, false);
  }

  readonly #onAct = (): void => {
    this.acted = true;
  };

  readonly #onClick = (event: Event): void => {
    const intent = this.#host.hasUpdated && intentOf(event);
    if (!intent) return;
    const [origin] = event.composedPath();
    const inside = origin instanceof Element && Boolean(origin.closest('[part~="popup"], [part~="list"]'));
    // A click without a press of a pointer comes from the keyboard.
    const byKey = event instanceof MouseEvent && event.detail === 0;
    this.#act(intent, byKey || inside);
  };

  readonly #onKey = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && this.#host.selection.place !== null) {
      event.stopPropagation();
      this.#act({ type: 'close' }, true);
      return;
    }
    const [origin] = event.composedPath();
    if (!(origin instanceof Element) || !origin.matches('.keys')) return;
    const pan = PANS[event.key];
    if (pan) this.#cameraman.pan(...pan);
    else if (event.key === '+' || event.key === '=') void this.#cameraman.zoom(1);
    else if (event.key === '-') void this.#cameraman.zoom(-1);
    else return;
    event.preventDefault();
  };

  /** @param takeFocus whether the reader's attention follows into the card, or back out of it. */
  #act(intent: Intent, takeFocus: boolean): void {
    const host = this.#host;
    switch (intent.type) {
      case 'select-place':
        this.#open({ place: intent.id, event: null }, takeFocus);
        break;
      case 'toggle-place':
        // A place without a card is one that a story tells of.
        if (host.selection.place === intent.id && host.renderRoot.querySelector('section[data-place]'))
          this.#close(takeFocus);
        else this.#open({ place: intent.id, event: null }, takeFocus);
        break;
      case 'select-event':
        this.#open({ place: host.selection.place, event: intent.id }, takeFocus);
        break;
      case 'close':
        this.#close(takeFocus);
        break;
      case 'spread':
        void this.#spread(intent.key);
        break;
      case 'control':
        this.#control(intent.name);
        break;
      case 'toggle-list':
        host.toggleList();
        break;
      case 'show-list':
        host.toggleList(true);
        void host.updateComplete.then(() => focusList(host.renderRoot));
        break;
      case 'step':
        host.step(intent.by);
        break;
      case 'hide-notice':
        host.hideNotice();
        break;
    }
  }

  #open(selection: Selection, takeFocus: boolean): void {
    if (this.#host.choose(selection) && takeFocus)
      void this.#host.updateComplete.then(() => focusCard(this.#host.renderRoot));
  }

  #close(takeFocus: boolean): void {
    const { place, event } = this.#host.selection;
    if (this.#host.choose(NOTHING_SELECTED) && takeFocus)
      void this.#host.updateComplete.then(() => focusPlace(this.#host.renderRoot, place, event));
  }

  async #spread(key: string): Promise<void> {
    const { frames, camera } = this.#cameraman;
    const marker =
      frames &&
      Object.values(frames)
        .flatMap(({ markers }) => markers)
        .find((entry) => entry.key === key);
    if (!marker) return;
    const places = marker.places.map(({ place }) => place);
    const { apart, ids } = marker.cluster ?? {
      apart: (await loadPlacing()).apart(places, camera),
      ids: places.map(({ id }) => id),
    };
    if (apart) return this.#cameraman.moveTo(apart, { byReader: true });
    this.#host.filters = { ...this.#host.filters, place: ids };
    this.#act({ type: 'show-list' }, true);
  }

  #control(name: string): void {
    const pan = PANS[name];
    if (pan) this.#cameraman.pan(...pan);
    else if (name === 'zoomIn') void this.#cameraman.zoom(1);
    else if (name === 'zoomOut') void this.#cameraman.zoom(-1);
    else if (name === 'fullscreen') this.#host.toggleFullscreen();
    else this.#cameraman.reset(true);
  }
}
