// A plugin of the manifest's analyzer: leaves in what a page may rely on, and says where a page imports it from.

const ELEMENT = 'CaucasusMap';
const TAG = 'caucasus-map';

/** The entries of the package that the source file stands for. */
const MODULE = 'dist/npm/index.js';
const DEFINITION = 'dist/npm/define.js';

const isPublic = ({ name, privacy, internal }) =>
  !internal && privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#');

/** Marks what the doc comments say and the analyzer leaves unsaid: what is `@internal`, and the order of the events. */
function markComments(ts, node, moduleDoc) {
  if (!ts.isClassDeclaration(node)) return;
  const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name?.text);
  if (!declaration) return;
  const told = ts.getJSDocTags(node).filter((tag) => tag.tagName.text === 'fires');
  declaration.eventOrder = told.map((tag) => tag.getText().match(/([\w-]+) - /)?.[1]);
  for (const member of node.members) {
    if (!ts.getJSDocTags(member).some((tag) => tag.tagName.text === 'internal')) continue;
    const found = declaration.members?.find(({ name }) => name === member.name?.getText());
    if (found) found.internal = true;
  }
}

/** Members and attributes that are part of the contract; events that have a name. */
function keepContract(declaration) {
  declaration.members = declaration.members.filter(isPublic);
  const fields = new Set(declaration.members.map(({ name }) => name));
  declaration.attributes = declaration.attributes.filter(
    ({ fieldName }) => fieldName === undefined || fields.has(fieldName),
  );
  // One dispatch of the element serves several events: what it passes on is no name.
  const { eventOrder } = declaration;
  declaration.events = declaration.events
    .filter(({ description }) => description)
    .sort((a, b) => eventOrder.indexOf(a.name) - eventOrder.indexOf(b.name));
  delete declaration.eventOrder;
}

/** `Layout | null` says nothing to an editor; the words that may be written do. */
function nameValues(declaration, valuesOf) {
  for (const attribute of declaration.attributes) {
    const values = valuesOf(attribute.fieldName);
    if (values.length > 0) attribute.type = { text: values.map((value) => `'${value}'`).join(' | ') };
    else if (attribute.type) attribute.type = { text: attribute.type.text.replace(/ \| null$/, '') };
    if (attribute.default === 'null') delete attribute.default;
  }
}

/**
 * @param valuesOf the words that a property may have as its value; none when any text will do.
 */
export function contract(valuesOf) {
  return {
    name: 'contract',
    moduleLinkPhase({ moduleDoc }) {
      const declaration = moduleDoc.declarations?.find(({ name }) => name === ELEMENT);
      if (!declaration) throw new Error(`${moduleDoc.path} no longer declares ${ELEMENT}.`);
      moduleDoc.declarations = [declaration];
    },
    analyzePhase({ ts, node, moduleDoc }) {
      markComments(ts, node, moduleDoc);
    },
    packageLinkPhase({ customElementsManifest: manifest }) {
      const [module] = manifest.modules;
      const [declaration] = module.declarations;
      keepContract(declaration);
      nameValues(declaration, valuesOf);
      const lang = declaration.attributes.find(({ name }) => name === 'lang');
      lang.type = { text: 'string' };
      lang.description =
        "Language of the map's words; the nearest `lang` from the element upwards, else `en`. No property of its own.";
      module.path = MODULE;
      module.exports = [{ kind: 'js', name: ELEMENT, declaration: { name: ELEMENT, module: MODULE } }];
      manifest.modules.push({
        kind: 'javascript-module',
        path: DEFINITION,
        declarations: [],
        exports: [
          { kind: 'custom-element-definition', name: TAG, declaration: { name: ELEMENT, module: MODULE } },
        ],
      });
      // The analyzer leaves marks of its own on what it read.
      for (const member of declaration.members) delete member.internal;
    },
  };
}
