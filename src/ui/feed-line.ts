/** Under the title of a map that reads its brief again: how new it is, and the button that stops that. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatClock } from '../i18n/clock-time.js';
import type { Messages } from '../i18n/messages.js';

export interface FeedState {
  readonly state: 'current' | 'failing' | 'paused';
  /** When the brief that is shown was last known to be the newest, epoch milliseconds; null when there is none. */
  readonly at: number | null;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** "Updated 14:05", "Updates failed; shown as of 14:05"; empty when nothing has been read yet. */
export function feedText({ state, at, now }: FeedState, messages: Messages): string {
  return at === null ? '' : messages.feed[state](formatClock(at, now, messages));
}

/** @param news what has just changed; a failure is told by the state alone. */
export function feedLine(feed: FeedState, news: string | null, messages: Messages): TemplateResult {
  const text = feedText(feed, messages);
  return html`<p class="feed">
    ${text ? html`<span data-feed-state=${feed.state}>${text}</span>` : nothing}
    ${news && news !== text ? html`<span data-feed-news>${news}</span>` : nothing}
    <button type="button" class="link" data-feed>
      ${feed.state === 'paused' ? messages.feed.resume : messages.feed.pause}
    </button>
  </p>`;
}
