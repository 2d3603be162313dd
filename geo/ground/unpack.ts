/**
 * Reads the packed lines of the ground. Written as SVG path text they took a third more of the first payload, which
 * is why they are packed: one to three characters a step instead of a decimal number.
 *
 * A number is zigzag-coded (0, -1, 1, -2 …) and written in base 24, low digit first; its last digit is one of the
 * first 60 characters of the alphabet, the others one of the next 24. `~` ends a line. Numbers are steps in x and y
 * from the point before; the first point of a line counts from where the line before ended (a ring: from its first
 * point).
 */

/** The alphabet starts after the quotes and leaves out the backslash, which a string literal would have to escape. */
const FIRST = 40;
const BACKSLASH = 92;
const END = 126;

/** @returns SVG path text in the same steps. */
export function unpackPath(packed: string, closed: boolean): string {
  let path = '';
  let numbers: number[] = [];
  let [value, factor] = [0, 1];
  let [x, y] = [0, 0];
  for (let index = 0; index < packed.length; index++) {
    const code = packed.charCodeAt(index);
    if (code === END) {
      const [dx = 0, dy = 0, ...steps] = numbers;
      [x, y] = [x + dx, y + dy];
      path += `M${x} ${y}l${steps.join(' ')}${closed ? 'z' : ''}`;
      if (!closed)
        steps.forEach((step, at) => {
          if (at % 2 === 0) x += step;
          else y += step;
        });
      numbers = [];
      continue;
    }
    const digit = code - FIRST - (code > BACKSLASH ? 1 : 0);
    if (digit >= 60) {
      value += (digit - 60) * factor;
      factor *= 24;
      continue;
    }
    value += digit * factor;
    numbers.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2);
    [value, factor] = [0, 1];
  }
  return path;
}
