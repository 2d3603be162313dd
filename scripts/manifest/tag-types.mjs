// The tag's attributes, properties and listeners as TypeScript, made from the manifest; what the types for each
// framework are built on.

const quote = (name) => (/^[a-z]\w*$/i.test(name) ? name : `'${name}'`);

const comment = (text, indent = '  ') => {
  const lines = (text ?? '').replaceAll('*/', '*\\/').split('\n');
  if (lines.length === 1) return `${indent}/** ${lines[0]} */`;
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`), `${indent} */`].join('\n');
};

/** How an attribute is written: a number may be text, and a boolean one is there or not. */
function written(type) {
  if (type === 'boolean') return "boolean | ''";
  return type === 'number' ? 'number | string' : type.replace(/^number\b.*/, 'number | string');
}

const member = (name, type, description) => `${comment(description)}\n  ${quote(name)}?: ${type};`;

/** The text of `tag.d.ts`. */
export function tagTypes({ attributes, members }) {
  const properties = members.filter(
    ({ kind, readonly, static: ofClass }) => kind === 'field' && !readonly && !ofClass,
  );
  return `/** The tag as frameworks see it: made from the manifest by the build. */
import type { CaucasusMap, CaucasusMapEventMap } from '../src/index.js';

/** Attributes, as they are written in markup; all but \`lang\`, which every element has. */
export interface CaucasusMapAttributes {
${attributes
  .filter(({ name }) => name !== 'lang')
  .map(({ name, type, description }) => member(name, written(type.text), description))
  .join('\n')}
}

/** Properties, as a framework sets them. */
export interface CaucasusMapProperties {
${properties.map(({ name, description }) => member(name, `CaucasusMap['${name}']`, description)).join('\n')}
}

/** What a tag can be given: properties, and attributes that have another name than their property. */
export type CaucasusMapInputs = CaucasusMapProperties &
  Omit<CaucasusMapAttributes, keyof CaucasusMapProperties>;

export type { CaucasusMap, CaucasusMapEventMap };
`;
}
