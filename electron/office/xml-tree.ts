import { OfficeProblem } from './office-problem.ts';
import { bare, readXml } from './read-xml.ts';
import type { ZipArchive } from './zip-archive.ts';

/** An element of an XML part: local names only, so that strict and transitional namespaces read alike. */
export interface XmlElement {
  readonly name: string;
  /** Attributes by local name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** Deeper nesting than any office program writes: a file that was made to hurt. */
const deepest = 2_000;

/** A part as a whole, for formats whose order is not that of reading; undefined where it is missing. */
export function xmlTree(archive: ZipArchive, part: string): XmlElement | undefined {
  if (!archive.has(part)) return undefined;
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  readXml(archive, part, {
    open: (name, attributes) => {
      if (open.length >= deepest) throw new OfficeProblem('corrupt', 'it is nested too deeply');
      const element: OpenElement = {
        name,
        attributes: new Map(Object.entries(attributes).map(([key, value]) => [bare(key), value])),
        children: [],
      };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text: (text) => {
      open.at(-1)?.children.push(text);
    },
    close: () => {
      const element = open.pop();
      if (open.length === 0) root = element;
    },
  });
  if (root === undefined) throw new OfficeProblem('corrupt', `its part ${part} is empty`);
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
