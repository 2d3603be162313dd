/** Registers `<caucasus-map>`: the one entry with a side effect. */
import { CaucasusMap } from './caucasus-map.js';

CaucasusMap.define();

export { CaucasusMap };
