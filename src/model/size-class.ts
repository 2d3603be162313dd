/** Classes of map boxes: what a container query tells apart, and what labels are placed for. */

/** Classes of map boxes by both sides; a container query picks one. */
export type SizeClass = 'xs' | 's' | 'm' | 'l';

export interface BoxSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Boxes of each class, in pixels: its smallest one and larger ones. Everything is placed so that it is clear in all
 * of them.
 */
export const SIZE_CLASSES: Readonly<Record<SizeClass, readonly [BoxSize, ...BoxSize[]]>> = {
  xs: [
    { width: 280, height: 320 },
    { width: 327, height: 320 },
    { width: 327, height: 640 },
  ],
  s: [
    { width: 328, height: 320 },
    { width: 360, height: 640 },
    { width: 380, height: 320 },
    { width: 480, height: 320 },
    { width: 559, height: 373 },
  ],
  m: [
    { width: 560, height: 373 },
    { width: 640, height: 427 },
    { width: 730, height: 487 },
    { width: 839, height: 560 },
    { width: 1280, height: 559 },
  ],
  l: [
    { width: 840, height: 560 },
    { width: 1120, height: 747 },
    { width: 1600, height: 900 },
  ],
};

/**
 * A box of a class above `s` is at least as wide as this one and as high: the map is drawn as large as both allow. One
 * of `s` is as wide: it is the column of the narrowest common phone.
 */
export const CLASS_FROM = { s: SIZE_CLASSES.s[0], m: SIZE_CLASSES.m[0], l: SIZE_CLASSES.l[0] } as const;

/** So much wider than high is none of the boxes of a class: a frame may look out of such a one above and below. */
const LOW = 1.6;

export function isLow({ width, height }: BoxSize): boolean {
  return width > LOW * height;
}

export function sizeClassOf({ width, height }: BoxSize): SizeClass {
  const isFrom = (least: BoxSize): boolean => width >= least.width && height >= least.height;
  if (isFrom(CLASS_FROM.l)) return 'l';
  if (isFrom(CLASS_FROM.m)) return 'm';
  return width < CLASS_FROM.s.width ? 'xs' : 's';
}

/** Has it room for names alone, without what is told under them? */
export function isSmall(sizeClass: SizeClass): boolean {
  return sizeClass === 'xs' || sizeClass === 's';
}
