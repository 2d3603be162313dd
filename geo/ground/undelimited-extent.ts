// Contains data of OpenStreetMap contributors, ODbL 1.0 (geo/LICENSES.md). Made by geo/source/build.mjs; change it there.

/** `[west, south, east, north]`. */
export const undelimitedExtent = [44.76, 38.84, 46.64, 41.3] as const;
