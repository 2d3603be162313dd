/**
 * Exchanges the ground of the live map: fetches a publisher's own style, cross-fades to it, and goes back to the
 * built-in ground when it cannot be shown.
 */
import type { Map } from 'maplibre-gl';
import type { CreditPart } from '../model/credit.js';
import { isObject } from '../model/problems.js';
import { isStyle, type Basemap } from '../render/basemap-style.js';
import { creditOf } from './credit.js';
import { Curtain } from './curtain.js';
import { asError, firstPicture } from './first-picture.js';

/** How long a style may be on its way, in milliseconds. */
const TIMEOUT = 20_000;

export interface BasemapHost {
  readonly map: Map;
  /** Gives the map the style for {@link Basemaps.current}. */
  restyle(): void;
  isOwnSource(id: string): boolean;
  isAnimated(): boolean;
  /** What the ground asks to be printed: nothing for the built-in one. */
  credited(credit: readonly CreditPart[]): void;
  failed(error: Error): void;
}

/** @throws an error whose message is a sentence for an editor. */
async function readBasemap(address: string, signal: AbortSignal): Promise<Basemap> {
  if (!URL.canParse(address, document.baseURI)) throw new Error('This is not an address.');
  const { href } = new URL(address, document.baseURI);
  const limit = AbortSignal.timeout(TIMEOUT);
  try {
    const response = await fetch(href, { signal: AbortSignal.any([signal, limit]) });
    if (!response.ok) throw new Error(`The server answered with status ${response.status}.`);
    const style: unknown = JSON.parse(await response.text());
    if (!isStyle(style))
      throw new Error('It is no MapLibre style, which has version 8, sources and a list of layers.');
    return { url: response.url || href, style };
  } catch (error) {
    if (limit.aborted) throw new Error('It did not come within 20 seconds.', { cause: error });
    if (error instanceof SyntaxError) throw new Error('It is not JSON.', { cause: error });
    if (error instanceof TypeError)
      throw new Error('The server could not be reached, or does not allow this page to read it.', {
        cause: error,
      });
    throw error;
  }
}

export class Basemaps {
  /** Null: the built-in ground. */
  current: Basemap | null = null;
  #wish: string | null = null;
  #live = false;
  #stop = new AbortController();
  readonly #host: BasemapHost;

  constructor(host: BasemapHost) {
    this.#host = host;
  }

  /** The map is live on the built-in ground, from which it may go on. */
  start(): void {
    this.#live = true;
    if (this.#wish) void this.#follow();
  }

  ask(address: string | null): void {
    if (address === this.#wish) return;
    this.#wish = address;
    if (this.#live) void this.#follow();
  }

  stop(): void {
    this.#stop.abort();
  }

  async #follow(): Promise<void> {
    this.#stop.abort();
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    try {
      const next = this.#wish ? await readBasemap(this.#wish, signal) : null;
      if (next !== this.current) await this.#show(next, signal);
    } catch (error) {
      if (signal.aborted) return;
      // A ground from before was not asked to stay.
      if (this.current) await this.#show(null, signal).catch(() => undefined);
      if (!signal.aborted) this.#host.failed(asError(error));
    }
  }

  async #show(next: Basemap | null, signal: AbortSignal): Promise<void> {
    const { map } = this.#host;
    const curtain = await Curtain.over(map);
    signal.addEventListener('abort', curtain.drop);
    if (signal.aborted) return curtain.drop();
    const credit = (): void => {
      if (!signal.aborted) this.#host.credited(this.current ? this.#credit(this.current) : []);
    };
    map.on('sourcedata', credit);
    try {
      await this.#draw(next, signal);
      credit();
    } catch (error) {
      if (next && !signal.aborted) {
        await this.#draw(null, signal).catch(() => undefined);
        this.#host.credited([]);
      }
      throw error;
    } finally {
      map.off('sourcedata', credit);
      curtain.lift(this.#host.isAnimated());
    }
  }

  async #draw(ground: Basemap | null, signal: AbortSignal): Promise<void> {
    const { map } = this.#host;
    this.current = ground;
    const drawn = firstPicture(map, (source) => this.#host.isOwnSource(source), signal);
    this.#host.restyle();
    // A style that is refused at once changes nothing, and a map that does not change tells nothing.
    map.triggerRepaint();
    await drawn;
  }

  /** Of its own, and of what its sources have said since. */
  #credit({ style, url }: Basemap): CreditPart[] {
    const attributions = Object.entries(style.sources).flatMap(([id, source]) => {
      const written: unknown = source;
      const own = isObject(written) ? written['attribution'] : null;
      const said: unknown = this.#host.map.getSource(id)?.attribution ?? own;
      return typeof said === 'string' ? [said] : [];
    });
    return creditOf(attributions, url);
  }
}
