/** The room that a map takes is the room that its image took: nothing around it moves. */

/** What stood there before, in CSS pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Anything smaller is an image that is missing. */
const LEAST = 100;

/** Size of a box before it is changed. */
export function roomOf(box: Element): Room {
  const { width, height } = box.getBoundingClientRect();
  return { width, height };
}

/** Below this height a map would be cut off, in CSS pixels. */
const ENOUGH = 480;

/** Is what stands after the box out of sight? Then a higher box moves nothing that anybody sees. */
function endsBelowFold(box: Element): boolean {
  return box.getBoundingClientRect().bottom > innerHeight;
}

/** True where the room is too small for a map, and would grow before the reader's eyes. */
export function isTooSmall(box: Element): boolean {
  const { width, height } = roomOf(box);
  return width >= LEAST && height < ENOUGH && !endsBelowFold(box);
}

/**
 * Gives a map the room that its box had before. Below the fold it may be higher, since nobody sees what that moves;
 * elsewhere it keeps the ratio, and what does not fit scrolls inside the element.
 * @param box what holds the map, and held its image.
 * @param asked the reader has asked for the map, and expects that something moves.
 */
export function keepRoom(map: HTMLElement, box: Element, before: Room, asked = false): void {
  if (before.height < LEAST || before.width < LEAST) return;
  const { style } = map;
  const width = map.getBoundingClientRect().width || before.width;
  let height = before.height;
  // The first try is as high as the whole box; by what that is too much is what else is in it.
  for (let i = 0; i < 2; i++) {
    style.blockSize = `${height}px`;
    height -= box.getBoundingClientRect().height - before.height;
  }
  style.blockSize = `${height}px`;
  if (asked || endsBelowFold(box)) {
    style.minBlockSize = `${height}px`;
    style.blockSize = '';
    return;
  }
  style.blockSize = '';
  style.minBlockSize = '0';
  style.aspectRatio = `${width} / ${height}`;
}

/** An element with an image in it keeps its room, unless the page has reserved one by its own style. */
export function keepRoomOfElement(map: HTMLElement): void {
  const box = map.parentElement;
  if (!box || !map.querySelector('img') || getComputedStyle(map).display !== 'inline') return;
  const before = roomOf(box);
  map.style.display = 'block';
  keepRoom(map, box, before);
}
