/** What every problem of a brief owes to the editor who reads it. */
import { expect } from 'vitest';
import type { Problem } from '../../src/model/problems.js';

function steps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function resolves(value: unknown, path: readonly string[]): boolean {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return false;
    here = (here as Record<string, unknown>)[step];
  }
  return true;
}

/** A code, a pointer that leads to the fault (or to where something is missing), and whole sentences. */
function isMendable({ code, where, message }: Problem, input: unknown): boolean {
  const path = steps(where);
  return (
    /^[a-z]+(-[a-z]+)*$/.test(code) &&
    /^(\/|$)/.test(where) &&
    (resolves(input, path) || resolves(input, path.slice(0, -1))) &&
    /^[\p{Lu}“"\d].*\.$/su.test(message) &&
    message.length < 400
  );
}

export function expectMendable(problems: readonly Problem[], input: unknown): void {
  expect(problems.filter((problem) => !isMendable(problem, input))).toEqual([]);
}
