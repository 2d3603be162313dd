/** The element's attributes as every embed form carries them: as attributes, as `data-*`, and as keys of a query. */

/** All attributes of the element that a page may set, in the order in which they are written. */
export const ATTRIBUTES = [
  'view',
  'place',
  'event',
  'from',
  'to',
  'layout',
  'theme',
  'loading',
  'lang',
  'translations',
  'label',
  'heading-level',
  'caption',
  'credit',
  'src',
  'basemap',
  'refresh',
  'worker-url',
  'permalink',
  'debug',
] as const;
export type AttributeName = (typeof ATTRIBUTES)[number];

/** Values of attributes by name; a boolean attribute is there with an empty value. */
export type Attributes = Readonly<Partial<Record<AttributeName, string>>>;

/** True when they are there, whatever their value. */
export const BOOLEAN_ATTRIBUTES: readonly AttributeName[] = ['permalink', 'debug'];

/** Their values are addresses: who may name one decides what the page requests, or even runs. */
export const ADDRESS_ATTRIBUTES: readonly AttributeName[] = ['src', 'basemap', 'worker-url'];

/** Attributes that content which a site does not wholly trust may set: none of them makes the page request anything. */
export const SAFE_ATTRIBUTES: readonly AttributeName[] = ATTRIBUTES.filter(
  (name) => !ADDRESS_ATTRIBUTES.includes(name),
);

/**
 * May this page request that address?
 * @param page address of the page itself.
 * @param hosts origins besides the page's own, such as `https://tiles.example.org`.
 */
export function isAllowedAddress(value: string, page: string, hosts: readonly string[] = []): boolean {
  if (!URL.canParse(value, page)) return false;
  const url = new URL(value, page);
  if (!/^https?:$/.test(url.protocol)) return false;
  return url.origin === new URL(page).origin || hosts.includes(url.origin);
}

/** `heading-level` is `headingLevel` as a property, in a dataset and in a block. */
export function camelCase(name: string): string {
  return name.replace(/-./g, (dash) => dash.slice(1).toUpperCase());
}

/** Those attributes that pass. */
export function attributesThat(
  attributes: Attributes,
  pass: (name: AttributeName, value: string) => boolean,
): Attributes {
  return Object.fromEntries(
    ATTRIBUTES.flatMap((name) => {
      const value = attributes[name];
      return value !== undefined && pass(name, value) ? [[name, value]] : [];
    }),
  );
}

/** The attributes that a query names. Unknown keys (`utm_source`, `ref`, `childId`) are no attributes. */
export function attributesOfQuery(query: URLSearchParams): Attributes {
  const found: Partial<Record<AttributeName, string>> = {};
  for (const name of ATTRIBUTES) {
    const value = query.get(name);
    if (value === null) continue;
    if (!BOOLEAN_ATTRIBUTES.includes(name)) found[name] = value;
    else if (value !== 'false' && value !== '0') found[name] = '';
  }
  return found;
}

/** The attributes that a figure carries as `data-view`, `data-lang` …; its `data-caucasus-map` is the view. */
export function attributesOfDataset(dataset: Readonly<Record<string, string | undefined>>): Attributes {
  const found: Partial<Record<AttributeName, string>> = {};
  if (dataset.caucasusMap) found.view = dataset.caucasusMap;
  for (const name of ATTRIBUTES) {
    const value = dataset[camelCase(name)];
    if (value !== undefined) found[name] = value;
  }
  return found;
}
