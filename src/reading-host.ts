/** What the element offers to its reading parts. */
import type { FeedHost } from './feed-parts.js';
import type { Filters } from './model/filters.js';
import type { WorldBox } from './model/projection.js';
import type { Scene } from './model/scene.js';
import type { Selection } from './model/view.js';

export interface ReadingHost extends FeedHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly hasUpdated: boolean;
  readonly permalink: boolean;
  readonly scene: Scene | null;
  readonly home: WorldBox;
  place: string | null;
  event: string | null;
  from: string | null;
  to: string | null;
  view: string | null;
  filters: Filters;
  select(wish: Partial<Selection> | null): void;
  choose(selection: Selection): boolean;
  moveCamera(camera: WorldBox): void;
  setPeriod(from: string | null, to: string | null): void;
  toggleList(open?: boolean): void;
}
