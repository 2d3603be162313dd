// The plot of the benchmark: when each map is seen, with the spread, and when its engine is there.
import { of } from './statistics.mjs';

const [LEFT, WIDTH, ROW, TOP] = [250, 420, 28, 44];

function nice(most) {
  return [1, 2, 5, 10, 20].find((step) => most / step <= 8) ?? 50;
}

export function plotOf(rows) {
  const all = rows.flatMap((row) => [of(row, 'visible')?.[2], of(row, 'ready')?.[2]]).filter(Boolean);
  const most = Math.max(...all) / 1000;
  const x = (value) => Math.round(LEFT + (value / 1000 / most) * WIDTH);
  const step = nice(most);
  const height = TOP + rows.length * ROW + 34;
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
  const grid = ticks.map(
    (value) =>
      `<path d="M${x(value * 1000)} ${TOP - 10}V${height - 30}" stroke="#d9d5ca"/><text x="${x(value * 1000)}" y="${height - 12}" text-anchor="middle">${value} s</text>`,
  );
  const bars = rows.map((row, index) => {
    const y = TOP + index * ROW;
    const name = `<text x="${LEFT - 10}" y="${y + 12}" text-anchor="end">${row.title.replace(/`/g, '').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</text>`;
    const seen = of(row, 'visible');
    if (!seen) return name;
    const [low, median, high] = seen.map(x);
    const fill = row.title.startsWith('this element') ? '#a3322a' : '#64808e';
    const ready = of(row, 'ready');
    const dot = ready
      ? `<circle cx="${x(ready[1])}" cy="${y + 8}" r="4" fill="#fff" stroke="${fill}" stroke-width="2"/>`
      : '';
    return `${name}<rect x="${LEFT}" y="${y}" width="${median - LEFT}" height="16" fill="${fill}"/><path d="M${low} ${y + 8}H${high}" stroke="#22262a" stroke-width="2"/>${dot}`;
  });
  const title = 'Seconds until the map is seen (bar, with quartiles) and until its engine is there (ring)';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + WIDTH + 30} ${height}" font-family="sans-serif" font-size="13" role="img"><title>${title}</title><rect width="100%" height="100%" fill="#fff"/><text x="10" y="20">${title}</text>${grid.join('')}${bars.join('')}</svg>\n`;
}
