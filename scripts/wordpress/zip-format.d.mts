/** Types of the ZIP format for the tests. */
export function writeZip(files: ReadonlyMap<string, Buffer>): Buffer;
export function readZip(zip: Buffer): Map<string, Buffer>;
