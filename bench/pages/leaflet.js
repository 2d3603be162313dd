// Leaflet, as its quick start and its GeoJSON tutorial say: the library is a global before this script.
import { BOX, cardOf, COLOURS, LINES } from './common.js';

const { L } = window;
const turned = BOX.map(([lon, lat]) => [lat, lon]);
const map = L.map('map').fitBounds(turned);
L.Icon.Default.prototype.options.imagePath = '/peers/leaflet/dist/images/';

const [ground, places] = await Promise.all(
  ['/ground.json', '/places.json'].map(async (address) => (await fetch(address)).json()),
);
L.geoJSON(ground, {
  interactive: false,
  style({ properties: { kind } }) {
    const [color, weight] = LINES[kind] ?? [];
    if (color) return { color, weight, fill: false };
    return { stroke: false, fillColor: kind === 'land' ? COLOURS.land : COLOURS.sea, fillOpacity: 1 };
  },
}).addTo(map);
L.geoJSON(places, {
  pointToLayer: ({ properties }, at) => L.marker(at, { alt: properties.name }),
  onEachFeature: ({ properties }, layer) => layer.bindPopup(() => cardOf(properties)),
}).addTo(map);
window.drawn = true;
window.placed = places.features.length;
