/** @jsxImportSource solid-js */
/** Shows the map in Solid: `prop:` for a property, `on:` for a listener. */
import 'caucasus-map/define';
import type {} from 'caucasus-map/solid';
import { createSignal } from 'solid-js';
import brief from '../brief.json';

export function App() {
  const [layout, setLayout] = createSignal<'explorer' | 'map'>('explorer');
  const [place, setPlace] = createSignal<string | null>(null);
  return (
    <>
      <button type="button" onClick={() => setLayout('map')}>
        Only the map
      </button>
      <caucasus-map
        prop:brief={brief}
        layout={layout()}
        heading-level="2"
        label="Map of two ports"
        on:place-select={({ detail }) => setPlace(detail.place)}
      />
      <output>{place() ?? 'nothing'}</output>
    </>
  );
}
