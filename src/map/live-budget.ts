/**
 * Which maps of a page may be live at once. A browser keeps a limited number of WebGL contexts in a page and takes the
 * oldest away, whoever it belongs to: the page's own and those of others must not be lost to a page full of maps.
 */

import { whenStill } from './stillness.js';

/** Live maps in a page at most. */
const MOST = 4;

/** A map that is live, or would like to be. */
export interface Claimant {
  /** See {@link distanceOf}. */
  distance(): number;
  /** The reader is busy with it: it keeps its place. */
  inUse(): boolean;
  /** Its place goes to another map. */
  giveWay(): void;
  /** It may ask again. */
  askAgain(): void;
}

export class LiveBudget {
  /** Those that are live, the latest claim last. */
  readonly #live = new Set<Claimant>();
  readonly #waiting = new Set<Claimant>();
  #scrolling: AbortController | null = null;

  /**
   * Asks for a place.
   * @param byReader the reader wants this map now: it takes the place of one that is as near.
   * @returns whether it has one; if not, it is told when it may ask again.
   */
  claim(claimant: Claimant, byReader: boolean): boolean {
    if (this.#live.size >= MOST && !this.#live.has(claimant)) {
      const other = this.#farthest();
      if (!other || !(byReader || other.distance() > claimant.distance())) {
        this.#waiting.add(claimant);
        this.#watchScrolling();
        return false;
      }
      this.#live.delete(other);
      other.giveWay();
    }
    this.#waiting.delete(claimant);
    // Again at the end: it is the one that was wanted last.
    this.#live.delete(claimant);
    this.#live.add(claimant);
    return true;
  }

  /** Gives a place back, or no longer waits for one. */
  release(claimant: Claimant): void {
    this.#waiting.delete(claimant);
    if (this.#live.delete(claimant)) queueMicrotask(() => this.#offer());
    if (this.#waiting.size === 0) this.#stopWatching();
  }

  /** Among equals the one whose claim is the oldest. */
  #farthest(): Claimant | null {
    const free = [...this.#live].filter((claimant) => !claimant.inUse());
    return free.sort((a, b) => byDistance(b, a))[0] ?? null;
  }

  #offer(): void {
    for (const claimant of [...this.#waiting].sort(byDistance)) claimant.askAgain();
  }

  #watchScrolling(): void {
    if (this.#scrolling) return;
    this.#scrolling = new AbortController();
    whenStill(() => this.#offer(), this.#scrolling.signal);
  }

  #stopWatching(): void {
    this.#scrolling?.abort();
    this.#scrolling = null;
  }
}

function byDistance(a: Claimant, b: Claimant): number {
  const [first, second] = [a.distance(), b.distance()];
  return first === second ? 0 : first - second;
}

/** From the viewport to a box, in pixels: 0 within it, infinite when the box is not shown. */
export function distanceOf(box: Element): number {
  if (!box.checkVisibility()) return Infinity;
  const { top, right, bottom, left } = box.getBoundingClientRect();
  return Math.hypot(Math.max(0, left - innerWidth, -right), Math.max(0, top - innerHeight, -bottom));
}
