import type { AgreementSubject } from './subject.ts';
import { isStopgap } from './term-presence.ts';

/** The parties that have not signed by what the register says; empty where it names none. */
export function unsignedNames(subject: AgreementSubject): readonly string[] {
  const names: string[] = [];
  for (const { party } of subject.parties) {
    if (party.signature.state === 'not-signed') names.push(party.name);
  }
  for (const name of subject.terms.unsignedPartners?.value ?? []) {
    if (name.trim() !== '' && !isStopgap(name) && !names.includes(name)) names.push(name);
  }
  return names;
}
