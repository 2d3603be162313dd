import { describe, expect, it } from 'vitest';
import { CONTEXT_LABELS } from '../../geo/labels.js';
import { locale as ka } from '../../src/locales/ka.js';
import { inCapitals } from '../../src/model/capitals.js';
import { withGroundNames } from '../../src/model/names.js';
import { labelFeatures } from '../../src/render/style-features.js';

describe('capitals', () => {
  it.each([
    ['az', 'Rusiya Federasiyası', 'RUSİYA FEDERASİYASI'],
    ['en', 'Iran, Mali', 'IRAN, MALI'],
    ['hy', 'Հայաստան', 'ՀԱՅԱՍՏԱՆ'],
    ['ka', 'საქართველო (Georgia)', 'საქართველო (GEORGIA)'],
    ['ru', 'Ёлкино', 'ЁЛКИНО'],
  ])('of %s are those that its readers have', (lang, text, capitals) => {
    expect(inCapitals(text, lang)).toBe(capitals);
  });

  it('in the engine are those of the name’s own language', () => {
    const label = (
      id: string,
      name: string | Record<string, string>,
    ): Parameters<typeof labelFeatures>[0] => [
      {
        id,
        kind: 'country',
        name,
        x: 0,
        y: 0,
        placed: { side: 'centre', dx: 0, dy: 0 },
        labelWidth: 50,
        breaks: [],
      },
    ];
    const world = { x: 0.5, y: 0.5, width: 1, height: 1 };
    const written = (name: string | Record<string, string>, language: string): unknown =>
      labelFeatures(label('x', name), world, language).features[0]?.properties?.['name'];
    expect(written('Finland', 'tr')).toBe('FINLAND');
    expect(written({ en: 'Iran', tr: 'İran' }, 'tr')).toBe('İRAN');
    for (const { kind, name } of withGroundNames(CONTEXT_LABELS, 'ka', ka.names))
      if (kind === 'country') expect(written(name, 'ka')).toBe((name as Record<string, string>)['ka']);
  });
});
