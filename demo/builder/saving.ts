/** Files for the editor's own disk: the picture of the map, the brief. Nothing leaves the browser. */
import type { CaucasusMap } from '../../src/caucasus-map.js';

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the content by the next task.
  setTimeout(() => URL.revokeObjectURL(address));
}

export function saveBrief(json: object): void {
  save(new Blob([`${JSON.stringify(json, null, 2)}\n`], { type: 'application/geo+json' }), 'brief.json');
}

/** For screens with two pixels to one of CSS. */
const DENSITY = 2;

/**
 * The map with title, key and credit as a PNG of twice the size.
 * @param size CSS pixels. Rejects with a sentence when the browser cannot draw it.
 */
export async function savePicture(
  map: Pick<CaucasusMap, 'toSVG'>,
  size: { readonly width: number; readonly height: number },
  name: string,
): Promise<void> {
  const svg = await map.toSVG(size);
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = size.width * DENSITY;
  canvas.height = size.height * DENSITY;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const content = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!content)
    throw new Error(
      `The browser could not draw ${canvas.width} × ${canvas.height} pixels: choose a smaller size.`,
    );
  save(content, name);
}
