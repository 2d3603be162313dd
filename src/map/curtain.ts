/** A still of the map over the map: nothing flashes under it while the ground is exchanged. */
import type { Map, Subscription } from 'maplibre-gl';

const FADE_MS = 380;

export class Curtain {
  readonly #still: HTMLCanvasElement;
  readonly #moves: readonly Subscription[];

  private constructor(map: Map, still: HTMLCanvasElement) {
    this.#still = still;
    map.getContainer().append(still);
    // A still cannot follow: what the reader moves is seen as it is.
    this.#moves = [map.on('movestart', this.drop), map.on('resize', this.drop)];
  }

  /** Waits for the next frame, since only then the canvas can be read. */
  static async over(map: Map): Promise<Curtain> {
    const still = document.createElement('canvas');
    still.className = 'curtain';
    still.setAttribute('aria-hidden', 'true');
    await new Promise<void>((resolve) => {
      map.once('render', () => {
        const source = map.getCanvas();
        [still.width, still.height] = [source.width, source.height];
        still.getContext('2d')?.drawImage(source, 0, 0);
        resolve();
      });
      map.triggerRepaint();
    });
    return new Curtain(map, still);
  }

  /** Lets what is under it come through. */
  lift(animated: boolean): void {
    if (!animated || !this.#still.isConnected) return this.drop();
    this.#still.animate({ opacity: [1, 0] }, { duration: FADE_MS, fill: 'forwards' }).onfinish = this.drop;
  }

  readonly drop = (): void => {
    this.#still.remove();
    for (const move of this.#moves) move.unsubscribe();
  };
}
