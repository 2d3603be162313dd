// Writes and reads ZIP files without a program of the machine's, and writes the same bytes for the same files.
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1980-01-01: the earliest date that the format knows. */
const DATE = 0x0021;
const UTF8 = 0x0800;
const DEFLATED = 8;
/** A file that its owner writes and everybody reads. */
const MODE = (0o100644 << 16) >>> 0;

/** Numbers in the format's order: [bytes, value] each. */
function fields(...pairs) {
  const buffer = Buffer.alloc(pairs.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of pairs) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}

/**
 * @param {Map<string, Buffer>} files contents by path, with `/` between folders.
 * @returns {Buffer} in the order of the paths, without times.
 */
export function writeZip(files) {
  const parts = [];
  const central = [];
  let offset = 0;
  for (const path of [...files.keys()].sort()) {
    const content = files.get(path);
    const name = Buffer.from(path);
    const packed = deflateRawSync(content, { level: 9 });
    const shared = [
      [2, 20],
      [2, UTF8],
      [2, DEFLATED],
      [2, 0],
      [2, DATE],
      [4, crc32(content)],
      [4, packed.length],
      [4, content.length],
      [2, name.length],
      [2, 0],
    ];
    const head = Buffer.concat([fields([4, LOCAL], ...shared), name]);
    const rest = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, MODE],
      [4, offset],
    ];
    // The upper byte says that modes are those of Unix.
    central.push(fields([4, CENTRAL], [2, (3 << 8) | 20], ...shared, ...rest), name);
    parts.push(head, packed);
    offset += head.length + packed.length;
  }
  const index = Buffer.concat(central);
  const count = files.size;
  const end = fields(
    [4, END],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, index.length],
    [4, offset],
    [2, 0],
  );
  return Buffer.concat([...parts, index, end]);
}

/**
 * @param {Buffer} zip
 * @returns {Map<string, Buffer>} contents by path; folders are left out.
 */
export function readZip(zip) {
  const files = new Map();
  const end = zip.lastIndexOf(fields([4, END]));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    const local = zip.readUInt32LE(at + 42);
    const path = zip.toString('utf8', at + 46, at + 46 + name);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + size);
    if (!path.endsWith('/')) files.set(path, method === DEFLATED ? inflateRawSync(packed) : packed);
    at += 46 + name + extra + comment;
  }
  return files;
}
