import type { PackKindId } from '../register/packs.ts';

/** What a kind of pack is about: the whole register or a partnership, or one agreement. */
export type PackAbout = 'partnerships' | 'agreement';

/** A kind of pack as data: what it is called, how it begins, and which sections it has in which order. */
export interface PackKind {
  readonly id: PackKindId;
  /** How an officer knows it. */
  readonly name: string;
  /** When to take it. */
  readonly use: string;
  /** What stands on its cover and at its head. */
  readonly title: string;
  readonly about: PackAbout;
  /** A cover and contents, or a masthead above sections that follow each other. */
  readonly front: 'cover' | 'masthead';
  /** The sections that it has unless an officer chose others. */
  readonly sections: readonly string[];
  /** Sections that it can have besides. */
  readonly besides: readonly string[];
}

const annexes = ['rating-scale', 'stale-phrases', 'rules', 'sources', 'glossary'] as const;

const kinds: Readonly<Record<PackKindId, PackKind>> = {
  meeting: {
    id: 'meeting',
    name: 'Meeting pack',
    use: 'For one partnership’s meeting, or for all: what to decide, what to raise, its agreements, how it compares, who must do what.',
    title: 'Audit of data-sharing agreements',
    about: 'partnerships',
    front: 'cover',
    sections: [
      'handling',
      'summary',
      'to-raise',
      'beside-others',
      'how-to-read',
      'dashboard',
      'register',
      'findings',
      'cannot-tell',
      'consistency',
      'coverage',
      'access-barriers',
      'practitioner-views',
      'changes',
      'actions',
      'sign-off',
      ...annexes,
    ],
    besides: ['scope', 'horizon', 'decisions', 'trend'],
  },
  board: {
    id: 'board',
    name: 'Board pack',
    use: 'For chief officers, across the force: the opinion, the trend, the top risks, consistency, coverage, barriers, what is coming, actions by owner.',
    title: 'Data sharing: board report',
    about: 'partnerships',
    front: 'cover',
    sections: [
      'handling',
      'summary',
      'trend',
      'beside-others',
      'dashboard',
      'top-findings',
      'consistency',
      'coverage',
      'access-barriers',
      'practitioner-views',
      'horizon',
      'changes',
      'actions-by-owner',
      'sign-off',
      'how-to-read',
      'rating-scale',
      'sources',
      'glossary',
    ],
    besides: [
      'scope',
      'register',
      'findings',
      'cannot-tell',
      'decisions',
      'stale-phrases',
      'rules',
    ],
  },
  agreement: {
    id: 'agreement',
    name: 'Agreement brief',
    use: 'For one agreement, on two to four pages: its terms, parties, findings, quotes and history.',
    title: 'Agreement brief',
    about: 'agreement',
    front: 'masthead',
    sections: [
      'brief-terms',
      'brief-parties',
      'brief-findings',
      'brief-experience',
      'brief-documents',
      'brief-actions',
      'brief-history',
    ],
    besides: ['findings', 'cannot-tell', 'stale-phrases', 'how-to-read', 'glossary'],
  },
  inspection: {
    id: 'inspection',
    name: 'Inspection evidence',
    use: 'For an inspector or auditor: everything as at a day, the method, the rules, every decision with its reason, and how to check the trail.',
    title: 'Evidence for inspection',
    about: 'partnerships',
    front: 'cover',
    sections: [
      'handling',
      'summary',
      'scope',
      'how-to-read',
      'dashboard',
      'trend',
      'register',
      'findings',
      'cannot-tell',
      'decisions',
      'consistency',
      'coverage',
      'access-barriers',
      'practitioner-views',
      'horizon',
      'changes',
      'actions',
      'trail',
      'sign-off',
      ...annexes,
    ],
    besides: ['to-raise', 'beside-others', 'holdings'],
  },
  holdings: {
    id: 'holdings',
    name: 'What we hold',
    use: 'The list that a freedom-of-information request asks for, with the columns that you choose.',
    title: 'Data-sharing agreements that we hold',
    about: 'partnerships',
    front: 'masthead',
    sections: ['holdings', 'holdings-notes'],
    besides: ['glossary'],
  },
};

/** A kind of pack by its name. */
export function packKind(id: PackKindId): PackKind {
  return kinds[id];
}

/** The sections that a pack has: those that were chosen, as far as its kind knows them, or its own. */
export function sectionsOf(kind: PackKind, chosen: readonly string[] | null): readonly string[] {
  if (chosen === null) return kind.sections;
  const known = new Set([...kind.sections, ...kind.besides]);
  return [...new Set(chosen)].filter((id) => known.has(id));
}
