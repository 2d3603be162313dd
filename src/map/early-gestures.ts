/**
 * What a reader means by a wheel, a drag, a double click or two fingers before the engine is there: the picture does
 * it at once, and the engine begins where the picture is. What begins before and ends after is done by the engine.
 */
import type { BoxSize } from '../model/frame.js';
import { zoomFactor } from '../model/camera-wishes.js';
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
  const factor = zoomFactor(scaleOf(camera, box), steps);
  const { x, y } = panned(camera, box, right * (1 - factor), down * (1 - factor));
  return { x, y, width: camera.width * factor, height: camera.height * factor };
}

/** Two fingers, in pixels from the middle of the box. */
type Fingers = readonly [readonly [number, number], readonly [number, number]];

/** The camera after two fingers have moved: what was between them still is, as wide as they are apart. */
export function pinched(camera: WorldBox, box: BoxSize, from: Fingers, to: Fingers): WorldBox {
  const apart = ([[ax, ay], [bx, by]]: Fingers): number => Math.max(1, Math.hypot(ax - bx, ay - by));
  const middle = ([[ax, ay], [bx, by]]: Fingers): [number, number] => [(ax + bx) / 2, (ay + by) / 2];
  const [[fromX, fromY], [toX, toY]] = [middle(from), middle(to)];
  const moved = panned(camera, box, fromX - toX, fromY - toY);
  return zoomedAt(moved, box, Math.log2(apart(to) / apart(from)), [toX, toY]);
}

/** @param target the box that picture and engine are drawn in. */
export function hearEarlyGestures(target: HTMLElement, map: EarlyMap, signal: AbortSignal): void {
  // Markers lie beside the box that is drawn in, over it; cards and buttons do, too, and are not for this.
  const around = target.parentElement ?? target;
  const isOnMap = (node: EventTarget | null): boolean =>
    node instanceof Element && (target.contains(node) || node.closest('[part~="marker"]') !== null);
  let press: { readonly id: number; readonly x: number; readonly y: number } | null = null;
  let pinch: { readonly from: Fingers; readonly to: Fingers } | null = null;
  const fromMiddle = ({ clientX, clientY }: MouseEvent | Touch): [number, number] => {
    const { left, top, width, height } = target.getBoundingClientRect();
    return [clientX - left - width / 2, clientY - top - height / 2];
  };
  const zoom = (event: MouseEvent, steps: number): void => {
    const box = map.box();
    if (box) map.moveTo(zoomedAt(map.camera(), box, steps, fromMiddle(event)));
  };
  around.addEventListener(
    'wheel',
    (event) => {
      // Without the key the page scrolls, as it does once the map is live.
      if (!map.isPicture() || !isOnMap(event.target) || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE);
      zoom(event, Math.max(-1, Math.min(1, -pixels / PER_STEP)));
    },
    { passive: false, signal },
  );
  target.addEventListener('dblclick', (event) => map.isPicture() && zoom(event, 1), { signal });
  around.addEventListener(
    'pointerdown',
    ({ target: on, pointerId: id, pointerType, button, clientX: x, clientY: y }) => {
      const isPress = map.isPicture() && isOnMap(on) && pointerType === 'mouse' && button === 0;
      press = isPress ? { id, x, y } : null;
    },
    { signal },
  );
  const fingers = ({ touches }: TouchEvent): Fingers | null => {
    const here = [...touches].filter((touch) => isOnMap(touch.target));
    const [one, other] = here;
    return one && other && here.length === 2 ? [fromMiddle(one), fromMiddle(other)] : null;
  };
  around.addEventListener(
    'touchstart',
    (event) => {
      const from = map.isPicture() ? fingers(event) : null;
      pinch = from && { from, to: from };
    },
    { passive: true, signal },
  );
  around.addEventListener(
    'touchmove',
    (event) => {
      const to = pinch && fingers(event);
      if (!pinch || !to) return;
      // Or the page itself would be zoomed.
      event.preventDefault();
      pinch = { ...pinch, to };
    },
    { passive: false, signal },
  );
  around.addEventListener(
    'touchend',
    () => {
      const [box, done] = [map.box(), pinch];
      pinch = null;
      if (box && done) map.moveTo(pinched(map.camera(), box, done.from, done.to));
    },
    { signal },
  );
  around.addEventListener('touchcancel', () => (pinch = null), { signal });
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
