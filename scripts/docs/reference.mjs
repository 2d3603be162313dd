// The reference of the element, as Markdown, from its manifest: what the source says is what the page says.

const cell = (text) =>
  String(text ?? '')
    .replaceAll('|', '\\|')
    .replace(/\s+/g, ' ');
const code = (text) => (text ? `\`${cell(text)}\`` : '');

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const signature = ({ name, parameters = [] }) =>
  `${name}(${parameters.map(({ name, optional, default: value }) => (optional || value ? `${name}?` : name)).join(', ')})`;

/** @param element the element's declaration in the manifest. */
export function reference(element) {
  const fields = element.members.filter(({ kind, attribute }) => kind === 'field' && !attribute);
  const methods = element.members.filter(({ kind }) => kind === 'method');
  return `<!-- What the element can be told and what it tells: written by \`npm run docs\` from the comments of its source. -->

# Attributes, properties, events

Made from the source of the element. An attribute is also a property; only \`lang\` is not, which every element has.
An attribute that cannot be understood changes nothing and is told in \`problems\`.

<caucasus-map view="caucasus" layout="map" heading-level="2"><p>The map of the built-in brief, in its layout for the middle of an article.</p></caucasus-map>

## Attributes

${table(
  ['attribute', 'property', 'values', 'what it does'],
  element.attributes.map(({ name, fieldName, type, description, default: value }) => [
    code(name),
    code(fieldName),
    code(type?.text),
    cell(description) + (value && value !== 'false' ? ` By default ${code(value)}.` : ''),
  ]),
)}

## Properties

Besides those that are attributes.

${table(
  ['property', 'type', 'what it is'],
  fields.map(({ name, type, readonly, description }) => [
    code(name),
    code(type?.text),
    `${cell(description)}${readonly ? ' Read-only.' : ''}`,
  ]),
)}

## Methods

${table(
  ['method', 'what it does'],
  methods.map((method) => [
    code(`${method.static ? 'CaucasusMap.' : ''}${signature(method)}`),
    [method.description, method.return?.description && `Returns ${method.return.description}`]
      .filter(Boolean)
      .map(cell)
      .join(' '),
  ]),
)}

## Events

Those that bubble tell of what a **reader** does, and never of what the page has set. They cross shadow roots.

${table(
  ['event', 'type', 'when'],
  element.events.map(({ name, type, description }) => [code(name), code(type?.text), cell(description)]),
)}

## Slots

${table(
  ['slot', 'what goes into it'],
  element.slots.map(({ name, description }) => [name ? code(name) : '(default)', cell(description)]),
)}

## Parts

For \`caucasus-map::part(…)\`.

${table(
  ['part', 'what it is'],
  element.cssParts.map(({ name, description }) => [code(name), cell(description)]),
)}

## States

For \`caucasus-map:state(…)\`; exactly one of the first three is there.

${table(
  ['state', 'when'],
  element.cssStates.map(({ name, description }) => [code(name), cell(description)]),
)}

## Custom properties

${table(
  ['custom property', 'what it sets'],
  element.cssProperties.map(({ name, description }) => [code(name), cell(description)]),
)}
`;
}
