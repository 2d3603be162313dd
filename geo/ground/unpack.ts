/**
 * Reads the packed lines of the ground. Written as SVG path text they took a third more of the first payload, which
 * is why they are packed: one to three characters a number instead of its decimal digits.
 *
 * A number is zigzag-coded (0, -1, 1, -2 …) and written in base 60, its last digit as one of the first 60 characters
 * of the alphabet; what stands before that is in base 24, as the next 24 characters, highest digit first: in this
 * order gzip finds most. `~` ends a line. A line begins with the number of steps that its grid is wide; then come x and
 * y of each point, in that grid, from the point before; the first point counts from where the line before ended (a
 * ring: from its first point).
 */

/**
 * The alphabet is 84 characters from `(` on, without the backslash, which a string literal would have to escape. It is
 * counted from `a` and begins again at `(`: small numbers are frequent, and so are small letters in the code around them,
 * which spares 0.2 kB after gzip.
 */
const FIRST = 40;
const BACKSLASH = 92;
const SYMBOLS = 84;
const BEFORE_A = 56;

export type Step = readonly [x: number, y: number];

function numbersOf(packed: string): number[] {
  const numbers: number[] = [];
  let before = 0;
  for (const character of packed) {
    const code = character.charCodeAt(0);
    const digit = (code - FIRST - (code > BACKSLASH ? 1 : 0) + SYMBOLS - BEFORE_A) % SYMBOLS;
    if (digit >= 60) {
      before = before * 24 + digit - 60;
      continue;
    }
    const value = before * 60 + digit;
    numbers.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2);
    before = 0;
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
    const [grid = 1, ...numbers] = numbersOf(text);
    const line: Step[] = [];
    for (let index = 0; index < numbers.length; index += 2) {
      [x, y] = [x + grid * (numbers[index] ?? 0), y + grid * (numbers[index + 1] ?? 0)];
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
