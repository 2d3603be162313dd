// What the pages of all peers share: the frame, the colours of the picture, and what a card says.

/** `[[west, south], [east, north]]`, the frame of the built-in brief. */
export const BOX = [
  [42.95, 38.2],
  [50.75, 42.05],
];

export const COLOURS = {
  sea: '#d7e5ec',
  land: '#f3f0e8',
  border: '#625d53',
  coast: '#64808e',
  river: '#5f8598',
  accent: '#a3322a',
};

/** Colour and width of each kind of line. */
export const LINES = {
  river: [COLOURS.river, 0.8],
  coast: [COLOURS.coast, 1],
  border: [COLOURS.border, 1.2],
};

/** Layers of MapLibre for the ground. */
export function layersOf(source) {
  const filter = (kind) => ['==', ['get', 'kind'], kind];
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': COLOURS.sea } },
    ...['land', 'lake'].map((kind) => ({
      id: kind,
      type: 'fill',
      source,
      filter: filter(kind),
      paint: { 'fill-color': kind === 'land' ? COLOURS.land : COLOURS.sea },
    })),
    ...Object.entries(LINES).map(([kind, [colour, width]]) => ({
      id: kind,
      type: 'line',
      source,
      filter: filter(kind),
      paint: { 'line-color': colour, 'line-width': width },
    })),
  ];
}

/** A card as an element: name, then the title, date and status of every event. */
export function cardOf({ name, events }) {
  const card = document.createElement('div');
  card.className = 'card';
  const heading = document.createElement('h3');
  heading.textContent = name;
  const list = document.createElement('ul');
  for (const { title, date, status } of events) {
    const item = document.createElement('li');
    item.textContent = [title, date, status].filter(Boolean).join(', ');
    list.append(item);
  }
  card.append(heading, list);
  return card;
}
