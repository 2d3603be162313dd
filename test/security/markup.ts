/** Judges markup as a browser would read it: what could run, load, restyle or lead astray. */
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly Node[];
  /** Of a template. */
  readonly content?: Node;
}

export interface Markup {
  /** Elements and attributes that have no place in what is made of a brief. */
  readonly faults: readonly string[];
  readonly links: readonly string[];
  readonly text: string;
  readonly styles: string;
}

/** Elements that run, load or move something. */
const FORBIDDEN =
  /^(script|iframe|object|embed|base|meta|link|form|img|image|video|audio|source|track|portal|applet|frame|frameset|foreignobject|animate|set|use|marquee|math)$/i;

/** Ids of merged markers are those of their places with a plus between. */
const NAME = /^[\w:+ -]*$/;

function faultsOf({ tagName = '', properties = {} }: Node): string[] {
  const faults = FORBIDDEN.test(tagName) ? [`<${tagName}>`] : [];
  for (const [name, value] of Object.entries(properties)) {
    const text = Array.isArray(value) ? value.join(' ') : String(value);
    if (/^on/i.test(name)) faults.push(`${tagName} ${name}`);
    if (/^(style|srcdoc|srcset|src|action|formaction|background|poster|xlinkhref)$/i.test(name))
      faults.push(`${tagName} ${name}=${text}`);
    if (/^(id|className|part|name|slot|htmlFor|popoverTarget)$/.test(name) && !NAME.test(text))
      faults.push(`${tagName} ${name}=${text}`);
    if (name === 'href' && !text.startsWith('#')) {
      if (!/^(https?|mailto):/i.test(text)) faults.push(`href=${text}`);
      const rel = ([] as unknown[]).concat(properties['rel'] ?? []).join(' ');
      if (!/\bnoopener\b/.test(rel) || !/\bnoreferrer\b/.test(rel)) faults.push(`rel=${rel} href=${text}`);
    }
  }
  return faults;
}

export function judge(html: string): Markup {
  const tree = unified().use(rehypeParse, { fragment: true }).parse(html) as Node;
  const inside = (node: Node): Node[] => [
    node,
    ...(node.content ? inside(node.content) : []),
    ...(node.children ?? []).flatMap(inside),
  ];
  const all = inside(tree);
  const styles = all.filter(({ tagName }) => tagName === 'style');
  const css = new Set(styles.flatMap(inside));
  return {
    faults: all.flatMap(faultsOf),
    links: all.flatMap(({ properties }) =>
      typeof properties?.['href'] === 'string' ? [properties['href']] : [],
    ),
    text: all
      .flatMap((node) => (node.type === 'text' && !css.has(node) ? [node.value ?? ''] : []))
      .join('\n'),
    styles: [...css].flatMap(({ type, value }) => (type === 'text' ? [value ?? ''] : [])).join('\n'),
  };
}

/** As a reader sees it: an HTML parser takes out or replaces some characters, and white space does not matter. */
export function plain(text: string): string {
  return text
    .replaceAll('\u0000', '')
    .replace(/[\ufffd\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
