// Medians and spreads of what was measured, and ratios within a run.

/** @returns lower quartile, median and upper quartile; null where nothing was measured. */
export function quartiles(values) {
  const sorted = values.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const at = (part) => {
    const place = part * (sorted.length - 1);
    const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
    return low + (high - low) * (place % 1);
  };
  return [at(0.25), at(0.5), at(0.75)];
}

export const of = ({ results }, key) => quartiles(results.map((result) => result?.[key]));

/** How often the value of the other one, in the same run of both. */
export function ratios(row, base, key) {
  const pairs = row.results.map((result, run) => {
    const [own, other] = [result?.[key], base.results[run]?.[key]];
    return typeof own === 'number' && other > 0 ? own / other : null;
  });
  return quartiles(pairs);
}
