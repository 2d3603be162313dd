/** Frames of the form "iframe, resized": kept as high as the map in them says it is. */
import { heightOf } from '../height-messages.js';

const FRAMES = 'iframe[data-caucasus-map-frame]';

function frames(): HTMLIFrameElement[] {
  return [...document.querySelectorAll<HTMLIFrameElement>(FRAMES)];
}

/** Listens to the frames, and asks those that have spoken before. */
export function followFrames(): void {
  addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
    const height = heightOf(data);
    if (height === null) return;
    // Only the frame itself may speak for itself.
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (frame) frame.height = String(height);
  });
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: 'caucasus-map:ask' }, '*');
}
