import type { PDFContext, PDFRef } from 'pdf-lib';
import { isElement, type StructureNode } from '../page-model/structure.ts';
import { pageBox } from './page-space.ts';
import type { Orientation } from '../typeset/measures.ts';
import type { DrawnPage } from './pdf-surface.ts';
import { RawObject } from './raw-object.ts';
import { number, textString } from './syntax.ts';

/** References that the tags need. */
export interface PageReferences {
  readonly page: PDFRef;
  readonly annotations: readonly PDFRef[];
}

/** The tag tree and its way back: which element each marked content and each link belongs to. */
export interface WrittenStructure {
  readonly root: PDFRef;
  /** The key of a link in the parent tree, by page and number on the page. */
  linkKey(page: number, link: number): number;
}

/** Writes the tag tree of a document. Elements without content are left out. */
export function writeStructure(
  context: PDFContext,
  root: StructureNode,
  drawn: readonly Omit<DrawnPage, 'content'>[],
  references: readonly PageReferences[],
): WrittenStructure {
  const rootRef = context.nextRef();
  const refs = new Map<StructureNode, PDFRef>();
  const names: [string, PDFRef][] = [];

  function write(node: StructureNode, parent: PDFRef): PDFRef | null {
    if (!hasContent(node)) return null;
    const ref = context.nextRef();
    refs.set(node, ref);
    const page = firstPage(node);
    const kids = node.kids.map((kid) => {
      if (isElement(kid)) return write(kid, ref)?.toString() ?? '';
      const pageRef = references[kid.page]?.page.toString() ?? '';
      if ('annotation' in kid) {
        const object = references[kid.page]?.annotations[kid.annotation]?.toString() ?? '';
        return `<</Type/OBJR/Obj ${object}/Pg ${pageRef}>>`;
      }
      return kid.page === page ? String(kid.id) : `<</Type/MCR/Pg ${pageRef}/MCID ${kid.id}>>`;
    });
    const pageEntry = page === null ? '' : `/Pg ${references[page]?.page.toString() ?? ''}`;
    const { name } = node.facts;
    if (name !== undefined) names.push([name, ref]);
    const orientation = page === null ? 'portrait' : (drawn[page]?.orientation ?? 'portrait');
    const source = `<</Type/StructElem/S/${node.role}/P ${parent.toString()}${pageEntry}${facts(node, orientation)}/K[${kids.filter((kid) => kid !== '').join(' ')}]>>`;
    context.assign(ref, new RawObject(source));
    // What is written is let go, so that a large tree is not held twice.
    node.kids.splice(0);
    return ref;
  }

  const top = write(root, rootRef);
  const { entries, keys, next } = parentTree(context, drawn, refs);
  const tree = context.register(new RawObject(`<</Nums[${entries.join(' ')}]>>`));
  const kids = top === null ? '' : top.toString();
  context.assign(
    rootRef,
    new RawObject(
      `<</Type/StructTreeRoot/K[${kids}]/ParentTree ${tree.toString()}/ParentTreeNextKey ${next}${idTree(context, names)}/RoleMap<</Title/P>>>>`,
    ),
  );
  return { root: rootRef, linkKey: (page, link) => keys.get(`${page}/${link}`) ?? 0 };
}

function parentTree(
  context: PDFContext,
  drawn: readonly Omit<DrawnPage, 'content'>[],
  refs: ReadonlyMap<StructureNode, PDFRef>,
): { entries: string[]; keys: Map<string, number>; next: number } {
  const entries = drawn.map((page, index) => {
    const owners = page.owners.map((owner) => refs.get(owner)?.toString() ?? 'null').join(' ');
    return `${index} ${context.register(new RawObject(`[${owners}]`)).toString()}`;
  });
  const keys = new Map<string, number>();
  let next = drawn.length;
  drawn.forEach((page, index) => {
    page.links.forEach((link, at) => {
      keys.set(`${index}/${at}`, next);
      entries.push(`${next} ${refs.get(link.node)?.toString() ?? 'null'}`);
      next += 1;
    });
  });
  return { entries, keys, next };
}

function hasContent(node: StructureNode): boolean {
  return node.kids.some((kid) => !isElement(kid) || hasContent(kid)) || isCell(node);
}

/** The names of elements in the order of their letters, by which readers look them up. */
function idTree(context: PDFContext, names: readonly (readonly [string, PDFRef])[]): string {
  if (names.length === 0) return '';
  const sorted = names.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const first = sorted[0]?.[0] ?? '';
  const last = sorted.at(-1)?.[0] ?? '';
  const list = sorted.map(([name, ref]) => `(${name})${ref.toString()}`).join('');
  const leaf = context.register(new RawObject(`<</Limits[(${first})(${last})]/Names[${list}]>>`));
  const root = context.register(new RawObject(`<</Kids[${leaf.toString()}]>>`));
  return `/IDTree ${root.toString()}`;
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
