import { effectOf } from '../../../shared/audit/tailoring/effect.ts';
import { adoptedPackOn } from '../../../shared/audit/tailoring/adopted-pack.ts';
import { apply } from '../../../shared/changes/apply.ts';
import type { Change } from '../../../shared/changes/change.ts';
import type { OpenedStandardFile } from '../../../shared/contract/channels-standard.ts';
import { readStandardFile, type StandardFile } from '../../../shared/exchange/standard-file.ts';
import { changeToProfile } from '../../../shared/exchange/standard-profile.ts';
import { newId } from '../../../shared/register/identifier.ts';
import type { IsoDate } from '../../../shared/register/plain-date.ts';
import type { Register } from '../../../shared/register/register.ts';
import type { Because } from '../../../shared/register/rule-setting.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import { ok, type Result } from '../../../shared/result/result.ts';
import { sha256Of } from '../../storage/hashing.ts';
import { createAudits } from '../audits.ts';
import { knownStandard } from './known-standard.ts';
import { packHolds, profileHolds } from './pack-words.ts';
import { documentsToReadAgain } from './read-again.ts';

/** A file about the standard that the officer chose. */
export interface ChosenStandardFile {
  readonly fileName: string;
  readonly sha256: string;
  readonly file: StandardFile;
}

/** Reads the bytes of a file; refuses what is no text, no JSON, or neither pack nor profile. */
export function chosenFile(
  fileName: string,
  bytes: Uint8Array,
  register: Register,
  today: IsoDate,
): Result<ChosenStandardFile, Refusal> {
  const text = new TextDecoder().decode(bytes);
  const file = readStandardFile(text, knownStandard(register, today));
  return file.ok ? ok({ fileName, sha256: sha256Of(bytes), file: file.value }) : file;
}

/**
 * The change by which a register takes a file; null where it has it already. A pack that was adopted is
 * told by the hash of its file.
 */
export function changeToStandard(
  { fileName, sha256, file }: ChosenStandardFile,
  register: Register,
  because: Because,
  adoptedAt: string,
): Change | null {
  if (file.kind === 'profile') return changeToProfile(register, file.profile);
  if (adoptedPackOn(register, because.from)?.sha256 === sha256) return null;
  const { content } = file;
  const id = newId('rule-pack', `${content.id} ${content.version}`, (taken) =>
    Object.hasOwn(register.rulePacks, taken),
  );
  const after = { ...because, id, fileName, sha256, adoptedAt, until: null, content };
  return { kind: 'record-put', collection: 'rulePacks', id, before: null, after };
}

/** What undo calls the adoption of a file. */
export function adoptionLabel({ fileName, file }: ChosenStandardFile): string {
  return file.kind === 'profile'
    ? `standard profile ${fileName}`
    : `adoption of ${file.content.title}, version ${file.content.version}`;
}

function headOf({ file }: ChosenStandardFile) {
  if (file.kind === 'rule-pack') {
    const { title, version, issuer, issuedOn, notes } = file.content;
    return { title, version, issuer, issuedOn, notes, holds: packHolds(file.content) };
  }
  const { profile } = file;
  return {
    title: 'Standard profile',
    version: null,
    issuer: profile.force,
    issuedOn: profile.exportedOn,
    notes: '',
    holds: profileHolds(profile),
  };
}

/** What a file is and what it would change as at today, before anything is written. */
export function openedFile(
  token: string,
  chosen: ChosenStandardFile,
  register: Register,
  today: IsoDate,
  now: string,
): OpenedStandardFile {
  const audits = createAudits();
  const because = { reason: 'Not adopted yet', approver: 'Nobody yet', from: today };
  const change = changeToStandard(chosen, register, because, now);
  const after = change === null ? ok(register) : apply(register, change);
  // The change was made for this register a moment ago, so that it fits.
  if (!after.ok) throw new Error(after.error.what);
  const held = adoptedPackOn(register, today)?.content;
  const { file } = chosen;
  return {
    token,
    kind: file.kind,
    fileName: chosen.fileName,
    sha256: chosen.sha256,
    ...headOf(chosen),
    replaces:
      file.kind === 'profile' || held === undefined
        ? null
        : `${held.title}, version ${held.version}`,
    isHeld: change === null,
    effect: effectOf(audits.of(register, today), audits.of(after.value, today)),
    toReadAgain: file.kind === 'profile' ? 0 : documentsToReadAgain(after.value, today),
  };
}
