/**
 * Reads the packed lines of the ground. Written as SVG path text they took a third more of the first payload, which
 * is why they are packed: one to three characters a number instead of its decimal digits.
 *
 * A number is zigzag-coded (0, -1, 1, -2 …) and written in base 24, low digit first; its last digit is one of the
 * first 60 characters of the alphabet, the others one of the next 24. `~` ends a line. Numbers are steps in x and y
 * from the point before; the first point of a line counts from where the line before ended (a ring: from its first
 * point).
 */

/** The alphabet starts after the quotes and leaves out the backslash, which a string literal would have to escape. */
const FIRST = 40;
const BACKSLASH = 92;

export type Step = readonly [x: number, y: number];

function numbersOf(packed: string): number[] {
  const numbers: number[] = [];
  let [value, factor] = [0, 1];
  for (const character of packed) {
    const code = character.charCodeAt(0);
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
  return numbers;
}

/**
 * @param closed whether the lines are rings; a ring does not repeat its first point.
 * @returns each line as its points, in steps.
 */
export function unpackLines(packed: string, closed: boolean): Step[][] {
  let [x, y] = [0, 0];
  const texts = packed.split('~').slice(0, -1);
  return texts.map((text) => {
    const numbers = numbersOf(text);
    const line: Step[] = [];
    for (let index = 0; index < numbers.length; index += 2) {
      [x, y] = [x + (numbers[index] ?? 0), y + (numbers[index + 1] ?? 0)];
      line.push([x, y]);
    }
    if (closed) [x, y] = line[0] ?? [x, y];
    return line;
  });
}

/** @returns SVG path text in the same steps. */
export function unpackPath(packed: string, closed: boolean): string {
  const end = closed ? 'z' : '';
  return unpackLines(packed, closed)
    .map((line) => `M${line.map(([x, y]) => `${x} ${y}`).join('L')}${end}`)
    .join('');
}
