import { SaxesParser } from 'saxes';

/** An element of an XML part: local names only, so that strict and transitional namespaces read alike. */
export interface XmlElement {
  readonly name: string;
  /** Attributes by local name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

/** An XML part that cannot be read: broken, too deep, or with entities of its own. */
export class XmlProblem extends Error {}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** Deeper nesting than any office program writes: a file that was made to hurt. */
const deepest = 2_000;

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Reads an XML part. Throws `XmlProblem`; a document type with entities is refused, not expanded. */
export function xmlTree(text: string): XmlElement {
  const parser = new SaxesParser();
  const open: OpenElement[] = [];
  const closed: XmlElement[] = [];
  parser.on('doctype', () => {
    throw new XmlProblem('The file declares a document type, which no office program writes.');
  });
  parser.on('error', (error) => {
    throw new XmlProblem(error.message);
  });
  parser.on('opentag', (tag) => {
    if (open.length >= deepest) throw new XmlProblem('The file is nested too deeply.');
    const attributes = new Map(
      Object.entries(tag.attributes).map(([name, value]) => [localName(name), value]),
    );
    const element: OpenElement = { name: localName(tag.name), attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (value) => {
    open.at(-1)?.children.push(value);
  });
  parser.on('cdata', (value) => {
    open.at(-1)?.children.push(value);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (open.length === 0 && element !== undefined) closed.push(element);
  });
  parser.write(text).close();
  const [root] = closed;
  if (root === undefined) throw new XmlProblem('The file is empty.');
  return root;
}

/** The element children of an element, in order. */
export function elements(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** The first child called `name`. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element === undefined ? undefined : elements(element).find((each) => each.name === name);
}

/** All text under an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((each) => (typeof each === 'string' ? each : textOf(each))).join('');
}
