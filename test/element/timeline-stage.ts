/** The timeline without the element around it: a host that keeps what it is told, and can refuse it. */
import { LitElement, unsafeCSS } from 'lit';
import { builtInIndex } from '../../src/built-in-brief.js';
import { english as en } from '../../src/i18n/en-later.js';
import { NO_FILTERS } from '../../src/model/filters.js';
import { sceneOf, type Scene } from '../../src/model/scene.js';
import { NOTHING_SELECTED, periodFrom } from '../../src/model/view.js';
import { stillTimelineStyles } from '../../src/static/still-timeline.styles.js';
import { timelineOf, type TimelineParts } from '../../src/ui/timeline.js';
import { TimelineController, type TimelineHost } from '../../src/ui/timeline-controller.js';
import { timelineFocusStyles, timelineMarksStyles } from '../../src/ui/timeline-marks.styles.js';
import { timelinePartsStyles } from '../../src/ui/timeline-parts.styles.js';
import { timelineStyles } from '../../src/ui/timeline.styles.js';

export class TimelineStage extends LitElement implements TimelineHost {
  static override styles = [
    unsafeCSS(':host{display:block}'),
    timelineStyles,
    timelineFocusStyles,
    timelineMarksStyles,
    timelinePartsStyles,
    stillTimelineStyles,
  ];
  readonly periods: (readonly [string | null, string | null])[] = [];
  readonly events: string[] = [];
  refuses = false;
  timeline: TimelineController | null = null;
  /** What a page without script has in place of the controller's. */
  still: TimelineParts | undefined;

  startReading(): void {
    this.timeline = new TimelineController(this);
    this.requestUpdate();
  }

  scene(): Scene {
    const { period } = periodFrom(...(this.periods.at(-1) ?? ([null, null] as const)));
    const event = this.events.at(-1) ?? null;
    return sceneOf(builtInIndex(), {
      language: 'en',
      period,
      filters: NO_FILTERS,
      selection: event ? { place: null, event } : NOTHING_SELECTED,
    });
  }

  setPeriod(from: string | null, to: string | null): void {
    if (this.refuses) return;
    this.periods.push([from, to]);
    this.requestUpdate();
  }

  selectEvent(id: string): boolean {
    if (this.refuses) return false;
    this.events.push(id);
    this.requestUpdate();
    return true;
  }

  protected override render(): unknown {
    return timelineOf({ scene: this.scene(), messages: en }, this.timeline?.parts ?? this.still);
  }
}
customElements.define('timeline-stage', TimelineStage);

export async function painted(width: number): Promise<TimelineStage> {
  const host = new TimelineStage();
  host.style.width = `${width}px`;
  document.body.append(host);
  await host.updateComplete;
  return host;
}

export async function stage(width = 900): Promise<TimelineStage> {
  const host = await painted(width);
  host.startReading();
  await host.updateComplete;
  return host;
}

export function one<T extends HTMLElement = HTMLInputElement>(host: TimelineStage, selector: string): T {
  const found = host.renderRoot.querySelector<T>(selector);
  if (!found) throw new Error(`There is no ${selector} in the timeline.`);
  return found;
}
