/**
 * The engine's worker as an address that the page allows: where a page demands trusted types, a plain string is
 * refused. MapLibre itself knows nothing of them.
 */
import { pageRegistry, type WorkerPolicy } from './page-registry.js';

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): WorkerPolicy;
}

/** One for the page; null where there are no trusted types, or the page does not allow this policy. */
function workerPolicy(): WorkerPolicy | null {
  const registry = pageRegistry();
  if (registry.workerPolicy !== undefined) return registry.workerPolicy;
  const { trustedTypes } = window as Window & { readonly trustedTypes?: TrustedTypes };
  const createScriptURL = (address: string): string => {
    if (registry.workers.has(address)) return address;
    throw new TypeError(`The address ${address} is not that of a worker of the map: it is refused.`);
  };
  try {
    registry.workerPolicy = trustedTypes?.createPolicy('caucasus-map', { createScriptURL }) ?? null;
  } catch {
    registry.workerPolicy = null;
  }
  return registry.workerPolicy;
}

/** What the page trusts, with the two methods of a string that MapLibre calls on an address. */
function asAddress(trusted: object, address: string): string {
  Object.defineProperties(trusted, {
    endsWith: { value: (end: string) => address.endsWith(end) },
    split: { value: (separator: RegExp) => address.split(separator) },
  });
  return trusted as unknown as string;
}

/** A worker of another origin can only be imported by one of the page's own. */
function ownAddress(address: string): string {
  if (new URL(address).origin === location.origin) return address;
  const importer = new Blob([`import ${JSON.stringify(address)}`], { type: 'text/javascript' });
  return URL.createObjectURL(importer);
}

const addresses = new Map<string, string>();

/**
 * @param wish where the page says the worker is; refused by trusted types unless it is the page's own.
 * @param own the worker beside the engine.
 */
export function workerAddress(wish: string | undefined, own: string): string {
  const { href, origin } = wish ? new URL(wish, document.baseURI) : new URL(own);
  const isOurs = href === own || origin === location.origin;
  // In a page without an origin of its own MapLibre reads the file itself, which takes a plain address.
  const policy = isOurs && self.origin !== 'null' ? workerPolicy() : null;
  if (!policy) return href;
  let address = addresses.get(href);
  if (address === undefined) {
    const plain = ownAddress(href);
    pageRegistry().workers.add(plain);
    address = asAddress(policy.createScriptURL(plain), plain);
    addresses.set(href, address);
  }
  return address;
}
