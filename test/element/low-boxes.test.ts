/// <reference types="mocha" />
/** Boxes with less height than their width asks for: what stands on the map has room there too, and is whole. */
import { expect } from 'chai';
import type { CaucasusMap } from '../../src/caucasus-map.js';
import { clearStage, mountLoaded, part, parts, settled } from './stage.js';

const VIEWS = ['caucasus', 'overview', 'nakhchivan', 'zangezur-corridor'];

interface Thing {
  readonly name: string;
  /** Of one owner may touch each other: a disc and its name. */
  readonly owner: string;
  readonly rect: DOMRect;
}

/** Everything that stands on the map, as the browser has laid it out; what is turned has no upright box to compare. */
function thingsOn(element: CaucasusMap): Thing[] {
  return parts(element, '.marker .disc, .marker .name, .label .name, .controls, .inset, .scale')
    .filter((box) => box.checkVisibility() && /^(none|0deg)$/.test(getComputedStyle(box).rotate))
    .map((box) => {
      const { key, label } = box.closest<HTMLElement>('.at')?.dataset ?? {};
      const owner = key ?? label ?? box.className;
      return { name: `${box.className} ${owner}`, owner, rect: box.getBoundingClientRect() };
    })
    .filter(({ rect }) => rect.width > 0);
}

/** Half a pixel is a matter of rounding. */
const HAIR = 0.5;

function faults(element: CaucasusMap): string[] {
  const things = thingsOn(element);
  const box = part(element, '.viewport').getBoundingClientRect();
  const shared = (a: DOMRect, b: DOMRect): boolean =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > HAIR &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > HAIR;
  const beyond = ({ left, right, top, bottom }: DOMRect): boolean =>
    left < box.left - HAIR || right > box.right + HAIR || top < box.top - HAIR || bottom > box.bottom + HAIR;
  return things.flatMap((one, index) => [
    ...(beyond(one.rect) ? [`outside: ${one.name}`] : []),
    ...things
      .slice(index + 1)
      .filter(({ owner, rect }) => owner !== one.owner && shared(one.rect, rect))
      .map(({ name }) => `${one.name} × ${name}`),
  ]);
}

describe('in a host of 300 px', () => {
  afterEach(clearStage);

  for (const lang of ['en', 'hy', 'ka', 'ru'])
    for (const width of [280, 768, 1280])
      it(`names neither overlap nor leave the map: ${lang}, ${width} px wide`, async () => {
        const attributes = { lang, layout: 'map', translations: 'all' };
        const element = await mountLoaded({ attributes, width: `${width}px`, height: '300px' });
        const found: string[] = [];
        for (const view of VIEWS) {
          element.view = view;
          await settled(element);
          expect(thingsOn(element).length, view).to.be.greaterThan(6);
          faults(element).forEach((fault) => found.push(`${view}: ${fault}`));
        }
        expect(found).to.deep.equal([]);
      });

  it('places that a wide map names are named in it once it is high enough', async () => {
    const element = await mountLoaded({ attributes: { layout: 'map' }, width: '1280px', height: '300px' });
    const low = thingsOn(element).length;
    element.style.height = '1000px';
    await settled(element);
    expect(thingsOn(element).length).to.be.greaterThan(low);
    expect(faults(element)).to.deep.equal([]);
  });
});
