/** The ground's names in another language, whether or not the brief shown has them as places. */
import { describe, expect, it } from 'vitest';
import { CONTEXT_LABELS } from '../../geo/labels.js';
import { locale as ka } from '../../src/locales/ka.js';
import { withGroundNames } from '../../src/model/names.js';
import { textIn } from '../../src/model/text.js';

describe('names on the ground', () => {
  const named = withGroundNames(CONTEXT_LABELS, 'ka', ka.names);

  it('are all in the language, also those of what the built-in brief has as places', () => {
    const missing = named.filter(({ name }) => textIn(name, 'ka').lang !== 'ka').map(({ id }) => id);
    expect(missing).toEqual([]);
    expect(textIn(named.find(({ id }) => id === 'tbilisi')?.name ?? '', 'ka').text).toBe('თბილისი');
  });

  it('stay as they are where a language brings none', () => {
    expect(withGroundNames(CONTEXT_LABELS, 'xx', undefined)).toEqual(CONTEXT_LABELS);
  });
});
