/** How an event is told in full, with the brief's texts; and the way to everything else that comes after the paint. */
export { eventText } from './ui/event-text.js';

export const loadReading = (): Promise<typeof import('./reading.js')> => import('./reading.js');
