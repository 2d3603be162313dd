// Plain MapLibre, as its first pages say: a style with GeoJSON sources, a marker and a popup for every place.
import { Map, Marker, Popup } from '/peers/maplibre-gl/dist/maplibre-gl.mjs';
import { BOX, cardOf, COLOURS, layersOf } from './common.js';

const [ground, places] = await Promise.all(
  ['/ground.json', '/places.json'].map(async (address) => (await fetch(address)).json()),
);
const map = new Map({
  container: 'map',
  style: {
    version: 8,
    sources: { ground: { type: 'geojson', data: ground } },
    layers: layersOf('ground'),
  },
  bounds: BOX,
});

map.once('load', () => {
  window.drawn = true;
});

for (const { geometry, properties } of places.features) {
  const popup = new Popup().setDOMContent(cardOf(properties));
  const marker = new Marker({ color: COLOURS.accent })
    .setLngLat(geometry.coordinates)
    .setPopup(popup)
    .addTo(map);
  marker.getElement().setAttribute('aria-label', properties.name);
}
window.placed = places.features.length;
