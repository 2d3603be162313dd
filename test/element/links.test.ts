/// <reference types="mocha" />
import { expect } from 'chai';
import type { CaucasusMap } from '../../src/caucasus-map.js';
import { clearStage, complete, create, markerOf, part, record, settled } from './stage.js';

const RAID = 'sputnik-baku-raid';

/** The links come after the first paint: a map that follows the hash has taken it up by then. */
async function mountLinked(id: string, attributes: Record<string, string> = {}): Promise<CaucasusMap> {
  const element = create({ attributes: { id, ...attributes } });
  document.body.append(element);
  await complete(element);
  return element;
}

function choose(element: CaucasusMap, place: string): Promise<void> {
  markerOf(element, place).click();
  return settled(element);
}

async function travel(by: 1 | -1): Promise<void> {
  const moved = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.go(by);
  await moved;
}

describe('links to a map', () => {
  const start = location.pathname + location.search;

  beforeEach(() => history.pushState(null, '', start));
  afterEach(() => {
    clearStage();
    history.replaceState(null, '', start);
  });

  it('open what the hash says on arrival, without an event of selection', async () => {
    history.replaceState(null, '', `#event=${RAID}`);
    const events = record(document.body, 'event-select', 'place-select');
    const element = await mountLinked('one', { permalink: '' });
    expect(element.event).to.equal(RAID);
    expect(part(element, '[part~="popup"]').dataset['event']).to.equal(RAID);
    expect(events).to.have.length(0);
  });

  it('follow the reader, who can go back and forward', async () => {
    const element = await mountLinked('one', { permalink: '' });
    await choose(element, 'baku');
    expect(location.hash).to.equal('#place=baku');
    await choose(element, 'gyumri');
    expect(location.hash).to.equal('#place=gyumri');
    await travel(-1);
    expect(element.place).to.equal('baku');
    await travel(-1);
    expect(element.place).to.equal(null);
    await travel(1);
    expect(element.place).to.equal('baku');
  });

  it('leave a hash alone that means something else to the page', async () => {
    history.replaceState(null, '', '#section-2');
    const element = await mountLinked('one', { permalink: '', place: 'baku' });
    expect(element.place).to.equal('baku');
    await choose(element, 'gyumri');
    expect(location.hash).to.equal('#section-2');
  });

  it('leave the hash alone without permalink', async () => {
    history.replaceState(null, '', `#event=${RAID}`);
    const element = await mountLinked('one');
    expect(element.event).to.equal(null);
    await choose(element, 'baku');
    expect(location.hash).to.equal(`#event=${RAID}`);
  });

  it('name the map where there are two of them', async () => {
    const one = await mountLinked('one', { permalink: '' });
    const two = await mountLinked('two', { permalink: '' });
    await choose(two, 'baku');
    expect(location.hash).to.equal('#cm:two:place=baku');
    expect(one.place).to.equal(null);
    await choose(one, 'gyumri');
    expect(location.hash).to.equal('#cm:one:place=gyumri');
    await travel(-1);
    expect([one.place, two.place]).to.deep.equal(['gyumri', 'baku']);
  });

  it('of the article drive the map, and the page may prevent it', async () => {
    const element = await mountLinked('one');
    const other = await mountLinked('two');
    const link = document.createElement('a');
    link.href = `https://publisher.example/story#event=${RAID}`;
    link.dataset['caucasusMap'] = 'one';
    link.textContent = 'the raid';
    document.body.append(link);
    const events = record(document.body, 'event-select');
    link.click();
    await settled(element);
    expect([element.event, other.event]).to.deep.equal([RAID, null]);
    expect(events).to.have.length(1);
    element.select(null);
    element.addEventListener('event-select', (event) => event.preventDefault());
    link.click();
    await settled(element);
    expect(element.event).to.equal(null);
  });

  it('stop with the element', async () => {
    const element = await mountLinked('one', { permalink: '' });
    element.remove();
    history.pushState(null, '', `#event=${RAID}`);
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(element.event).to.equal(null);
    document.body.append(element);
    await settled(element);
    expect(element.event).to.equal(RAID);
  });
});
