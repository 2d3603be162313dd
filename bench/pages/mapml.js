// `<mapml-viewer>`: its own method turns GeoJSON into a layer of the element, once for the ground and once for places.
import '/peers/@maps4html/mapml/dist/mapml.js';
import { cardOf, COLOURS, LINES } from './common.js';

const viewer = document.querySelector('mapml-viewer');
const [ground, places] = await Promise.all(
  ['/ground.json', '/places.json'].map(async (address) => (await fetch(address)).json()),
);
await viewer.whenReady();
const layer = viewer.geojson2mapml(ground, {
  label: 'Ground',
  projection: 'OSMTILE',
  geometryFunction(geometry, { properties }) {
    geometry.setAttribute('class', properties.kind);
    for (const part of geometry.querySelectorAll('*')) part.setAttribute('class', properties.kind);
    return geometry;
  },
});
const style = document.createElement('map-style');
const filled = (fill) => `{fill:${fill};fill-opacity:1;stroke:none}`;
style.textContent = [
  `.land${filled(COLOURS.land)}`,
  `.lake${filled(COLOURS.sea)}`,
  ...Object.entries(LINES).map(
    ([kind, [colour, width]]) => `.${kind}{fill:none;stroke:${colour};stroke-width:${width}px}`,
  ),
].join('');
layer.append(style);
viewer.geojson2mapml(places, {
  label: 'Places',
  projection: 'OSMTILE',
  caption: ({ properties }) => properties.name,
  properties: ({ properties }) => cardOf(properties),
});
window.drawn = true;
window.placed = places.features.length;
