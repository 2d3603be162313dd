// What the analyzer of custom elements reads, and what it leaves out of the manifest.
import { attributeValues } from './scripts/manifest/attribute-values.mjs';
import { contract } from './scripts/manifest/contract.mjs';

export default {
  globs: ['src/caucasus-map.ts'],
  litelement: true,
  packagejson: false,
  plugins: [contract(attributeValues(import.meta.dirname))],
};
