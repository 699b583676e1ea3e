import type { AppState, PackOptions } from '../../../shared/contract/view-models.ts';
import { usualChoices } from '../../../shared/register/packs.ts';
import { isIsoDate, type IsoDate } from '../../../shared/register/plain-date.ts';

/** The pack that is offered before anything was chosen: the whole force, marked as the force marks. */
export function offeredPack(state: AppState, asAt: IsoDate): PackOptions {
  const profile = state.register?.profile;
  const force = profile?.forceShortName ?? profile?.forceName ?? '';
  const initials = force.replace(/[^A-Za-z ]/g, '').trim();
  const stem = initials === '' ? 'Sharing audit' : `${initials} sharing audit`;
  return {
    ...usualChoices,
    asAt,
    partnershipId: null,
    meetingOn: null,
    marking: profile?.marking ?? 'OFFICIAL-SENSITIVE',
    handling: profile?.handling ?? '',
    reference: `${stem} ${asAt.slice(0, 7)}`.slice(0, 100),
    version: '1.0',
    author: state.settings.officer,
  };
}

/** What the address asks for: a pack for a partnership's meeting on a day, as Meetings asks. */
export function askedPack(query: Readonly<Record<string, string>>): Partial<PackOptions> {
  const { kind, partnership, meeting } = query;
  if (kind !== 'meeting' || partnership === undefined) return {};
  const meetingOn = meeting !== undefined && isIsoDate(meeting) ? meeting : null;
  return { kind, partnershipId: partnership, meetingOn };
}

export type PackErrors = Partial<
  Readonly<
    Record<'agreementId' | 'meetingOn' | 'reference' | 'version' | 'author' | 'handling', string>
  >
>;

/** What keeps a pack from being made, by field. A meeting may be before the audit's day. */
export function packErrors(options: PackOptions, meetingProblem: string | null): PackErrors {
  return {
    ...(options.kind === 'agreement' && options.agreementId === null
      ? { agreementId: 'Choose the agreement that the brief is about.' }
      : {}),
    ...(meetingProblem === null ? {} : { meetingOn: meetingProblem }),
    ...(options.reference.trim() === ''
      ? { reference: 'Give the pack a reference, so that minutes can name it.' }
      : {}),
    ...(options.version.trim() === '' ? { version: 'Give a version, for example 1.0.' } : {}),
    ...(options.author.trim() === '' ? { author: 'Say which post made the pack.' } : {}),
  };
}
