// react-map-gl with MapLibre, as its documentation says: components for map, source, layers, markers and a popup.
import 'maplibre-gl/dist/maplibre-gl.css';
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { setWorkerUrl } from 'maplibre-gl';
import { Layer, Map, Marker, Popup, Source } from 'react-map-gl/maplibre';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { BOX, COLOURS, layersOf } from './common.js';

setWorkerUrl(workerUrl);
const [sea, ...layers] = layersOf('ground');
const style = { version: 8, sources: {}, layers: [sea] };

function Card({ place: { geometry, properties }, onClose }) {
  const [longitude, latitude] = geometry.coordinates;
  const rows = properties.events.map(({ title, date, status }) =>
    h('li', { key: title }, [title, date, status].filter(Boolean).join(', ')),
  );
  const card = h('div', { className: 'card' }, h('h3', null, properties.name), h('ul', null, rows));
  return h(Popup, { longitude, latitude, onClose }, card);
}

function Page({ ground, places }) {
  const [open, setOpen] = useState(null);
  const markers = places.map((place) => {
    const [longitude, latitude] = place.geometry.coordinates;
    return h(Marker, {
      key: place.id,
      longitude,
      latitude,
      color: COLOURS.accent,
      onClick(event) {
        // Else the map's own click closes the popup at once.
        event.originalEvent.stopPropagation();
        setOpen(place);
      },
    });
  });
  return h(
    Map,
    {
      initialViewState: { bounds: BOX },
      mapStyle: style,
      onLoad: () => (window.drawn = true),
    },
    h(
      Source,
      { id: 'ground', type: 'geojson', data: ground },
      layers.map((layer) => h(Layer, { key: layer.id, ...layer })),
    ),
    markers,
    open && h(Card, { place: open, onClose: () => setOpen(null) }),
  );
}

const [ground, { features }] = await Promise.all(
  ['/ground.json', '/places.json'].map(async (address) => (await fetch(address)).json()),
);
createRoot(document.getElementById('map')).render(h(Page, { ground, places: features }));
window.placed = features.length;
window.bakuIndex = features.findIndex(({ id }) => id === 'baku');
