/// <reference types="node" />
/** What assistive technology is given of a page, as lines of role and name, as a listener would go through them. */
import type { Page, Protocol } from 'puppeteer-core';

/** Roles that say nothing to a reader, or only repeat what they are part of. */
const SILENT = new Set([
  'none',
  'generic',
  'InlineTextBox',
  'LabelText',
  'LineBreak',
  'Legend',
  'ListMarker',
  'RootWebArea',
]);

const STATES = ['expanded', 'checked', 'disabled'];

type Node = Protocol.Accessibility.AXNode;

function line({ role, name, description, properties = [] }: Node): string {
  const states = properties.flatMap(({ name: state, value }) =>
    STATES.includes(state)
      ? ` ${state}=${value.value}`
      : state === 'level' && role?.value === 'heading'
        ? ` ${value.value}`
        : '',
  );
  const words = [name?.value && ` "${name.value}"`, description?.value && ` (${description.value})`];
  return [role?.value, ...words, ...states].filter(Boolean).join('');
}

export async function axTree(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const walk = (node: Node, depth: number, said: string): void => {
    const role = String(node.role?.value);
    const name = String(node.name?.value ?? '').trim();
    const isText = role === 'StaticText' || role === 'time';
    const silent =
      node.ignored || SILENT.has(role) || (isText && (name ? said.includes(name) : role !== 'time'));
    if (!silent) lines.push('  '.repeat(depth) + line(node));
    // The fields inside of a date field are the browser's own, and differ from one to the next.
    if (role === 'Date') return;
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) walk(child, silent ? depth : depth + 1, name && !isText ? name : said);
    }
  };
  if (nodes[0]) walk(nodes[0], 0, '');
  return `${lines.join('\n')}\n`;
}
