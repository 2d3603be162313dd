/// <reference types="mocha" />
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { CaucasusMap } from '../../src/caucasus-map.js';
import { FEATURED } from '../built-in-brief.js';
import { FakeEngines } from './fake-engine.js';
import {
  clearStage,
  complete,
  focused,
  has,
  markerOf,
  mount,
  mountLoaded,
  part,
  parts,
  record,
  settled,
  until,
} from './stage.js';

const heading = (element: CaucasusMap): HTMLElement => part(element, '[part~="popup"] [role="heading"]');

async function press(element: CaucasusMap, key: string): Promise<void> {
  await sendKeys({ press: key });
  await settled(element);
}

/** Where the focus is, in a word that a test can name. */
function place(element: CaucasusMap): string {
  const at = focused(element);
  if (!at) return document.activeElement?.id ?? 'nowhere';
  if (at.matches('[part~="marker"]')) return `marker ${(at as HTMLElement).dataset['place']}`;
  if (at.closest('[part~="popup"]')) return 'card';
  if (at.closest('[part~="list"]')) return 'list';
  if (at.matches('[part~="control"]')) return 'control';
  return at.className;
}

for (const phase of ['static', 'live'] as const) {
  describe(`keyboard and focus while ${phase}`, () => {
    async function mountIn(attributes: Record<string, string> = {}): Promise<CaucasusMap> {
      const loading = phase === 'live' ? 'eager' : 'static';
      const element = await mountLoaded({
        attributes: { ...attributes, loading },
        loadEngine: new FakeEngines().load,
      });
      if (phase === 'live') await element.ready;
      await settled(element);
      return element;
    }

    afterEach(clearStage);

    for (const [name, key] of [
      ['Enter', 'Enter'],
      ['Space', ' '],
    ] as const)
      it(`${name} on a marker opens its card and focuses the heading`, async () => {
        const element = await mountIn();
        markerOf(element, 'gyumri').focus();
        await press(element, key);
        expect(has(element, '[part~="popup"][data-place="gyumri"]')).to.equal(true);
        expect(focused(element)).to.equal(heading(element));
      });

    it('Escape in the card closes it and gives the focus back to the marker', async () => {
      const element = await mountIn();
      markerOf(element, 'baku').focus();
      await press(element, 'Enter');
      await press(element, 'Escape');
      expect(has(element, '[part~="popup"]')).to.equal(false);
      expect(focused(element)).to.equal(markerOf(element, 'baku'));
    });

    it('Close gives the focus back to the marker', async () => {
      const element = await mountIn();
      markerOf(element, 'nakhchivan').focus();
      await press(element, 'Enter');
      part(element, '[part~="popup"] [data-close]').focus();
      await press(element, 'Enter');
      expect(has(element, '[part~="popup"]')).to.equal(false);
      expect(focused(element)).to.equal(markerOf(element, 'nakhchivan'));
    });

    it('Escape on the marker of an open card closes the card and keeps the focus', async () => {
      const element = await mountIn({ place: 'baku' });
      markerOf(element, 'baku').focus();
      await press(element, 'Escape');
      expect(has(element, '[part~="popup"]')).to.equal(false);
      expect(focused(element)).to.equal(markerOf(element, 'baku'));
    });

    it('Escape is left to the page when no card is open', async () => {
      const element = await mountIn();
      const seen: string[] = [];
      const listen = ({ key }: KeyboardEvent): void => void seen.push(key);
      document.addEventListener('keydown', listen);
      markerOf(element, 'baku').focus();
      await press(element, 'Escape');
      document.removeEventListener('keydown', listen);
      expect(seen).to.deep.equal(['Escape']);
    });

    it('an event opened in the card moves the focus to its heading, and back leads to the place', async () => {
      const element = await mountIn({ place: 'baku' });
      part(element, '[part~="popup"] [data-event="sputnik-baku-raid"] button').focus();
      await press(element, 'Enter');
      expect(has(element, '[part~="popup"][data-event="sputnik-baku-raid"]')).to.equal(true);
      expect(focused(element)).to.equal(heading(element));
      part(element, '[part~="popup"] [data-back]').focus();
      await press(element, 'Enter');
      expect(has(element, '[part~="popup"][data-place="baku"]')).to.equal(true);
      expect(focused(element)).to.equal(heading(element));
    });

    it('an event opened from the list gives the focus back to its marker or its entry', async () => {
      const element = await mountIn();
      for (const fold of parts<HTMLDetailsElement>(element, '[part~="list"] details')) fold.open = true;
      part(element, '[part~="list"] [data-event="sputnik-baku-raid"] button').focus();
      await press(element, 'Enter');
      expect(focused(element)).to.equal(heading(element));
      await press(element, 'Escape');
      expect(place(element)).to.match(/^(marker baku|list)$/);
    });

    it('the card comes right after its marker in the order of Tab', async () => {
      const element = await mountIn({ place: 'baku' });
      markerOf(element, 'baku').focus();
      await press(element, 'Tab');
      expect(place(element)).to.equal('card');
      const links = parts(element, '[part~="popup"] :is(button, a, summary)');
      for (let step = 0; step <= links.length && place(element) === 'card'; step += 1)
        await press(element, 'Tab');
      expect(place(element)).to.equal('marker gyumri');
    });

    it('every featured place is a stop of Tab, in the order of the brief, and Tab leaves the map', async () => {
      const element = await mountIn();
      const before = document.createElement('button');
      const after = document.createElement('button');
      [before.id, after.id] = ['before', 'after'];
      element.before(before);
      element.after(after);
      before.focus();
      const stops: string[] = [];
      for (let step = 0; step < 200 && stops.at(-1) !== 'after'; step += 1) {
        await sendKeys({ press: 'Tab' });
        stops.push(place(element));
      }
      expect(stops.at(-1)).to.equal('after');
      expect(stops.filter((stop) => stop.startsWith('marker'))).to.deep.equal(
        FEATURED.map((id) => `marker ${id}`),
      );
    });

    it('a click with the mouse does not take the focus away from the page into the card', async () => {
      const element = await mountIn();
      const button = markerOf(element, 'baku');
      button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
      await settled(element);
      expect(has(element, '[part~="popup"][data-place="baku"]')).to.equal(true);
      expect(focused(element)).to.not.equal(heading(element));
    });
  });
}

describe('keys that move the map', () => {
  afterEach(clearStage);

  it('move and zoom the picture, and one button shows the whole again', async () => {
    const element = await mount();
    const picture = part<HTMLElement>(element, '[part~="picture"]');
    const box = (): string => picture.getAttribute('viewBox') ?? '';
    const home = box();
    part(element, '[role="group"][tabindex="0"]').focus();
    for (const key of ['ArrowRight', 'ArrowDown', '+', '-', 'ArrowLeft', 'ArrowUp']) {
      const before = box();
      await press(element, key);
      expect(box(), key).to.not.equal(before);
    }
    part(element, '[data-control="zoomIn"]').click();
    await settled(element);
    part(element, '[data-control="reset"]').click();
    await settled(element);
    expect(box()).to.equal(home);
  });

  it('leave the arrow keys to the page everywhere else', async () => {
    const element = await mount();
    const picture = part<HTMLElement>(element, '[part~="picture"]');
    const before = picture.getAttribute('viewBox');
    part(element, '[part~="list"] button').focus();
    await press(element, 'ArrowDown');
    expect(picture.getAttribute('viewBox')).to.equal(before);
  });

  it('have a button each, so that nothing needs a drag', async () => {
    const engines = new FakeEngines();
    const element = await mount({ attributes: { loading: 'eager' }, loadEngine: engines.load });
    await element.ready;
    for (const name of ['zoomIn', 'zoomOut', 'panUp', 'panDown', 'panLeft', 'panRight', 'reset']) {
      const before = engines.only.camera;
      part(element, `[data-control="${name}"]`).click();
      await settled(element);
      expect(engines.only.camera, name).to.not.equal(before);
    }
  });

  it('a merged marker shows its places apart', async () => {
    const element = await mount({ attributes: { view: 'overview' }, width: '360px' });
    const merged = parts<HTMLButtonElement>(element, '[part~="marker"][data-places]').find((marker) =>
      marker.checkVisibility(),
    )!;
    const places = merged.dataset['places']!.split(' ');
    merged.click();
    await settled(element);
    await until(() => places.every((id) => markerOf(element, id).checkVisibility()), 'each place is seen');
  });

  it('a merged marker of places at the very same spot opens the list of what is there', async () => {
    const feature = (id: string, coordinates: number[]): object => ({
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates },
      properties: { name: id, featured: true },
    });
    const element = await mount();
    await complete(element);
    element.brief = {
      title: 'A spot',
      features: [feature('court', [44.5, 40.2]), feature('jail', [44.5, 40.2001]), feature('port', [46, 41])],
      sources: { paper: { publisher: 'A paper', kind: 'press' } },
      events: ['court', 'jail', 'port'].map((place) => ({
        id: `at-${place}`,
        title: `At the ${place}`,
        date: '2026',
        places: [place],
        sources: ['paper'],
      })),
    };
    const marker = (): HTMLElement | null =>
      element.shadowRoot!.querySelector('[part~="marker"][data-places="court jail"]');
    await until(() => marker()?.checkVisibility() ?? false, 'the two are one marker');
    const moves = record(element, 'view-change');
    marker()!.click();
    await settled(element);
    await until(() => parts(element, '.list .row').length === 2, 'the list has the two');
    expect(parts(element, '.list .row').map(({ dataset }) => dataset['event'])).to.have.members([
      'at-court',
      'at-jail',
    ]);
    expect(moves, 'no camera shows them apart').to.have.length(0);
  });
});
