// The rules that no reviewer should have to repeat: the layers of the design, and markup that strict pages accept.
import js from '@eslint/js';
import globals from 'globals';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Folders of `src/` that each layer may import from; itself always. The table of CONTRIBUTING.md, as a rule. */
const layers = {
  model: [],
  feed: ['model'],
  i18n: ['model'],
  locales: ['i18n', 'model', 'geo'],
  render: ['model', 'i18n', 'geo'],
  map: ['render', 'model', 'i18n'],
  ui: ['model', 'i18n'],
  static: ['render', 'model', 'i18n', 'ui', 'geo'],
  embed: ['model', 'i18n', 'static'],
  cli: ['model', 'feed', 'i18n', 'static'],
};
const folders = [...Object.keys(layers), 'geo'];

const layerRules = Object.entries(layers).map(([layer, allowed]) => {
  const forbidden = folders.filter((folder) => folder !== layer && !allowed.includes(folder));
  return {
    files: [`src/${layer}/**/*.ts`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            ...forbidden.map((folder) => ({
              regex: `^(\\.\\./)+${folder}/`,
              // The model may know the shape of the geodata, never its bytes.
              allowTypeImports: folder === 'geo' && layer === 'model',
              message: `src/${layer} may not import ${folder}: see "Layers" in CONTRIBUTING.md.`,
            })),
            {
              regex: '^(\\.\\./)+(caucasus-map|define|index)\\.js$',
              message: 'The element composes; no layer imports it.',
            },
            ...(layer === 'model'
              ? [{ regex: '^lit', message: 'src/model is plain TypeScript, no DOM.' }]
              : []),
            {
              regex: '^maplibre-gl',
              allowTypeImports: true,
              message: 'Only src/map/engine.ts may import maplibre-gl as a value.',
            },
          ],
          paths: [
            { name: 'lit/directives/style-map.js', message: 'Blocked on first render under style-src none.' },
          ],
        },
      ],
    },
  };
});

const markupRules = {
  'no-restricted-syntax': [
    'error',
    {
      selector:
        'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
      message:
        'No style attribute in a template: strict policies refuse it. Use a class, an attribute or CSSOM.',
    },
    {
      selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<style/]',
      message: 'No style element in a template: use an adopted style sheet.',
    },
    {
      selector: 'ExportDefaultDeclaration',
      message: 'Named exports only: they keep one name across the code.',
    },
  ],
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '**/node_modules/', '.cache/'] },
  js.configs.recommended,
  tseslint.configs.strict,
  {
    files: ['src/**/*.ts', 'demo/**/*.ts'],
    ...lit['flat/recommended'],
  },
  { files: ['src/**/*.ts'], ...wc['flat/recommended'] },
  {
    files: ['src/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    rules: { ...litA11y.configs.recommended.rules, ...markupRules },
  },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      // Safari drops the role of a list without bullets, so it is said.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  ...layerRules,
  {
    files: ['src/map/engine.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
  {
    files: [
      'scripts/**',
      'bench/**',
      '*.js',
      '*.mjs',
      'geo/source/**',
      'test/**',
      'demo/**',
      'examples/**',
      'cms/**',
    ],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);
