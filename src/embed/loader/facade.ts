/** Click to load: until the reader presses this button, no script of the map is requested. */

const WORDS: Readonly<Record<string, string>> = {
  en: 'Open the map',
  az: 'Xəritəni aç',
  de: 'Karte öffnen',
  fr: 'Ouvrir la carte',
  hy: 'Բացել քարտեզը',
  ka: 'რუკის გახსნა',
  ru: 'Открыть карту',
  tr: 'Haritayı aç',
};

const CLASS = 'caucasus-map-open';

/** Over the image, so that nothing moves: in the middle, since title, key and credit of the still stay free. */
const OVER = { position: 'absolute', top: '50%', left: '50%', translate: '-50% -50%', whiteSpace: 'nowrap' };
/** Where a filter has left the caption alone, above that. */
const ABOVE = { display: 'block', marginBlockEnd: '0.5rem' };

/** By CSSOM, which strict policies allow. */
function dress(button: HTMLElement, where: typeof OVER | typeof ABOVE): void {
  Object.assign(button.style, where, {
    padding: '0.625rem 1rem',
    border: '1px solid #1d2a35',
    background: '#fff',
    color: '#1d2a35',
    font: '600 1rem/1.25 system-ui, sans-serif',
    cursor: 'pointer',
  });
}

/** The map may have to fetch its words first; after this many frames the focus would come as a surprise. */
const PATIENCE = 300;

/**
 * Gives the first marker the focus that the button had, unless the reader has gone elsewhere. A map that is being made
 * may have markers that are not shown yet, and these take none.
 */
function focusMap(figure: HTMLElement, patience = PATIENCE): void {
  if (document.activeElement !== document.body || patience === 0) return;
  figure
    .querySelector('caucasus-map')
    ?.shadowRoot?.querySelector<HTMLElement>('button[part~="marker"]')
    ?.focus();
  requestAnimationFrame(() => focusMap(figure, patience - 1));
}

/**
 * Lays the button over a figure; once, however many loaders there are.
 * @param open makes the map; false when it cannot be had, so that the button stays.
 */
export function facade(figure: HTMLElement, open: () => Promise<boolean>): void {
  if (figure.querySelector(`.${CLASS}`)) return;
  const lang = figure.dataset.lang ?? figure.closest('[lang]')?.getAttribute('lang') ?? 'en';
  const button = document.createElement('button');
  const own = lang.toLowerCase().split('-')[0] ?? 'en';
  const spoken = Object.hasOwn(WORDS, own) ? own : 'en';
  button.type = 'button';
  button.className = CLASS;
  button.lang = spoken;
  button.textContent = WORDS[spoken] ?? '';
  const hasImage = figure.querySelector('img') !== null;
  dress(button, hasImage ? OVER : ABOVE);
  if (hasImage && getComputedStyle(figure).position === 'static') figure.style.position = 'relative';
  button.addEventListener('click', async () => {
    button.disabled = true;
    const opened = await open();
    button.disabled = false;
    if (!opened) return;
    button.remove();
    focusMap(figure);
  });
  // Before the image for the keyboard, as it is the shorter way to the map.
  figure.prepend(button);
}
