/**
 * What a reader means by a wheel, a drag or a double click before the engine is there: the picture does it at once,
 * and the engine begins where the picture is.
 */
import type { BoxSize } from '../model/frame.js';
import { scaleOf, type WorldBox } from '../model/projection.js';

/** A wheel's turn for one zoom step, in pixels; a line of it counts as some. As with the engine. */
const PER_STEP = 450;
const LINE = 40;
/** A press that moves less than this is a click, in pixels. */
const SLACK = 4;

/** What the gestures are made on. */
export interface EarlyMap {
  /** Is it still for the picture to answer? */
  isPicture(): boolean;
  camera(): WorldBox;
  /** Of the box the picture is in; null until it is laid out. */
  box(): BoxSize | null;
  moveTo(camera: WorldBox): void;
}

/** The camera moved by pixels to the right and down, as the content is dragged the other way. */
export function panned(camera: WorldBox, box: BoxSize, right: number, down: number): WorldBox {
  const scale = scaleOf(camera, box);
  return { ...camera, x: camera.x + right / scale, y: camera.y + down / scale };
}

/** The camera zoomed about a point, given in pixels from the middle of the box, that stays where it is. */
export function zoomedAt(
  camera: WorldBox,
  box: BoxSize,
  steps: number,
  [right, down]: readonly [number, number],
): WorldBox {
  const factor = 2 ** -steps;
  const { x, y } = panned(camera, box, right * (1 - factor), down * (1 - factor));
  return { x, y, width: camera.width * factor, height: camera.height * factor };
}

/** @param target the box that picture and engine are drawn in. */
export function hearEarlyGestures(target: HTMLElement, map: EarlyMap, signal: AbortSignal): void {
  let press: { readonly id: number; readonly x: number; readonly y: number } | null = null;
  const fromMiddle = ({ clientX, clientY }: MouseEvent): [number, number] => {
    const { left, top, width, height } = target.getBoundingClientRect();
    return [clientX - left - width / 2, clientY - top - height / 2];
  };
  const zoom = (event: MouseEvent, steps: number): void => {
    const box = map.box();
    if (box) map.moveTo(zoomedAt(map.camera(), box, steps, fromMiddle(event)));
  };
  target.addEventListener(
    'wheel',
    (event) => {
      // Without the key the page scrolls, as it does once the map is live.
      if (!map.isPicture() || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE);
      zoom(event, Math.max(-1, Math.min(1, -pixels / PER_STEP)));
    },
    { passive: false, signal },
  );
  target.addEventListener('dblclick', (event) => map.isPicture() && zoom(event, 1), { signal });
  target.addEventListener(
    'pointerdown',
    ({ pointerId: id, pointerType, button, clientX: x, clientY: y }) => {
      press = map.isPicture() && pointerType === 'mouse' && button === 0 ? { id, x, y } : null;
    },
    { signal },
  );
  // It may end outside of the map.
  window.addEventListener(
    'pointerup',
    ({ pointerId, clientX, clientY }) => {
      const from = press?.id === pointerId ? press : null;
      press = null;
      const box = map.box();
      if (!from || !box || Math.hypot(clientX - from.x, clientY - from.y) < SLACK) return;
      map.moveTo(panned(map.camera(), box, from.x - clientX, from.y - clientY));
    },
    { signal },
  );
}
