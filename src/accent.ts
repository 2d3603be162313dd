/**
 * The publisher's accent colour: taken when it can be seen on every ground of the map and digits can be read on it,
 * refused with a problem when not.
 */
import { UsedTokens } from './map/used-tokens.js';
import type { Problem } from './model/problems.js';
import { contrast } from './render/contrast.js';
import { ownToken } from './render/tokens.js';

const PROPERTY = '--caucasus-map-accent';

/** WCAG 2.2, 1.4.11 and 1.4.3. */
const LEAST = { mark: 3, text: 4.5 };

export class Accent {
  problem: Problem | null = null;
  readonly #host: HTMLElement;
  readonly #sheet = new CSSStyleSheet();
  readonly #used: UsedTokens;
  readonly #changed: () => void;
  #judged = '';

  /** @param changed is called when there is a problem, or none any more. */
  constructor(host: HTMLElement, root: ShadowRoot, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    root.adoptedStyleSheets.push(this.#sheet);
    this.#used = new UsedTokens(root.querySelector('.viewport') as HTMLElement, () => this.judge());
    this.judge();
  }

  /** Looks at the accent that is shown now; again whenever theme or page change it. */
  judge(): void {
    const asked = getComputedStyle(this.#host).getPropertyValue(PROPERTY).trim();
    const [accent = '', ...grounds] = this.#used.colours(
      [PROPERTY, '--_land', '--_sea', '--_paper'].map((name) => `var(${name})`),
    );
    const key = JSON.stringify([asked, accent, grounds]);
    // What is changed below is seen by the probe too.
    if (key === this.#judged) return;
    const news = asked !== '' || this.#judged !== '';
    this.#judged = key;
    if (!news) return;
    const mark = Math.min(...grounds.map((ground) => contrast(accent, ground)));
    const digits = ['#ffffff', '#10202b'].sort(
      (a, b) => contrast(accent, b) - contrast(accent, a),
    )[0] as string;
    const good = !asked || (mark >= LEAST.mark && contrast(accent, digits) >= LEAST.text);
    this.#sheet.replaceSync(
      !asked ? '' : good ? `:host{--_onAccent:${digits}}` : `:host{--_accent:${ownToken('accent')}}`,
    );
    this.problem = good
      ? null
      : {
          code: 'accent-contrast',
          where: PROPERTY,
          message: `The accent colour “${asked}” has a contrast of ${mark.toFixed(1)} to the map and ${contrast(accent, digits).toFixed(1)} to digits on it; ${LEAST.mark} and ${LEAST.text} are needed. The map keeps its own colour; choose a darker one for the light theme, a lighter one for the dark theme (light-dark() takes both).`,
        };
    this.#changed();
  }
}
