import { packKind } from '../../shared/pack/kinds.ts';
import type { PackOptions } from '../../shared/contract/view-models.ts';
import type { Register } from '../../shared/register/register.ts';

/** A name that every system takes: letters, digits, spaces and hyphens. */
function plain(name: string): string {
  return name
    .replace(/[^\p{L}\p{N} -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
}

/** What a pack is called: "Meeting pack North Severnshire CSP 2026-11-22.pdf". */
export function packFileName(register: Register, options: PackOptions): string {
  const partnership = register.partnerships[options.partnershipId ?? ''];
  const about =
    partnership === undefined
      ? register.profile.registerName
      : (partnership.shortName ?? partnership.name);
  const { name } = packKind(options.kind);
  const agreement = register.agreements[options.agreementId ?? ''];
  const subject =
    agreement === undefined ? about : agreement.ref === '' ? agreement.title : agreement.ref;
  return `${name} ${plain(subject)} ${options.meetingOn ?? options.asAt}.pdf`;
}

/** What a standard profile is called: "Severnshire standard profile 2026-11-22.json". */
export function standardProfileName(register: Register, today: string): string {
  const { forceShortName, forceName, registerName } = register.profile;
  const force = [forceShortName, forceName, registerName].find(
    (name) => name !== null && name !== '',
  );
  return `${plain(force ?? registerName)} standard profile ${today}.json`;
}

/** What an export is called: "Severnshire sharing register 2026-11-22.xlsx". */
export function exportFileName(register: Register, asAt: string, format: string): string {
  return `${plain(register.profile.registerName)} ${asAt}.${format}`;
}
