/** The structure types that the pack uses (ISO 32000-1, 14.8.4). */
export type Role =
  | 'Document'
  | 'Sect'
  | 'Title'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'BlockQuote'
  | 'Link'
  | 'Reference'
  | 'Note'
  | 'TOC'
  | 'TOCI';

/** What a structure element says besides its content. */
export interface StructureFacts {
  /** What a figure shows: its numbers and its message, not its looks. */
  readonly alternative?: string;
  readonly scope?: 'Column' | 'Row';
  readonly columns?: number;
  /** A name that no other element has: notes and heads of two-way tables need one. */
  readonly name?: string;
  /** The names of the heads that a cell of a two-way table stands under. */
  readonly headers?: readonly string[];
  /** Area on its page in points from the top left, for figures. */
  box?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/** A piece of marked content that belongs to an element. */
export interface MarkedContent {
  readonly page: number;
  readonly id: number;
}

/** An annotation that belongs to an element. */
export interface AnnotationReference {
  readonly page: number;
  readonly annotation: number;
}

/** An element of the tag tree. Children stand in reading order. */
export interface StructureNode {
  readonly role: Role;
  readonly facts: StructureFacts;
  readonly kids: (StructureNode | MarkedContent | AnnotationReference)[];
}

/** Most elements say nothing more; they share this. */
const noFacts: StructureFacts = Object.freeze({});

/** A new element at the end of its parent. */
export function element(
  parent: StructureNode,
  role: Role,
  facts: StructureFacts = noFacts,
): StructureNode {
  const node: StructureNode = { role, facts, kids: [] };
  parent.kids.push(node);
  return node;
}

/** A tree with nothing in it. */
export function documentElement(): StructureNode {
  return { role: 'Document', facts: {}, kids: [] };
}

/** Tells an element from content. */
export function isElement(kid: StructureNode['kids'][number]): kid is StructureNode {
  return 'role' in kid;
}
