/**
 * Makes a map's first render in several short tasks, so that a page answers its reader in between; behind a curtain, so
 * that it is seen in one step.
 */

/** A state of the element, for its own style sheet alone. */
const CURTAIN = 'drawing';

/** A pause in which others have their turn. Shorter than that of `feed/slices.ts`: every reader waits for these bytes. */
export function pause(): Promise<unknown> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/**
 * @param states of the element.
 * @param rest renders what the render before has left out.
 */
export async function drawRest(states: CustomStateSet, rest: () => Promise<unknown>): Promise<void> {
  states.add(CURTAIN);
  await pause();
  try {
    await rest();
  } finally {
    states.delete(CURTAIN);
  }
}
