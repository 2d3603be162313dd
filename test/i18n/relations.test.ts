/**
 * The words for what comes before and after. A row reads "word, title of the other event", from the event whose card is
 * open; in every language a word has to say the same of the two.
 */
import { describe, expect, it } from 'vitest';
import { english as en } from '../../src/i18n/en-later.js';
import type { Messages } from '../../src/i18n/messages.js';
import { locale as az } from '../../src/locales/az.js';
import { locale as de } from '../../src/locales/de.js';
import { locale as fr } from '../../src/locales/fr.js';
import { locale as hy } from '../../src/locales/hy.js';
import { locale as ka } from '../../src/locales/ka.js';
import { locale as ru } from '../../src/locales/ru.js';
import { locale as tr } from '../../src/locales/tr.js';

/** What the words of a language are made of. */
interface Stems {
  readonly messages: Messages;
  readonly later: RegExp;
  readonly earlier: RegExp;
  readonly part: RegExp;
  readonly response: RegExp;
  readonly described: RegExp;
  /** "This": the event that one stands on. */
  readonly here: RegExp;
  /** "Than", "to", "of the following": what waits for the title after it. */
  readonly there: RegExp;
  readonly cause: RegExp;
}

const LANGUAGES: readonly Stems[] = [
  {
    messages: en,
    later: /^later\b/i,
    earlier: /earlier|before/i,
    part: /part of/i,
    response: /response/i,
    described: /^described \(by ①\) as a response/i,
    here: /\bthis\b/i,
    there: /\b(than|of|to)$/i,
    cause: /because|answer|retaliat|after which|due to/i,
  },
  {
    messages: az.messages,
    later: /sonra$/i,
    earlier: /əvvəl/i,
    part: /hissəsi/i,
    response: /cavab/i,
    described: /təsvir/i,
    here: /^bun/i,
    there: /^(nə|hansı)/i,
    cause: /səbəb|görə|cavab/i,
  },
  {
    messages: hy.messages,
    later: /^ավելի ուշ/i,
    earlier: /վաղ|առաջ/i,
    part: /մասն/i,
    response: /պատասխան/i,
    described: /նկարագր/i,
    here: /(?<!\p{L})սրա/iu,
    there: /, քան$|ինչի|հետևյալին/i,
    cause: /պատճառ|պատասխան/i,
  },
  {
    messages: ka.messages,
    later: /^უფრო გვიან/,
    earlier: /ადრე/,
    part: /ნაწილ/,
    response: /პასუხ/,
    described: /აღწერილ/,
    here: /^ამა?[ზი]/,
    there: /, ვიდრე$|^რა?[ზი]/,
    cause: /მიზეზ|გამო|პასუხ/,
  },
  {
    messages: ru.messages,
    later: /^позднее/i,
    earlier: /ранее|раньше|прежде/i,
    part: /част|входит/i,
    response: /ответ/i,
    described: /описывается/i,
    here: /на это|сюда/i,
    there: /, чем$|чего|на следующее/i,
    cause: /причин|потому|ответ/i,
  },
  {
    messages: tr.messages,
    later: /sonra$/i,
    earlier: /önce/i,
    part: /parçası/i,
    response: /yanıt/i,
    described: /nitelen/i,
    here: /^bun/i,
    there: /^şun/i,
    cause: /neden|sebep|yanıt/i,
  },
  {
    messages: de.messages,
    later: /^später/i,
    earlier: /früher|zuvor/i,
    part: /teil/i,
    response: /reaktion/i,
    described: /beschrieben/i,
    here: /hier(von|auf)/i,
    there: /\b(als|von|auf)$/i,
    cause: /wegen|weil|reaktion|antwort/i,
  },
  {
    messages: fr.messages,
    later: /^plus tard/i,
    earlier: /plus tôt|avant/i,
    part: /partie/i,
    response: /réponse/i,
    described: /décrit/i,
    here: /^en fait|à ceci/i,
    there: /(\bque|\bde|(?<=\s)à)$/i,
    cause: /cause|parce|réponse/i,
  },
];

describe.each(LANGUAGES)('relations in $messages.lang', (stems) => {
  const { relation } = stems.messages;
  const to = relation['described-as-response-to']('①');
  const back = relation['described-response']('①');

  it('say “later” of time alone, from either of the two events', () => {
    for (const word of [relation.follows, relation['followed-by']]) {
      expect(word).toMatch(stems.later);
      expect(word).not.toMatch(stems.earlier);
      expect(word).not.toMatch(stems.cause);
    }
    expect(relation['followed-by']).not.toMatch(stems.there);
  });

  it('say that the one is part of the other, and a response only as somebody’s description', () => {
    for (const word of [relation['part-of'], relation['has-part']]) expect(word).toMatch(stems.part);
    for (const word of [to, back]) {
      expect(word).toMatch(stems.response);
      expect(word).toMatch(stems.described);
      // A speaker may be a whole sentence: it must not run into the words around it.
      expect(word).toMatch(/\([^()]*①\)/);
    }
  });

  it('lead to the title where the open event comes second, and else say “this”', () => {
    for (const word of [relation.follows, relation['part-of'], to]) {
      expect(word).toMatch(stems.there);
      expect(word).not.toMatch(stems.here);
    }
    for (const word of [relation['has-part'], back]) {
      expect(word).toMatch(stems.here);
      expect(word).not.toMatch(stems.there);
    }
  });
});
