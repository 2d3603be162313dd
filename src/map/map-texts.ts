/** The few words that MapLibre itself shows or says, in the language of the element. */
import type { Map } from 'maplibre-gl';
import { wholeOf } from '../i18n/en-later.js';
import type { FirstMessages } from '../i18n/messages.js';

/** @param label the map's text alternative. */
export function localeOf(messages: FirstMessages, label: string): Record<string, string> {
  const { gestures } = wholeOf(messages);
  return {
    'Map.Title': label,
    'CooperativeGesturesHandler.WindowsHelpText': gestures.wheel,
    'CooperativeGesturesHandler.MacHelpText': gestures.wheelMac,
    'CooperativeGesturesHandler.MobileHelpText': gestures.touch,
  };
}

/** MapLibre takes its words once, when a map is made (its issue 5307): later ones are written where it shows them. */
export function sayIn(map: Map, messages: FirstMessages, label: string): void {
  const { gestures } = wholeOf(messages);
  map.getCanvas().setAttribute('aria-label', label);
  const isMac = navigator.userAgent.includes('Mac');
  const texts = {
    '.maplibregl-desktop-message': isMac ? gestures.wheelMac : gestures.wheel,
    '.maplibregl-mobile-message': gestures.touch,
  };
  for (const [selector, text] of Object.entries(texts)) {
    const message = map.getCanvasContainer().querySelector(selector);
    if (message) message.textContent = text;
  }
}
