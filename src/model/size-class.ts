/** Classes of map boxes: what a container query tells apart, and what labels are placed for. */

/** Classes of map boxes by width; a container query picks one. */
export type SizeClass = 'xs' | 's' | 'm' | 'l';

export interface BoxSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Boxes of each class, in pixels: its smallest one and larger ones. Everything is placed so that it is clear in all
 * of them.
 */
export const SIZE_CLASSES: Readonly<Record<SizeClass, readonly BoxSize[]>> = {
  xs: [
    { width: 280, height: 320 },
    { width: 327, height: 320 },
    { width: 327, height: 640 },
  ],
  s: [
    { width: 328, height: 320 },
    { width: 360, height: 640 },
    { width: 328, height: 320 },
    { width: 480, height: 320 },
    { width: 559, height: 373 },
  ],
  m: [
    { width: 560, height: 373 },
    { width: 640, height: 427 },
    { width: 730, height: 487 },
    { width: 839, height: 560 },
  ],
  l: [
    { width: 840, height: 560 },
    { width: 1120, height: 747 },
    { width: 1600, height: 900 },
  ],
};

/** Narrowest box of the classes above `xs`, in pixels: that of `s` is the column of the narrowest common phone. */
export const CLASS_FROM = { s: 328, m: 560, l: 840 } as const;

export function sizeClassOf(width: number): SizeClass {
  if (width >= CLASS_FROM.l) return 'l';
  if (width >= CLASS_FROM.m) return 'm';
  return width < CLASS_FROM.s ? 'xs' : 's';
}

/** Has it room for names alone, without what is told under them? */
export function isSmall(sizeClass: SizeClass): boolean {
  return sizeClass === 'xs' || sizeClass === 's';
}
