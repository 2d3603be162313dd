/**
 * The colours that the style sheet really shows, for the engine, which knows no custom properties: whatever theme,
 * page, system or publisher's accent has made of them, and whenever they change.
 */
import { css } from 'lit';
import { TOKEN_NAMES, type ThemeTokens } from '../render/tokens.js';

/** `rgb()` of any colour that the browser knows, since the engine knows only some. */
function asRgb(colour: string): string {
  if (/^rgba?\(/.test(colour)) return colour;
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return colour;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}

const probeStyles = css`
  .probe {
    position: absolute;
    visibility: hidden;
    forced-color-adjust: none;
    color: var(--_land);
    background: var(--_accent);
    /* Apart from the accent that is shown: one that was refused may be changed, or taken back. */
    outline-color: var(--caucasus-map-accent, transparent);
    transition: 1ms;
    transition-property: color, background-color, outline-color;
  }
  .swatch {
    transition: none;
  }
`;

/** Reads colours from an element of the shadow root that shows them one by one. */
export class UsedTokens {
  readonly #probe: HTMLElement;
  readonly #changed: () => void;

  /**
   * @param container where the tokens are looked at; it must be in the shadow root.
   * @param changed is called after any change: a transition of the probe tells of it, whatever its cause.
   */
  constructor(container: HTMLElement, changed: () => void) {
    this.#changed = changed;
    this.#probe = document.createElement('span');
    this.#probe.className = 'probe';
    this.#probe.addEventListener('transitionrun', this.#changed);
    const root = container.getRootNode();
    const sheet = probeStyles.styleSheet;
    if (root instanceof ShadowRoot && sheet && !root.adoptedStyleSheets.includes(sheet))
      root.adoptedStyleSheets.push(sheet);
    // Not at the end, where Lit clears all that follows its last part.
    container.prepend(this.#probe);
  }

  /** What a CSS colour, custom properties included, comes to here: each of them as `rgb()`. */
  colours(values: readonly string[]): string[] {
    const swatch = document.createElement('span');
    swatch.className = 'swatch';
    this.#probe.append(swatch);
    const computed = values.map((value) => {
      swatch.style.color = value;
      return asRgb(getComputedStyle(swatch).color);
    });
    swatch.remove();
    return computed;
  }

  read(): ThemeTokens {
    const colours = this.colours(TOKEN_NAMES.map((name) => `var(--_${name})`));
    return Object.fromEntries(
      TOKEN_NAMES.map((name, index) => [name, colours[index]]),
    ) as unknown as ThemeTokens;
  }

  stop(): void {
    this.#probe.removeEventListener('transitionrun', this.#changed);
    this.#probe.remove();
  }
}
