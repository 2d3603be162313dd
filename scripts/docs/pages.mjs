// Which texts the documentation is made of, in the order of its menu.

/** A page's file in the project, and what it is called in the menu where its own title is too long. */
export const GROUPS = [
  {
    name: 'Start',
    pages: [
      { file: 'docs/get-started.md', label: 'Get started' },
      { file: 'docs/your-own-brief.md', label: 'Your own brief' },
      { file: 'docs/frameworks.md', label: 'Frameworks' },
      { file: 'docs/editors-and-types.md', label: 'Editors and types' },
    ],
  },
  {
    name: 'Reference',
    pages: [
      { file: 'docs/attributes.md', label: 'Attributes, properties, events' },
      { file: 'docs/schema.md', label: 'Schema of a brief' },
      { file: 'docs/model.md', label: 'The model in code' },
      { file: 'docs/command-line.md', label: 'Command line' },
      { file: 'docs/benchmark.md', label: 'Benchmark' },
      { file: 'docs/benchmark-profile.md', label: 'Where the time goes' },
    ],
  },
  {
    name: 'In your site',
    pages: [
      { file: 'docs/embedding.md', label: 'Embedding' },
      { file: 'docs/builder.md', label: 'The builder' },
      { file: 'docs/wordpress.md', label: 'WordPress' },
      { file: 'docs/pre-rendering.md', label: 'Rendering in advance' },
      { file: 'docs/loading-and-failures.md', label: 'Loading and failures' },
      { file: 'docs/live-feeds.md', label: 'Live feeds' },
      { file: 'docs/strict-pages.md', label: 'Strict pages' },
      { file: 'docs/scale.md', label: 'Large briefs' },
    ],
  },
  {
    name: 'Promises',
    pages: [
      { file: 'docs/accessibility.md', label: 'Accessibility' },
      { file: 'docs/privacy.md', label: 'Privacy' },
      { file: 'docs/corrections.md', label: 'Corrections' },
      { file: 'geo/POLICY.md', label: 'Borders and names', name: 'borders-and-names' },
      { file: 'docs/geography.md', label: 'Geography' },
      { file: 'geo/LICENSES.md', label: 'Licences of the data', name: 'data-licences' },
    ],
  },
];

/** Texts that nobody has put into the menu yet come last, so that none is lost. */
export const REST = 'More';

/** The name of a page's file in the site, without its ending. */
export function pageName({ file, name }) {
  return name ?? file.replace(/^.*\//, '').replace(/\.md$/, '');
}
