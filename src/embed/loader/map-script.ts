/** The map's own script: requested once, by whatever map comes near first. */

let asked: Promise<boolean> | undefined;

/** @returns whether `<caucasus-map>` is there. Without it everything stays as it was: image, link, caption. */
export function mapScript(address: string): Promise<boolean> {
  if (customElements.get('caucasus-map')) return Promise.resolve(true);
  asked ??= import(/* @vite-ignore */ address).then(
    () => true,
    () => {
      console.error(
        `The map's script could not be had from ${address}. Put caucasus-map.js beside loader.js, or name its folder by data-base on the loader's script tag.`,
      );
      asked = undefined;
      return false;
    },
  );
  return asked;
}
