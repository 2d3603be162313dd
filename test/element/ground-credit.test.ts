/// <reference types="mocha" />
/** The credit of a publisher's own ground is somebody else's HTML: text and links come through, nothing else does. */
import { expect } from 'chai';
import { creditOf } from '../../src/map/credit.js';

const BASE = 'https://maps.example/styles/style.json';

const textOf = (...attributions: string[]): string =>
  creditOf(attributions, BASE)
    .map(({ text }) => text)
    .join('');

const linksOf = (html: string): (string | undefined)[] => creditOf([html], BASE).map(({ href }) => href);

describe('a credit as HTML', () => {
  it('is text and links, in order', () => {
    expect(
      creditOf(
        ['&copy; <a href="https://a.example/c">A &amp; Co</a>, <b>B</b> <a href="http://c.example/">C</a>'],
        BASE,
      ),
    ).to.deep.equal([
      { text: '© ' },
      { text: 'A & Co', href: 'https://a.example/c' },
      { text: ', B ' },
      { text: 'C', href: 'http://c.example/' },
    ]);
  });

  it('keeps a link’s text in one piece, whatever is in it', () => {
    expect(creditOf(['<a href="https://a.example/">The <b>bold</b> maker</a>'], BASE)).to.deep.equal([
      { text: 'The bold maker', href: 'https://a.example/' },
    ]);
  });

  it('resolves relative addresses against the style’s', () => {
    expect(linksOf('<a href="../credit">C</a>')).to.deep.equal(['https://maps.example/credit']);
  });

  for (const address of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'https://',
  ])
    it(`has no link to ${JSON.stringify(address)}`, () => {
      const link = document.createElement('a');
      link.setAttribute('href', address);
      link.textContent = 'Maker';
      expect(creditOf([link.outerHTML], BASE)).to.deep.equal([{ text: 'Maker' }]);
    });

  it('runs nothing and asks for nothing', async () => {
    Object.assign(window, { ran: false });
    expect(
      textOf(
        'A<script>window.ran = true</script><style>* { display: none }</style><img src="/nowhere.png" onerror="window.ran = true"><svg onload="window.ran = true"></svg>',
      ),
    ).to.equal('A');
    // A picture asked for afterwards has come back: so would the credit's have.
    await new Promise((resolve) => Object.assign(new Image(), { onerror: resolve, src: '/later.png' }));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect((window as unknown as { ran: boolean }).ran).to.equal(false);
    // By name, since the runner's own requests may end meanwhile.
    const asked = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    expect(asked).to.include('/later.png');
    expect(asked).not.to.include('/nowhere.png');
  });

  it('is its text alone where the page lets nobody parse HTML', () => {
    const { DOMParser: own } = window;
    Object.assign(window, {
      DOMParser: class {
        parseFromString(): never {
          throw new TypeError('This document requires TrustedHTML.');
        }
      },
    });
    try {
      expect(creditOf(['By <a href="https://a.example/">A maker</a>'], BASE)).to.deep.equal([
        { text: 'By A maker' },
      ]);
    } finally {
      Object.assign(window, { DOMParser: own });
    }
  });

  it('says each credit once, with a dot between two, and leaves out empty ones', () => {
    expect(textOf('A', '<b>A</b>', '  ', '<img src="x">', 'B\n  C')).to.equal('A · B C');
    expect(creditOf([], BASE)).to.deep.equal([]);
  });
});
