/// <reference types="mocha" />
import { expect } from 'chai';
import type { CaucasusMap } from '../../src/caucasus-map.js';
import { contrast } from '../../src/render/contrast.js';
import { clearStage, complete, create, markerOf, mountLoaded, record, settled, until } from './stage.js';

const PROPERTY = '--caucasus-map-accent';

const GREEN = '#0b5d3b';
const PALE = '#ffe08a';

/** Puts a map on the page whose publisher has set an accent colour. */
async function mountWith(accent: string, attributes: Record<string, string> = {}): Promise<CaucasusMap> {
  const element = create({ attributes: { theme: 'light', ...attributes } });
  element.style.setProperty(PROPERTY, accent);
  document.body.append(element);
  await complete(element);
  return element;
}

function rgb(colour: string): string {
  const probe = document.createElement('p');
  probe.style.color = colour;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

interface Disc {
  readonly ground: string;
  readonly digits: string;
}

function disc(element: CaucasusMap): Disc {
  const { backgroundColor, color } = getComputedStyle(markerOf(element, 'baku').querySelector('.disc')!);
  return { ground: backgroundColor, digits: color };
}

/** `rgb()` as the six digits that the contrast is reckoned of. */
const hex = (colour: string): string =>
  `#${colour
    .match(/\d+/g)!
    .slice(0, 3)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;

const problems = (element: CaucasusMap): string[] => element.problems.map(({ code }) => code);

async function ownColour(attributes: Record<string, string> = {}): Promise<string> {
  const element = await mountLoaded({ attributes: { theme: 'light', ...attributes } });
  return disc(element).ground;
}

describe('the accent colour of a publisher', () => {
  afterEach(clearStage);

  it('is taken when it can be seen on the map, with digits that can be read on it', async () => {
    const element = await mountWith(GREEN);
    const { ground, digits } = disc(element);
    expect(ground).to.equal(rgb(GREEN));
    expect(contrast(hex(digits), GREEN)).to.be.at.least(4.5);
    expect(problems(element)).to.deep.equal([]);
  });

  it('gets dark digits where it is light itself, on a dark map', async () => {
    const element = await mountWith(PALE, { theme: 'dark' });
    const { ground, digits } = disc(element);
    expect(ground).to.equal(rgb(PALE));
    expect(contrast(hex(digits), PALE)).to.be.at.least(4.5);
    expect(problems(element)).to.deep.equal([]);
  });

  it('is refused with a problem when it cannot, and the map keeps its own', async () => {
    const own = await ownColour();
    const element = await mountWith(PALE);
    expect(disc(element).ground).to.equal(own);
    expect(problems(element)).to.deep.equal(['accent-contrast']);
    const [problem] = element.problems;
    expect(problem?.where).to.equal(PROPERTY);
    expect(problem?.message).to.contain(PALE).and.to.contain('light-dark()');
  });

  it('can be one for each theme, and is judged anew when the theme changes', async () => {
    const element = await mountWith(`light-dark(${GREEN}, ${PALE})`);
    expect(disc(element).ground).to.equal(rgb(GREEN));
    element.theme = 'dark';
    await until(() => disc(element).ground === rgb(PALE), 'the accent of the dark theme is there');
    await until(() => contrast(hex(disc(element).digits), PALE) >= 4.5, 'its digits can be read');
    expect(problems(element)).to.deep.equal([]);
  });

  it('is refused in one theme and taken in the other', async () => {
    const element = await mountWith(PALE);
    const changes = record(element, 'problems-change');
    expect(problems(element)).to.deep.equal(['accent-contrast']);
    element.theme = 'dark';
    await until(() => changes.length > 0, 'it is judged anew');
    await settled(element);
    expect(problems(element)).to.deep.equal([]);
    expect(disc(element).ground).to.equal(rgb(PALE));
  });

  it('may come and go while the map is on the page', async () => {
    const own = await ownColour();
    const element = await mountLoaded({ attributes: { theme: 'light' } });
    element.style.setProperty(PROPERTY, PALE);
    await until(() => element.problems.length > 0, 'it is judged');
    expect(disc(element).ground).to.equal(own);
    element.style.setProperty(PROPERTY, GREEN);
    await until(() => element.problems.length === 0, 'a better one is taken');
    expect(disc(element).ground).to.equal(rgb(GREEN));
    element.style.setProperty(PROPERTY, PALE);
    await until(() => element.problems.length > 0, 'it is judged again');
    element.style.removeProperty(PROPERTY);
    await until(() => element.problems.length === 0, 'the problem is over');
    expect(disc(element).ground).to.equal(own);
  });
});
