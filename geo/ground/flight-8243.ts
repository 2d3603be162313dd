/**
 * Flight 8243 of 25 December 2024 as its three known points, for a dashed arc: where it came from, where it was bound,
 * and where it came down. Its track between them is not here, because no source that may be used gives it.
 */

interface FlightPoint {
  readonly id: string;
  readonly name: string;
  /** `[lon, lat]` in degrees. */
  readonly at: readonly [number, number];
  /** How well the point is known, in kilometres. */
  readonly within: number;
}

/** The legs between one point and the next are great circles: schematic, and neither course nor turning point. */
export const flight8243: {
  readonly id: string;
  readonly certainty: 'schematic';
  readonly name: string;
  readonly date: string;
  readonly points: readonly FlightPoint[];
} = {
  id: 'flight-8243',
  certainty: 'schematic',
  name: 'Flight 8243, schematic',
  date: '2024-12-25',
  points: [
    { id: 'baku-airport', name: 'Baku airport', at: [50.047, 40.467], within: 1 },
    // North of the town; tables that copy OpenFlights have the airfield of Khankala, 12 km south-east, under this name.
    { id: 'grozny-airport', name: 'Grozny airport', at: [45.7, 43.388], within: 1 },
    { id: 'aktau-crash', name: 'Near Aktau airport', at: [51.092, 43.86], within: 10 },
  ],
};
