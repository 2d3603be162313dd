/** Puts an element on the page, each under a tag of its own because a definition cannot be undone. */
import { CaucasusMap } from '../../src/caucasus-map.js';
import type { LoadEngine } from '../../src/map/engine-types.js';
import { UNTIL_IDLE } from '../../src/map/loading.js';
import { FakeEngines } from './fake-engine.js';

export type Attributes = Readonly<Record<string, string>>;

export interface StageOptions {
  readonly attributes?: Attributes;
  readonly loadEngine?: LoadEngine;
  /** CSS sizes of the element; the height follows from its content when it is not given. */
  readonly width?: string;
  readonly height?: string;
  /** Where it is put; the document's body by default. */
  readonly into?: Element;
}

let tags = 0;

/** Defines the element anew with an engine of the test's choice. */
export function defineWith(loadEngine: LoadEngine): string {
  class Staged extends CaucasusMap {
    static override loadEngine = loadEngine;
  }
  tags += 1;
  const tag = `caucasus-map-${tags}`;
  Staged.define(tag);
  return tag;
}

export function create(options: StageOptions = {}): CaucasusMap {
  const { attributes = {}, loadEngine = new FakeEngines().load, width = '900px', height } = options;
  const element = document.createElement(defineWith(loadEngine)) as CaucasusMap;
  for (const [name, value] of Object.entries({ loading: 'static', ...attributes }))
    element.setAttribute(name, value);
  if (width) element.style.width = width;
  if (height) element.style.height = height;
  return element;
}

/** Puts the element on the page and waits until it has settled. */
export async function mount(options: StageOptions = {}): Promise<CaucasusMap> {
  const element = create(options);
  (options.into ?? document.body).append(element);
  await settled(element);
  return element;
}

/** Waits for what comes after the first paint: links, story, filters, the live map. */
export async function complete(element: CaucasusMap): Promise<void> {
  await until(() => has(element, '.figure.complete'), 'the element is complete');
  await settled(element);
}

/** The same with all texts of the brief there, and with what comes after the first paint. */
export async function mountLoaded(options: StageOptions = {}): Promise<CaucasusMap> {
  const element = await mount(options);
  await until(() => element.loaded, 'the whole brief is there');
  await complete(element);
  return element;
}

export function clearStage(): void {
  document.body.replaceChildren();
  window.scrollTo(0, 0);
}

export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

/** Waits until whoever waited for an idle moment before has had it. Of timers of one length the later ends later. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve());
    else setTimeout(resolve, UNTIL_IDLE);
  });
}

/** Waits for all updates that are under way, and for what observers make of them. */
export async function settled(element: CaucasusMap): Promise<void> {
  // The second frame comes after the ResizeObservers of the first.
  for (let frame = 0; frame < 2; frame += 1) {
    while (!(await element.updateComplete));
    await nextFrame();
  }
  while (!(await element.updateComplete));
}

/** Waits for a condition, frame by frame. */
export async function until(condition: () => boolean, what: string): Promise<void> {
  const end = performance.now() + 20_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`Waited in vain until ${what}.`);
    await nextFrame();
  }
}

/** Records every event of these types that the element fires. */
export function record(target: EventTarget, ...types: string[]): CustomEvent<unknown>[] {
  const events: CustomEvent<unknown>[] = [];
  for (const type of types)
    target.addEventListener(type, (event) => events.push(event as CustomEvent<unknown>));
  return events;
}

/** The part of the shadow root that a selector names; throws when there is none. */
export function part<T extends HTMLElement = HTMLElement>(element: CaucasusMap, selector: string): T {
  const found = element.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector} in the element.`);
  return found;
}

export function parts<T extends HTMLElement = HTMLElement>(element: CaucasusMap, selector: string): T[] {
  return [...(element.shadowRoot?.querySelectorAll<T>(selector) ?? [])];
}

export function has(element: CaucasusMap, selector: string): boolean {
  return parts(element, selector).length > 0;
}

export function markerOf(element: CaucasusMap, place: string): HTMLButtonElement {
  return part<HTMLButtonElement>(element, `button[part~="marker"][data-place="${place}"]`);
}

/** What has the focus inside of the shadow root. */
export function focused(element: CaucasusMap): Element | null {
  return element.shadowRoot?.activeElement ?? null;
}

/** Everything that goes wrong on the page without being caught, while a test runs. */
export class Mishaps {
  readonly all: string[] = [];
  private readonly stop = new AbortController();

  constructor() {
    const { signal } = this.stop;
    window.addEventListener('error', ({ message }) => this.all.push(message), { signal });
    window.addEventListener('unhandledrejection', ({ reason }) => this.all.push(String(reason)), { signal });
  }

  end(): void {
    this.stop.abort();
  }
}
