/** Which theme the style sheet really shows, for the engine, which knows no `light-dark()`. */
import type { ThemeName } from './render/tokens.js';

/** Reads what the browser has made of `color-scheme` here: the page's, or that of the `theme` attribute. */
export function usedTheme(element: Element): ThemeName {
  const { colorScheme } = getComputedStyle(element);
  const [light, dark] = ['light', 'dark'].map((name) => colorScheme.split(/\s+/).includes(name));
  if (light !== dark) return dark ? 'dark' : 'light';
  return light && matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
