/** How a framed map tells its height, in every protocol that newsrooms already listen to. */

export interface FrameIdentity {
  /** What the embedding page calls this frame. */
  readonly id: string;
  /** WordPress names it in the hash; without it WordPress keeps the frame hidden. */
  readonly secret: string | null;
  /** Given by pym.js in the query. */
  readonly childId: string | null;
  /** Address of the framed page. */
  readonly address: string;
}

/** Reads who this frame is from its own address, without changing it. */
export function frameIdentity(address: string): FrameIdentity {
  const { searchParams, hash } = new URL(address);
  return {
    id: searchParams.get('id') ?? 'caucasus-map',
    secret: /^#\?secret=([\w-]+)/.exec(hash)?.[1] ?? null,
    childId: searchParams.get('childId'),
    address,
  };
}

/**
 * The messages to post to the embedding page.
 * @param height CSS pixels.
 */
export function heightMessages(height: number, { id, secret, childId, address }: FrameIdentity): unknown[] {
  return [
    { type: 'caucasus-map:height', id, height },
    // For listeners that newsrooms have in their templates for Datawrapper.
    { 'datawrapper-height': { [id]: height } },
    { sentinel: 'amp', type: 'embed-size', height },
    // Medium, Embedly, Iframely.
    JSON.stringify({ src: address, context: 'iframe.resize', height }),
    ...(secret ? [{ message: 'height', value: height, secret }] : []),
    ...(childId ? [`pymxPYMx${childId}xPYMxheightxPYMx${height}`] : []),
  ];
}

/** Reads our own message. @returns CSS pixels, or null when it is none, or is out of reason. */
export function heightOf(message: unknown): number | null {
  if (typeof message !== 'object' || message === null) return null;
  const { type, height } = message as { type?: unknown; height?: unknown };
  if (type !== 'caucasus-map:height' || typeof height !== 'number') return null;
  return height >= 100 && height <= 20_000 ? Math.ceil(height) : null;
}
