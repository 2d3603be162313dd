// Which words an attribute takes, read from the type of its property by TypeScript itself.
import { resolve } from 'node:path';
import ts from 'typescript';

/** @returns for the name of a property the words that its type allows; none when it is no choice between words. */
export function attributeValues(root) {
  const file = resolve(root, 'src/caucasus-map.ts');
  const { config } = ts.readConfigFile(resolve(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root);
  const program = ts.createProgram([file], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const element = source?.statements.find(
    (statement) => ts.isClassDeclaration(statement) && statement.name?.text === 'CaucasusMap',
  );
  if (!element) throw new Error('src/caucasus-map.ts no longer declares CaucasusMap.');
  const fields = new Map(
    element.members.filter(ts.isPropertyDeclaration).map((field) => [field.name.getText(), field]),
  );
  return (name) => {
    const field = fields.get(name);
    if (!field) return [];
    const type = checker.getNonNullableType(checker.getTypeAtLocation(field));
    const choices = type.isUnion() ? type.types : [type];
    return choices.every((choice) => choice.isStringLiteral()) ? choices.map(({ value }) => value) : [];
  };
}
