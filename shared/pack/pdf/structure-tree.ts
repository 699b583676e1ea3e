import { isElement, type StructureNode } from '../page-model/structure.ts';
import { pageBox } from './page-space.ts';
import type { Orientation } from '../typeset/measures.ts';
import { reference, type PdfFile } from './pdf-file.ts';
import type { DrawnPage } from './pdf-surface.ts';
import { number, textString } from './syntax.ts';

/** References that the tags need. */
export interface PageReferences {
  readonly page: string;
  /** Numbers of its links. */
  readonly annotations: readonly number[];
}

/** The tag tree and its way back: which element each marked content and each link belongs to. */
export interface WrittenStructure {
  /** The number of its root. */
  readonly root: number;
  /** The key of a link in the parent tree, by page and number on the page. */
  linkKey(page: number, link: number): number;
}

/** Writes the tag tree of a document. Elements without content are left out. */
export function writeStructure(
  file: PdfFile,
  root: StructureNode,
  drawn: readonly Omit<DrawnPage, 'content'>[],
  references: readonly PageReferences[],
): WrittenStructure {
  const rootNumber = file.reserve();
  const numbers = new Map<StructureNode, number>();
  const names: [string, number][] = [];

  function write(node: StructureNode, parent: number): number | null {
    if (!hasContent(node)) return null;
    const own = file.reserve();
    numbers.set(node, own);
    const page = firstPage(node);
    let kids = '';
    for (const kid of node.kids) {
      const written = kidSyntax(kid, own, page);
      if (written !== '') kids += kids === '' ? written : ` ${written}`;
    }
    const pageEntry = page === null ? '' : `/Pg ${references[page]?.page ?? ''}`;
    const { name } = node.facts;
    if (name !== undefined) names.push([name, own]);
    const orientation = page === null ? 'portrait' : (drawn[page]?.orientation ?? 'portrait');
    file.put(
      own,
      `<</Type/StructElem/S/${node.role}/P ${reference(parent)}${pageEntry}${facts(node, orientation)}/K[${kids}]>>`,
    );
    // What is written is let go, so that a large tree is not held twice.
    node.kids.length = 0;
    return own;
  }

  function kidSyntax(kid: StructureNode['kids'][number], own: number, page: number | null): string {
    if (isElement(kid)) {
      const number = write(kid, own);
      return number === null ? '' : reference(number);
    }
    const target = references[kid.page];
    const pageRef = target?.page ?? '';
    if ('annotation' in kid) {
      const object = target?.annotations[kid.annotation] ?? 0;
      return `<</Type/OBJR/Obj ${reference(object)}/Pg ${pageRef}>>`;
    }
    return kid.page === page ? String(kid.id) : `<</Type/MCR/Pg ${pageRef}/MCID ${kid.id}>>`;
  }

  const top = write(root, rootNumber);
  const { entries, keys, next } = parentTree(file, drawn, numbers);
  const tree = file.add(`<</Nums[${entries.join(' ')}]>>`);
  const kids = top === null ? '' : reference(top);
  file.put(
    rootNumber,
    `<</Type/StructTreeRoot/K[${kids}]/ParentTree ${reference(tree)}/ParentTreeNextKey ${next}${idTree(file, names)}/RoleMap<</Title/P>>>>`,
  );
  return { root: rootNumber, linkKey: (page, link) => (keys[page] ?? 0) + link };
}

/** The links of a page have the keys that follow each other from `keys` of that page. */
function parentTree(
  file: PdfFile,
  drawn: readonly Omit<DrawnPage, 'content'>[],
  numbers: ReadonlyMap<StructureNode, number>,
): { entries: string[]; keys: number[]; next: number } {
  const named = (node: StructureNode): string => {
    const number = numbers.get(node);
    return number === undefined ? 'null' : reference(number);
  };
  const entries = drawn.map(
    ({ owners }, index) => `${index} ${reference(file.add(`[${owners.map(named).join(' ')}]`))}`,
  );
  let next = drawn.length;
  const keys = drawn.map(({ links }) => {
    const first = next;
    for (const { node } of links) {
      entries.push(`${next} ${named(node)}`);
      next += 1;
    }
    return first;
  });
  return { entries, keys, next };
}

function hasContent(node: StructureNode): boolean {
  return node.kids.some((kid) => !isElement(kid) || hasContent(kid)) || isCell(node);
}

/** The names of elements in the order of their letters, by which readers look them up. */
function idTree(file: PdfFile, names: readonly (readonly [string, number])[]): string {
  if (names.length === 0) return '';
  const sorted = names.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const first = sorted[0]?.[0] ?? '';
  const last = sorted.at(-1)?.[0] ?? '';
  const list = sorted.map(([name, number]) => `(${name})${reference(number)}`).join('');
  const leaf = file.add(`<</Limits[(${first})(${last})]/Names[${list}]>>`);
  return `/IDTree ${reference(file.add(`<</Kids[${reference(leaf)}]>>`))}`;
}

/** A cell without words still counts: without it the columns of its row would shift. */
function isCell(node: StructureNode): boolean {
  return node.role === 'TD' || node.role === 'TH';
}

function firstPage(node: StructureNode): number | null {
  const content = node.kids.find((kid) => !isElement(kid));
  return content === undefined || isElement(content) ? null : content.page;
}

function facts(node: StructureNode, orientation: Orientation): string {
  const { alternative, scope, columns, name, headers, box } = node.facts;
  const table = [
    ...(scope === undefined ? [] : [`/Scope/${scope}`]),
    ...(columns === undefined ? [] : [`/ColSpan ${columns}`]),
    ...(headers === undefined ? [] : [`/Headers[${headers.map((head) => `(${head})`).join('')}]`]),
  ];
  const layout =
    box === undefined
      ? ''
      : `/A<</O/Layout/Placement/Block/BBox[${pageBox(orientation, box).map(number).join(' ')}]>>`;
  return [
    name === undefined ? '' : `/ID(${name})`,
    table.length === 0 ? layout : `/A<</O/Table${table.join('')}>>`,
    alternative === undefined ? '' : `/Alt${textString(alternative)}`,
  ].join('');
}
