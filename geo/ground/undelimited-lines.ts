// Contains data of OpenStreetMap contributors, ODbL 1.0 (geo/LICENSES.md). Made by geo/source/build.mjs; change it there.
import type { PackedLines } from './types.js';

export const undelimitedLines = {"scale":1,"sections":[{"id":"armenia-azerbaijan","properties":{},"line":"cJQN2IR[Dcrjpezidj|ijtxehtbbpkdoikfeqozuh|jlvgdpphgxrh|cnyekpsilx*phjzhtkhfaxngnh+qrahkbz=5x+jc5rpEpalj-bdpifIcdqsqnmzbnuhg-f3lj?p+rpax)ja3-htmrzrjrgzsr6ny/bprctvhbhrleflmnpdlmpblrlm+raplfaqxeet0lkh)-hizditl|~"},{"id":"armenia-nakhchivan","properties":{},"line":"cJP[BIRUq8pukyjuv(ys,f4qgknybbqos.ioq,xglqc{r2oq<nud({g4(kcd6o0cqogcwkic(m{a{~"}]} as const satisfies PackedLines;
