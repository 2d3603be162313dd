/** Shows the map in React 19, which sets properties and listens to events by their own names. */
import 'caucasus-map/define';
import type {} from 'caucasus-map/jsx';
import { useState } from 'react';
import brief from '../brief.json';

export function App() {
  const [layout, setLayout] = useState<'explorer' | 'map'>('explorer');
  const [place, setPlace] = useState<string | null>(null);
  return (
    <>
      <button type="button" onClick={() => setLayout('map')}>
        Only the map
      </button>
      <caucasus-map
        brief={brief}
        layout={layout}
        heading-level="2"
        label="Map of two ports"
        onplace-select={({ detail }) => setPlace(detail.place)}
      />
      <output>{place ?? 'nothing'}</output>
    </>
  );
}
