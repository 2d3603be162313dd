/** Shows the map without a framework: a property, attributes and a listener, set by hand. */
import 'caucasus-map/define';
import brief from '../brief.json';

const button = document.createElement('button');
const map = document.createElement('caucasus-map');
const opened = document.createElement('output');

button.type = 'button';
button.textContent = 'Only the map';
button.addEventListener('click', () => map.setAttribute('layout', 'map'));

map.brief = brief;
map.setAttribute('layout', 'explorer');
map.setAttribute('heading-level', '2');
map.setAttribute('label', 'Map of two ports');
map.addEventListener('place-select', ({ detail }) => {
  opened.textContent = detail.place ?? 'nothing';
});

document.querySelector('#app')?.append(button, map, opened);
