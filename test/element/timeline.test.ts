/// <reference types="mocha" />
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { english as en } from '../../src/i18n/en-later.js';
import { stillTimeline } from '../../src/static/still-timeline.js';
import { eventBeside } from '../../src/model/period-steps.js';
import { clearStage, nextFrame, until } from './stage.js';
import { one, painted, stage, type TimelineStage } from './timeline-stage.js';

const WIDTHS = [280, 360, 768, 1280];

const marksOf = (host: TimelineStage): HTMLElement[] =>
  [...host.renderRoot.querySelectorAll<HTMLElement>('.mark')].filter((mark) => mark.checkVisibility());
const last = (host: TimelineStage): readonly [string | null, string | null] | undefined =>
  host.periods.at(-1);

const drawingOf = (host: TimelineStage): (string | null)[] =>
  [...host.renderRoot.querySelectorAll('svg path')]
    .filter((path) => !path.closest('button'))
    .map((path) => path.getAttribute('d'));

/** Corners of what is drawn, in pixels of the page; each sub-path begins at one. */
function starts(host: TimelineStage, selector: string): string[] {
  const svg = [...host.renderRoot.querySelectorAll<SVGSVGElement>('svg.focus')].find((one) =>
    one.checkVisibility(),
  )!;
  const { left, top, width, height } = svg.getBoundingClientRect();
  const { viewBox } = svg;
  return [...svg.querySelectorAll(selector)]
    .flatMap((path) => [...(path.getAttribute('d') ?? '').matchAll(/M([\d.]+) ([\d.]+)/g)])
    .map(([, x, y]) => [
      left + (Number(x) / viewBox.baseVal.width) * width,
      top + (Number(y) / viewBox.baseVal.height) * height,
    ])
    .map((at) => at.map(Math.round).join())
    .sort();
}

async function drag(thumb: HTMLElement, value: number, by: number): Promise<void> {
  const { left, width, top, height } = thumb.getBoundingClientRect();
  const max = Number(thumb.getAttribute('max'));
  const x = Math.round(left + 12 + (value / max) * (width - 24));
  const y = Math.round(top + height / 2);
  await sendMouse({ type: 'move', position: [x, y] });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: [x + by, y] });
  await sendMouse({ type: 'up' });
  await nextFrame();
}

describe('the timeline', () => {
  afterEach(clearStage);

  for (const width of WIDTHS)
    it(`does not move when its parts come after the paint, ${width} px wide`, async () => {
      const host = await painted(width);
      const before = host.offsetHeight;
      const drawn = drawingOf(host);
      expect(drawn.join()).to.match(/M[\d.]+ 36v-/);
      host.startReading();
      await host.updateComplete;
      expect(host.offsetHeight).to.equal(before);
      // What was there keeps its shape; what comes stands where nothing was.
      expect(drawingOf(host)).to.deep.equal(drawn);
      expect(host.scrollWidth).to.be.at.most(width);
    });

  for (const width of WIDTHS)
    it(`has marks of 24 px that do not cover each other, ${width} px wide`, async () => {
      const boxes = marksOf(await stage(width)).map((mark) => mark.getBoundingClientRect());
      expect(boxes.length).to.be.greaterThan(3);
      for (const [at, box] of boxes.entries()) {
        expect(Math.min(box.width, box.height)).to.be.at.least(23.9);
        for (const other of boxes.slice(at + 1)) {
          const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
          const along = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
          expect(Math.min(across, along)).to.be.below(0.5);
        }
      }
    });

  for (const width of WIDTHS)
    it(`is drawn alike where no script makes buttons of its marks, ${width} px wide`, async () => {
      const still = await painted(width);
      still.still = stillTimeline;
      still.requestUpdate();
      await still.updateComplete;
      const dots = starts(still, '.dots:not(.hole, .many)');
      const [many, bars] = [starts(still, '.many'), starts(still, '.bars')];
      expect(marksOf(still)).to.deep.equal([]);
      still.remove();
      const marks = marksOf(await stage(width));
      const centre = (mark: HTMLElement): string => {
        const { left, top, width: across, height } = mark.getBoundingClientRect();
        return [left + across / 2, top + height / 2].map(Math.round).join();
      };
      const has = (mark: HTMLElement, selector: string): boolean => mark.querySelector(selector) !== null;
      expect(many).to.have.length.above(1);
      expect(many).to.deep.equal(
        marks
          .filter((mark) => has(mark, 'b'))
          .map(centre)
          .sort(),
      );
      expect(dots).to.deep.equal(
        marks
          .filter((mark) => mark.matches('.point') && !has(mark, 'b'))
          .map(centre)
          .sort(),
      );
      expect(bars).to.have.length(marks.filter((mark) => mark.matches('.span')).length);
    });

  for (const [width, lanes] of [
    [360, 3],
    [768, 4],
    [1280, 4],
  ] as const)
    it(`leaves no lane empty, ${width} px wide`, async () => {
      const host = await stage(width);
      const tops = new Set(marksOf(host).map((mark) => Math.round(mark.getBoundingClientRect().top)));
      expect(tops.size).to.equal(lanes);
      const strip = one<HTMLElement>(host, '.strip').getBoundingClientRect();
      expect(Math.min(...tops) - strip.top).to.be.closeTo(68, 1);
    });

  // What is wider than the window cannot be hit.
  for (const width of WIDTHS.filter((one) => one <= window.innerWidth))
    it(`shows the number of each mark over its bar, ${width} px wide`, async () => {
      const host = await stage(width);
      let faded = 0;
      for (const period of [null, ['2025-06-20', '2025-07-10']] as const) {
        if (period) host.setPeriod(...period);
        await host.updateComplete;
        for (const mark of marksOf(host)) {
          const number = mark.querySelector('b');
          if (!number) continue;
          faded += Number(mark.matches('.since, .until'));
          const { left, top, width: across, height } = number.getBoundingClientRect();
          const seen = (host.renderRoot as ShadowRoot).elementFromPoint(left + across / 2, top + height / 2);
          expect(seen === number, mark.title).to.equal(true);
        }
      }
      expect(faded).to.be.above(0);
    });

  it('takes a period by dragging, once a frame', async () => {
    const host = await stage();
    await drag(one(host, '[data-thumb="from"]'), 0, 300);
    const [from, to] = last(host)!;
    expect(from).to.match(/^202[12]-/);
    expect(to).to.equal(null);
    expect(one(host, '[data-period="from"]').value).to.equal(from);
  });

  it('stops a thumb a day before the other', async () => {
    const host = await stage();
    host.setPeriod('2021-01-01', '2021-06-30');
    await host.updateComplete;
    const thumb = one(host, '[data-thumb="from"]');
    await drag(thumb, thumb.valueAsNumber, 500);
    expect(last(host)).to.deep.equal(['2021-06-30', '2021-06-30']);
    await host.updateComplete;
    expect(one(host, '[data-thumb="to"]').valueAsNumber - thumb.valueAsNumber).to.equal(1);
  });

  it('takes a day by arrow and a month by page key, and says the date', async () => {
    const host = await stage();
    host.setPeriod('2025-06-27', '2025-07-15');
    await host.updateComplete;
    const thumb = one(host, '[data-thumb="from"]');
    thumb.focus();
    await sendKeys({ press: 'ArrowRight' });
    await nextFrame();
    expect(last(host)).to.deep.equal(['2025-06-28', '2025-07-15']);
    await sendKeys({ press: 'PageDown' });
    await host.updateComplete;
    expect(last(host)).to.deep.equal(['2025-05-28', '2025-07-15']);
    expect(thumb.getAttribute('aria-valuetext')).to.equal('28 May 2025');
  });

  // The date fields of WebKitGTK open a calendar and take no digits, whatever the page does.
  const takesDigits = !/Linux.*AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);
  if (takesDigits)
    it('takes typed dates, keystroke by keystroke', async () => {
      const host = await stage();
      one(host, '[data-period="from"]').focus();
      for (const key of '06272025') await sendKeys({ press: key });
      await host.updateComplete;
      expect(last(host)).to.deep.equal(['2025-06-27', null]);
      expect(one(host, '[data-period="from"]').value).to.equal('2025-06-27');
    });

  it('moves the other date along when the two would change places', async () => {
    const host = await stage();
    host.setPeriod('2025-01-01', '2025-01-31');
    await host.updateComplete;
    const field = one(host, '[data-period="from"]');
    field.value = '2025-06-27';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await host.updateComplete;
    expect(last(host)).to.deep.equal(['2025-06-27', '2025-06-27']);
    expect(one(host, '[data-period="to"]').value).to.equal('2025-06-27');
  });

  it('gives a field its date back when the period is refused', async () => {
    const host = await stage();
    host.refuses = true;
    const thumb = one(host, '[data-thumb="from"]');
    thumb.value = '500';
    thumb.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => thumb.value === '0', 'the thumb is back');
  });

  it('narrows the period to a mark of several rows, and shows them all again', async () => {
    const host = await stage(280);
    const mark = marksOf(host).find(({ dataset }) => dataset['span'])!;
    const span = mark.dataset['span'];
    mark.focus();
    await sendKeys({ press: 'Enter' });
    await host.updateComplete;
    expect(last(host)!.join('/')).to.equal(span);
    expect(host.shadowRoot?.activeElement?.matches('.mark')).to.equal(true);
    one(host, '[data-time="whole"]').click();
    expect(last(host)).to.deep.equal([null, null]);
  });

  it('draws an end only where a span ends, and tells what its shapes are', async () => {
    const host = await stage();
    const widths = (): string[] =>
      marksOf(host)
        .filter((mark) => mark.matches('.span'))
        .map((mark) => {
          const { borderInlineStartWidth, borderInlineEndWidth } = getComputedStyle(mark.querySelector('i')!);
          return [borderInlineStartWidth, borderInlineEndWidth].map(parseFloat).map(Boolean).join();
        });
    expect(widths()).to.include('true,true');
    host.setPeriod('2025-07-10', '2025-07-12');
    await host.updateComplete;
    expect(widths()).to.include('false,false');
    expect(widths()).to.not.include('true,true');
    expect(one(host, '.focus.l').ariaLabel).to.equal('10–12 July 2025');
    expect(one(host, '.focus.l .tick').textContent?.trim()).to.equal('10 Jul 2025');
    expect(one(host, '.legend').children).to.have.length(4);
  });

  it('goes from mark to mark by arrow keys', async () => {
    const host = await stage();
    const marks = marksOf(host);
    marks[0]!.focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(host.shadowRoot?.activeElement).to.equal(marks[1]);
    await sendKeys({ press: 'End' });
    expect(host.shadowRoot?.activeElement).to.equal(marks.at(-1));
  });

  it('steps through the events and marks the selected one', async () => {
    const host = await stage();
    host.setPeriod('2025-06-27', '2025-07-06');
    await host.updateComplete;
    one(host, '[data-time="later"]').click();
    await host.updateComplete;
    expect(host.events).to.have.length(1);
    expect(marksOf(host).filter((mark) => mark.ariaCurrent === 'true')).to.have.length(1);
    one(host, '[data-time="earlier"]').click();
    expect(host.events).to.have.length(1);
  });

  it('plays until it is stopped, and no longer than it is on the page', async () => {
    const host = await stage();
    const play = one(host, '[data-time="play"]');
    play.click();
    await host.updateComplete;
    expect(play.getAttribute('aria-label')).to.equal(en.timeControls.pause);
    await until(() => host.events.length === 2, 'the second event is there');
    expect(eventBeside(host.scene(), -1)?.id).to.equal(host.events[0]);
    host.remove();
    expect(host.timeline?.playing).to.equal(false);
    document.body.append(host);
    play.click();
    play.click();
    expect(host.timeline?.playing).to.equal(false);
  });

  it('stops playing at the end, and when the reader selects something else', async () => {
    const host = await stage();
    host.selectEvent(eventBeside(host.scene(), -1)!.id);
    host.selectEvent(eventBeside(host.scene(), -1)!.id);
    one(host, '[data-time="play"]').click();
    expect(host.timeline?.playing).to.equal(true);
    await until(() => host.timeline?.playing === false, 'it has stopped at the end');
    one(host, '[data-time="play"]').click();
    expect(host.events.at(-1), 'it starts anew').to.equal('ceasefire-2020');
    host.selectEvent('hur-gyumri-report');
    await until(() => host.timeline?.playing === false, 'it has left the reader alone');
    expect(host.events.at(-1)).to.equal('hur-gyumri-report');
  });
});
