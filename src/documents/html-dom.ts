import { DOMParser, parseHTML } from 'linkedom';

/** As much of a parsed page as is looked at. */
export interface DomNode {
  readonly nodeType: number;
  readonly localName?: string | null;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

export interface DomElement extends DomNode {
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

export interface DomDocument extends DomElement {
  readonly documentElement: DomElement | null;
  readonly body: DomElement | null;
  readonly title: string;
}

const ELEMENT = 1;
const TEXT = 3;

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT;
}

export function isText(node: DomNode): boolean {
  return node.nodeType === TEXT;
}

/** More nesting than any page has; a deeper one is made to exhaust the stack, or the patience. */
const DEPTH_MAX = 400;

/**
 * No script runs, nothing is fetched.
 * @throws Error with a phrase when elements are nested too deep
 */
export function domOfHtml(html: string): DomDocument {
  // A fragment, as converters make, has no body of its own.
  const page = /<html[\s>]/iu.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  const { document }: { document: DomDocument } = parseHTML(page);
  return refuseDeep(document);
}

/** An XML document, to be read with `elementsNamed`. */
export function domOfXml(xml: string): DomNode {
  const document: DomNode = new DOMParser().parseFromString(xml, 'text/xml');
  return refuseDeep(document);
}

function refuseDeep<Node extends DomNode>(root: Node): Node {
  let level: readonly DomNode[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEPTH_MAX) throw new Error(`elements nested more than ${DEPTH_MAX} deep`);
    level = level.flatMap((node) => [...node.childNodes]);
  }
  return root;
}

/** Every element below of this name, prefix or not, in document order. */
export function elementsNamed(root: DomNode, name: string): readonly DomElement[] {
  const found: DomElement[] = [];
  const open = [...root.childNodes].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue;
    if ((node.localName ?? '').replace(/^.*:/u, '') === name) found.push(node);
    open.push(...[...node.childNodes].reverse());
  }
  return found;
}
