// The two examples of the gallery that need a script; the page shows the same code.

{
  const map = document.querySelector('#ferries');
  map.brief = {
    type: 'FeatureCollection',
    id: 'example',
    title: 'Example: two ports and a ferry that does not exist',
    lead: 'An invented timetable, to show the shape of a brief.',
    features: [
      {
        type: 'Feature',
        id: 'batumi',
        geometry: { type: 'Point', coordinates: [41.6367, 41.6458] },
        properties: { kind: 'city', name: 'Batumi', featured: true },
      },
      {
        type: 'Feature',
        id: 'poti',
        geometry: { type: 'Point', coordinates: [41.6719, 42.1464] },
        properties: { kind: 'city', name: 'Poti', featured: true },
      },
    ],
    events: [
      {
        id: 'trial-run',
        title: 'A trial run between the two ports',
        text: 'The invented ferry sails without passengers.',
        date: '2030-05-02',
        status: 'reported',
        places: ['batumi', 'poti'],
        sources: ['timetable'],
      },
      {
        id: 'first-day',
        title: 'First day of service',
        date: '2030-06',
        status: 'reported',
        places: ['batumi'],
        sources: ['timetable'],
        relations: [{ type: 'follows', target: 'trial-run' }],
      },
      {
        id: 'winter-break',
        title: 'Winter break',
        date: '2030-11/2031-03',
        status: 'reported',
        places: ['poti'],
        sources: ['timetable'],
      },
    ],
    sources: { timetable: { publisher: 'Example timetable', kind: 'reference' } },
  };
}

{
  const map = document.querySelector('#talking');
  const log = document.querySelector('#log');
  for (const type of ['load', 'map-ready', 'place-select', 'event-select', 'view-change'])
    map.addEventListener(type, ({ detail }) => {
      const text = type === 'map-ready' ? '' : (JSON.stringify(detail) ?? '');
      log.value = `${type} ${text}\n${log.value}`;
    });
}
