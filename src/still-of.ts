/** The still of what an element shows. Loaded when it is asked for. */
import { render } from 'lit';
import type { CameramanHost } from './cameraman.js';
import { loadPlacing } from './framing.js';
import { wholeOf } from './i18n/en-later.js';
import { UsedTokens } from './map/used-tokens.js';
import type { WorldBox } from './model/projection.js';
import type { Scene } from './model/scene.js';
import { groundOf, loadGround } from './render/ground.js';
import { still, withTitle } from './render/still.js';

/** Size of a still in pixels; 1200 × 630 by default. */
export interface StillSize {
  readonly width?: number;
  readonly height?: number;
}

interface Shown extends StillSize {
  readonly scene: Scene | null;
  readonly camera: WorldBox;
  readonly host: Pick<CameramanHost, 'words' | 'context'>;
  readonly credit: string;
}

/** Comments are marks of the renderer, and no part of the picture. */
function withoutComments(root: Element): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

export async function stillOf(
  element: HTMLElement,
  { scene, camera, host, credit, width = 1200, height = 630 }: Shown,
): Promise<string> {
  const box = element.shadowRoot?.querySelector<HTMLElement>('.viewport');
  if (!scene || !box)
    throw new Error(
      'toSVG() of <caucasus-map> was called before the map shows anything. Put the element on the page, and wait for its updateComplete.',
    );
  // Brings all names on the ground, too.
  await loadPlacing();
  // Without the coarser levels there is still the detailed ground.
  await loadGround(camera).catch(() => undefined);
  const probe = new UsedTokens(box, () => undefined);
  const tokens = probe.read();
  probe.stop();
  const state = {
    scene,
    camera,
    ground: groundOf(camera),
    context: host.context(),
    messages: wholeOf(host.words()),
    tokens,
    credit,
    width,
    height,
  };
  const sheet = document.createElement('div');
  render(still(state), sheet);
  const picture = sheet.querySelector('svg');
  if (!picture) throw new Error('The still of <caucasus-map> could not be drawn.');
  withoutComments(picture);
  return withTitle(new XMLSerializer().serializeToString(picture), state);
}
