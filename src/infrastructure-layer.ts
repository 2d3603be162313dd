/** Pipelines and the railway, drawn when a reader asks for them: their data come when they are first asked for. */
import type { Geometry } from 'geojson';
import type { SVGTemplateResult } from 'lit';

/** What draws them besides the picture. */
interface LiveMap {
  readonly engine: { setInfrastructure(on: boolean): void } | null;
}

export class InfrastructureLayer {
  shown = false;
  #drawing: SVGTemplateResult | null = null;
  #lines: readonly Geometry[] = [];
  readonly #live: LiveMap;
  readonly #changed: () => void;

  constructor(live: LiveMap, changed: () => void) {
    this.#live = live;
    this.#changed = changed;
  }

  /** Over the picture; null while they are not shown. */
  get drawing(): SVGTemplateResult | null {
    return this.shown ? this.#drawing : null;
  }

  /** What is drawn now, for the key. */
  get lines(): readonly Geometry[] {
    return this.shown ? this.#lines : [];
  }

  show(on: boolean): void {
    this.shown = on;
    void this.#draw();
  }

  async #draw(): Promise<void> {
    const module = await import('./render/infrastructure.js').catch(() => null);
    this.#drawing ??= module && module.infrastructure();
    this.#lines = module?.infrastructureFeatures().features.map(({ geometry }) => geometry) ?? [];
    this.#live.engine?.setInfrastructure(this.shown);
    this.#changed();
  }
}
