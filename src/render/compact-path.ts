/** Writes the ground's paths by steps from point to point, which takes half the bytes of places on a sheet. */
import type { GroundLevel } from './ground.js';

/** @param path lines of whole numbers, absolute: `M1 2L3 4L5 6z`. */
export function compactPath(path: string): string {
  return path.replace(/M([^Mz]*)(z?)/g, (_line, points: string, end: string) => {
    const [first = [0, 0], ...rest] = points
      .split('L')
      .map((point) => point.split(' ').map(Number) as [number, number]);
    let [x, y] = first;
    const steps = rest.map(([nextX, nextY]) => {
      const step = `${nextX - x} ${nextY - y}`;
      [x, y] = [nextX, nextY];
      return step;
    });
    // A minus sign separates as well as a space.
    return `M${first.join(' ')}${steps.length > 0 ? `l${steps.join(' ')}` : ''}${end}`.replaceAll(' -', '-');
  });
}

export function compactLevel(level: GroundLevel): GroundLevel {
  return {
    ...level,
    land: compactPath(level.land),
    coast: compactPath(level.coast),
    borders: compactPath(level.borders),
    ...(level.unsettled && { unsettled: compactPath(level.unsettled) }),
    lakes: compactPath(level.lakes),
    rivers: compactPath(level.rivers),
    areas: Object.fromEntries(Object.entries(level.areas).map(([id, area]) => [id, compactPath(area)])),
  };
}
