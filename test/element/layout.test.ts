/// <reference types="mocha" />
import { expect } from 'chai';
import type { CaucasusMap } from '../../src/caucasus-map.js';
import { FEATURED } from '../built-in-brief.js';
import { FakeEngines } from './fake-engine.js';
import { clearStage, create, has, mountLoaded, part, parts, settled } from './stage.js';

const BOXES = [
  ['280px', '320px'],
  ['360px', '640px'],
  ['768px', '512px'],
  ['1280px', '900px'],
] as const;

const rectOf = (element: CaucasusMap, selector: string): DOMRect =>
  part(element, selector).getBoundingClientRect();

/** Area that two rectangles share, in square pixels. */
function shared(a: DOMRect, b: DOMRect): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}

function expectInside(inner: DOMRect, outer: DOMRect, what: string): void {
  expect(inner.left, `${what}, left`).to.be.at.least(outer.left - 1);
  expect(inner.top, `${what}, top`).to.be.at.least(outer.top - 1);
  expect(inner.right, `${what}, right`).to.be.at.most(outer.right + 1);
  expect(inner.bottom, `${what}, bottom`).to.be.at.most(outer.bottom + 1);
}

const visibleMarkers = (element: CaucasusMap): HTMLElement[] =>
  parts(element, 'button[part~="marker"]').filter((marker) => marker.checkVisibility());

const CONTROLS = ['zoomIn', 'zoomOut', 'reset'];

/** Where everything is while one card is open. */
interface Sight {
  readonly what: string;
  readonly card: DOMRect;
  readonly map: DOMRect;
  /** The box of the element; all of its content, if the element itself can be scrolled. */
  readonly element: DOMRect;
  /** Discs of the markers that stand for the place of the card. */
  readonly discs: readonly DOMRect[];
  readonly others: readonly (readonly [name: string, rect: DOMRect])[];
}

function wholeOf(element: CaucasusMap): DOMRect {
  const { x, y, width, height } = element.getBoundingClientRect();
  const scrolls = getComputedStyle(element).overflowY !== 'visible';
  return scrolls
    ? new DOMRect(x, y - element.scrollTop, width, element.scrollHeight)
    : new DOMRect(x, y, width, height);
}

function look(element: CaucasusMap, what: string, place: string): Sight {
  const own = visibleMarkers(element).filter(({ dataset }) =>
    (dataset['places']?.split(' ') ?? [dataset['place']]).includes(place),
  );
  const others = [
    ...CONTROLS.map((name) => [name, `[data-control="${name}"]`] as const),
    ...['key', 'list'].map((name) => [name, `[part~="${name}"]`] as const),
  ];
  return {
    what,
    card: rectOf(element, '[part~="popup"]'),
    map: rectOf(element, '[part~="canvas"]'),
    element: wholeOf(element),
    discs: own.map((marker) => marker.querySelector('.disc')!.getBoundingClientRect()),
    others: others.map(([name, selector]) => [name, rectOf(element, selector)] as const),
  };
}

/** All five cards of places, and one card of an event of each. */
async function lookAtEachCard(element: CaucasusMap): Promise<Sight[]> {
  const sights: Sight[] = [];
  for (const place of FEATURED) {
    element.select({ place });
    await settled(element);
    sights.push(look(element, place, place));
    const event = part(element, '[part~="popup"] [data-event]').dataset['event']!;
    element.select({ place, event });
    await settled(element);
    sights.push(look(element, `${place}, ${event}`, place));
  }
  element.select(null);
  await settled(element);
  return sights;
}

for (const phase of ['static', 'live'] as const)
  for (const [width, height] of [...BOXES, ...BOXES.map(([size]) => [size, undefined] as const)])
    describe(`layout in a box of ${width} × ${height ?? 'its own height'} while ${phase}`, () => {
      let element: CaucasusMap;
      let sights: readonly Sight[];

      before(async () => {
        element = await mountLoaded({
          attributes: { loading: phase === 'live' ? 'eager' : 'static' },
          loadEngine: new FakeEngines().load,
          width,
          ...(height && { height }),
        });
        if (phase === 'live') await element.ready;
        await settled(element);
        sights = await lookAtEachCard(element);
      });

      after(clearStage);

      it('the map box is at least 320 px high and as wide as it can be', () => {
        const { height: own, width: wide } = rectOf(element, '[part~="canvas"]');
        expect(own).to.be.at.least(320);
        // Without a scroll bar, which some systems put beside what scrolls.
        expect(wide).to.be.at.least(Math.min(element.clientWidth, 280) - 1);
      });

      it('every marker that is seen is wholly within the map box, and none covers another', () => {
        const map = rectOf(element, '[part~="canvas"]');
        const markers = visibleMarkers(element);
        expect(markers.length).to.be.at.least(1);
        const hits = markers.map((marker) => marker.getBoundingClientRect());
        hits.forEach((rect, index) => expectInside(rect, map, markers[index]?.dataset['key'] ?? ''));
        hits.forEach((a, index) => {
          for (const b of hits.slice(index + 1)) expect(shared(a, b)).to.be.at.most(1);
        });
      });

      it('every featured place is seen, alone or in a merged marker', () => {
        const ids = visibleMarkers(element).flatMap(
          ({ dataset }) => dataset['places']?.split(' ') ?? dataset['place'] ?? [],
        );
        expect(ids).to.have.members([...FEATURED]);
      });

      it('the label of every marker is within the map box, and clear of the other discs', () => {
        const map = rectOf(element, '[part~="canvas"]');
        for (const marker of visibleMarkers(element)) {
          const label = marker.querySelector('.name')!.getBoundingClientRect();
          expectInside(label, map, `label of ${marker.dataset['key']}`);
          for (const other of visibleMarkers(element))
            if (other !== marker)
              expect(
                shared(label, other.querySelector('.disc')!.getBoundingClientRect()),
                `${marker.dataset['key']} on ${other.dataset['key']}`,
              ).to.equal(0);
        }
      });

      it('no card is outside of the element', () => {
        for (const { what, card, element: whole } of sights) expectInside(card, whole, what);
      });

      it('no card covers the disc of its own marker', () => {
        for (const { what, card, discs } of sights) {
          expect(discs, what).to.have.length(1);
          for (const disc of discs) expect(shared(card, disc), what).to.equal(0);
        }
      });

      it('a card covers no more than half of the map, and a sheet nothing of it', () => {
        const sheet = part(element, '.map').classList.contains('sheet');
        for (const { what, card, map } of sights)
          expect(shared(card, map) / (map.width * map.height), what).to.be.at.most(sheet ? 0.005 : 0.5);
      });

      it('no card covers the buttons that move the map, the key or the list', () => {
        const covered = sights.flatMap(({ what, card, others }) =>
          others.filter(([, rect]) => shared(card, rect) > 1).map(([name]) => `${what}: ${name}`),
        );
        expect(covered).to.deep.equal([]);
      });

      it('nothing makes the page scroll sideways', () => {
        const { right } = element.getBoundingClientRect();
        for (const entry of parts(element, '[part]'))
          if (entry.checkVisibility()) expect(entry.getBoundingClientRect().right).to.be.at.most(right + 1);
        expect(document.documentElement.scrollWidth).to.be.at.most(
          Math.max(document.documentElement.clientWidth, Math.ceil(right) + 8),
        );
      });
    });

describe('layout', () => {
  afterEach(clearStage);

  it('has a height before its script has run once, so that nothing below it jumps', async () => {
    const element = create({ width: '700px' });
    const below = document.createElement('p');
    below.textContent = 'The article goes on.';
    document.body.append(element, below);
    await element.updateComplete;
    const { top } = below.getBoundingClientRect();
    await settled(element);
    expect(below.getBoundingClientRect().top).to.be.closeTo(top, 1);
  });

  it('does not move what is below it when the map goes live', async () => {
    const engines = new FakeEngines('waiting');
    const element = create({ attributes: { loading: 'eager' }, loadEngine: engines.load, width: '700px' });
    const below = document.createElement('p');
    document.body.append(element, below);
    await settled(element);
    const { top } = below.getBoundingClientRect();
    while (engines.all.length === 0) await settled(element);
    engines.only.getReady();
    await settled(element);
    expect(below.getBoundingClientRect().top).to.be.closeTo(top, 1);
  });

  it('follows its box when the page changes it', async () => {
    const element = await mountLoaded({ attributes: { place: 'baku' }, width: '900px' });
    expect(part(element, '.map').classList.contains('sheet')).to.equal(false);
    element.style.width = '360px';
    await settled(element);
    expect(part(element, '.map').classList.contains('sheet')).to.equal(true);
    expectInside(rectOf(element, '[part~="popup"]'), element.getBoundingClientRect(), 'the card');
  });

  it('can be hidden with the attribute of the platform, and shown again', async () => {
    const element = await mountLoaded();
    element.hidden = true;
    await settled(element);
    expect(element.getBoundingClientRect().height).to.equal(0);
    element.hidden = false;
    await settled(element);
    expect(rectOf(element, '[part~="canvas"]').height).to.be.at.least(320);
    expect(has(element, '[part~="marker"]')).to.equal(true);
  });

  it('is complete when it starts in a box that is hidden', async () => {
    const box = document.createElement('div');
    box.hidden = true;
    document.body.append(box);
    const element = await mountLoaded({ into: box, width: '360px' });
    box.hidden = false;
    await settled(element);
    element.place = 'baku';
    await settled(element);
    expect(part(element, '.map').classList.contains('sheet')).to.equal(true);
    expectInside(rectOf(element, '[part~="popup"]'), element.getBoundingClientRect(), 'the card');
  });
});
