import type { Batch, BatchFile } from '../../../shared/contract/channels-documents.ts';
import type { Register } from '../../../shared/register/register.ts';
import { createMatcher, rivals, type Match } from '../../../shared/reading/match-agreement.ts';
import { problemRefusal } from '../../documents/problem-words.ts';
import type { IncomingFile } from '../../storage/documents-incoming.ts';
import { matchableAgreements } from './matchable.ts';

/** Says to which agreement each file of a batch goes; remembers as long as the agreements are the same. */
export type BatchMatcher = (register: Register, file: IncomingFile) => Match;

const noMatch: Match = { kind: 'none', candidates: [] };

/** Starts without memory. */
export function createBatchMatcher(): BatchMatcher {
  let made: Pick<Register, 'agreements' | 'partners' | 'profile'> | null = null;
  let matcher = createMatcher([]);
  let known = new Map<string, Match>();
  return (register, { sha256, fileName, facts }) => {
    const isSame =
      made?.agreements === register.agreements &&
      made.partners === register.partners &&
      made.profile === register.profile;
    if (!isSame) {
      made = register;
      matcher = createMatcher(matchableAgreements(register));
      known = new Map();
    }
    const before = known.get(sha256);
    if (before !== undefined) return before;
    if (facts === null) return noMatch;
    const found = matcher({ fileName, ...facts });
    known.set(sha256, found);
    return found;
  };
}

const kindNotes: Readonly<Record<string, string>> = {
  template: 'It looks like a blank template, not a signed agreement.',
  'not-an-agreement': 'It does not read like an agreement.',
};

/** What `BatchFile.state` says of one file. */
type Standing = Pick<BatchFile, 'state' | 'note' | 'agreementId'>;

function isWith(register: Register, sha256: string): string | null {
  const document = Object.values(register.documents).find((each) => each.sha256 === sha256);
  return document?.agreementId ?? null;
}

function refOf(register: Register, agreementId: string): string {
  const agreement = register.agreements[agreementId];
  return agreement === undefined ? agreementId : agreement.ref || agreement.title;
}

function standing(
  file: IncomingFile,
  match: Match,
  register: Register,
  isReading: boolean,
): Standing {
  const { sha256, stage, problem, facts, fileName } = file;
  const chosen = register.agreements[file.chosen ?? '']?.id ?? null;
  if (stage === 'left-out') return { state: 'left-out', note: null, agreementId: null };
  if (stage === 'attached') {
    const agreementId = isWith(register, sha256);
    return agreementId === null
      ? { state: 'left-out', note: 'It was attached, and that was taken back.', agreementId: null }
      : { state: 'attached', note: null, agreementId };
  }
  if (stage === 'waiting') {
    return { state: isReading ? 'reading' : 'waiting', note: null, agreementId: chosen };
  }
  if (problem !== null || facts === null) {
    const note = problem === null ? null : problemRefusal(fileName, problem).what;
    return { state: 'unreadable', note, agreementId: chosen };
  }
  const note = kindNotes[facts.kind] ?? null;
  if (chosen !== null) return { state: 'matched', note, agreementId: chosen };
  const [best] = match.candidates;
  if (best === undefined) return { state: 'unmatched', note, agreementId: null };
  if (match.kind !== 'sure' || note !== null) return { state: 'doubtful', note, agreementId: null };
  return { state: 'matched', note: null, agreementId: best.agreementId };
}

/**
 * The batch as the window shows it. Where two files by themselves fit one agreement, neither is taken for
 * granted, and none is beside one that the officer chose: one would take the other's place.
 */
export function batchView(
  files: readonly IncomingFile[],
  register: Register,
  matched: BatchMatcher,
  reading: string | null,
): Batch {
  const views = files.map((file) => {
    const match = matched(register, file);
    const stands = standing(file, match, register, reading === file.sha256);
    const view: BatchFile = {
      id: file.sha256,
      fileName: file.fileName,
      problem: file.problem,
      title: file.facts?.title ?? null,
      candidates: match.candidates.flatMap(({ agreementId, because }) => {
        const agreement = register.agreements[agreementId];
        return agreement === undefined
          ? []
          : [{ agreementId, ref: agreement.ref, title: agreement.title, because }];
      }),
      ...stands,
    };
    const isGuessed = stands.state === 'matched' && file.chosen === null;
    return { id: file.sha256, kind: file.facts?.kind ?? null, match, view, isGuessed };
  });
  const settled = new Set(
    views.flatMap(({ view, isGuessed }) =>
      view.state === 'matched' && !isGuessed ? (view.agreementId ?? []) : [],
    ),
  );
  const asked = rivals(
    views.filter(({ isGuessed }) => isGuessed).map(({ id, kind, match }) => ({ id, kind, match })),
  );
  return {
    files: views.map(({ view, isGuessed }) => {
      const { agreementId } = view;
      const isRival = asked.has(view.id) || (isGuessed && settled.has(agreementId ?? ''));
      if (agreementId === null || !isRival) return view;
      const note = `Another file of this batch fits ${refOf(register, agreementId)} too.`;
      return { ...view, state: 'doubtful', note, agreementId: null };
    }),
    waiting: files.filter(({ stage }) => stage === 'waiting').length,
  };
}
