import type { TermKey } from '../register/terms.ts';
import { fold } from '../wording/folding.ts';

/** Each choice of a term, as the folded words by which people call it; the first is for export. */
const choiceWords: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  agreementType: {
    isa: [
      'ISA',
      'information sharing agreement',
      'sharing agreement',
      'tier 2 isa',
      'info sharing agreement',
    ],
    dsa: ['DSA', 'data sharing agreement', 'data sharing contract', 'data share'],
    isp: [
      'ISP',
      'information sharing protocol',
      'protocol',
      'data sharing protocol',
      'sharing protocol',
      'iep',
      'information exchange protocol',
    ],
    mou: ['MoU', 'memorandum of understanding', 'memorandum'],
    'processing-contract': [
      'Processing contract',
      'data processing contract',
      'data processing agreement',
      'dpa contract',
      'processor contract',
      'processing agreement',
      'dpa',
      'dpc',
      'contract',
    ],
    other: ['Other'],
  },
  status: {
    draft: ['Draft', 'in draft', 'drafting', 'in development', 'proposed', 'new'],
    'in-review': [
      'In review',
      'under review',
      'being reviewed',
      'review',
      'review underway',
      'reviewing',
    ],
    'signed-in-part': [
      'Signed in part',
      'part signed',
      'partly signed',
      'partially signed',
      'awaiting signature',
      'awaiting signatures',
      'out for signature',
      'signed part',
      'with partners',
    ],
    'in-force': [
      'In force',
      'active',
      'live',
      'current',
      'signed',
      'in place',
      'approved',
      'final',
      'in use',
      'in date',
      'agreed',
      'complete',
      'completed',
      'extant',
      'published',
    ],
    superseded: ['Superseded', 'replaced', 'superceded'],
    withdrawn: ['Withdrawn', 'cancelled', 'not proceeding', 'archived', 'obsolete', 'retired'],
    terminated: ['Terminated', 'ended', 'closed', 'finished', 'ceased', 'inactive'],
  },
  controllerRelationship: {
    'joint-controllers': [
      'Joint controllers',
      'joint',
      'joint controller',
      'joint data controllers',
      'jc',
    ],
    'independent-controllers': [
      'Independent controllers',
      'independent',
      'controller to controller',
      'c2c',
      'separate controllers',
      'independent controller',
      'data controllers in common',
      'controllers in common',
      'sole controllers',
      'controller controller',
      'independent data controllers',
    ],
    'controller-processor': [
      'Controller and processor',
      'controller to processor',
      'processor',
      'c2p',
      'data processor',
      'controller processor',
    ],
    mixed: ['Mixed', 'both', 'various'],
  },
  regime: {
    'part-3': [
      'Part 3',
      'part 3 dpa 2018',
      'p3',
      'law enforcement',
      'dpa part 3',
      'dpa 2018 part 3',
      'part3',
      'led',
    ],
    'uk-gdpr': ['UK GDPR', 'gdpr', 'part 2', 'general processing', 'ukgdpr', 'part 2 uk gdpr'],
    both: [
      'Both',
      'mixed',
      'part 3 and uk gdpr',
      'uk gdpr and part 3',
      'part 3 uk gdpr',
      'uk gdpr part 3',
      'part 3 and gdpr',
      'gdpr and part 3',
    ],
  },
  direction: {
    'from-force': [
      'From the force',
      'outbound',
      'out',
      'police to partner',
      'police to partners',
      'from force',
      'disclosure',
      'force to partner',
      'outgoing',
      'one way out',
      'from police',
    ],
    'to-force': [
      'To the force',
      'inbound',
      'in',
      'partner to police',
      'partners to police',
      'to force',
      'receipt',
      'partner to force',
      'incoming',
      'one way in',
      'to police',
    ],
    'two-way': [
      'Two-way',
      'both',
      'bidirectional',
      'bi directional',
      'both ways',
      'mutual',
      '2 way',
      '2way',
      'multi way',
      'two ways',
      'in and out',
      'reciprocal',
    ],
    'between-partners': [
      'Between partners',
      'partner to partner',
      'partners only',
      'inter partner',
    ],
  },
};

/** A choice as people write it. */
export function choiceLabel(term: TermKey, value: string): string {
  return choiceWords[term]?.[value]?.[0] ?? value;
}

interface FoldedChoice {
  readonly value: string;
  readonly names: readonly string[];
}

const foldedChoices = new Map<string, readonly FoldedChoice[]>(
  Object.entries(choiceWords).map(([term, choices]) => [
    term,
    Object.entries(choices).map(([value, names]) => ({
      value,
      names: [value, ...names].map(fold),
    })),
  ]),
);

/** The choice that a cell names: by one of its words, or within a longer text that names no other. */
export function readChoice(term: TermKey, text: string): string | null {
  const said = fold(text);
  const choices = foldedChoices.get(term) ?? [];
  const exact = choices.find(({ names }) => names.includes(said));
  if (exact !== undefined) return exact.value;
  // A longer text counts when the names of exactly one choice stand in it.
  const inside = choices.filter(({ names }) =>
    names.some((name) => name.length > 4 && ` ${said} `.includes(` ${name} `)),
  );
  return inside.length === 1 ? (inside[0]?.value ?? null) : null;
}
