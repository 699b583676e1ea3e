import { documentEvidence, governingReading } from './document-evidence.ts';
import { documentRule } from './rule.ts';
import type { PartySubject, RuleContext } from './subject.ts';
import { otherEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet, type SeveralVerdict } from './verdict.ts';

const commonWords =
  /\b(?:the|of|and|for|nhs|trust|foundation|council|city|county|borough|district|metropolitan|authority|service|services|limited|ltd|plc|police|constabulary|chief|constable|department|university|hospitals?|integrated|care|board|fire|rescue|commissioner|crime|homes|housing|association|group|company|partnership|probation|ambulance|health|healthcare|social|youth|justice|school|academy|college|support|refuge|centre|north|south|east|west)\b/g;

/** The words of a name that tell it from others of its kind. */
function telling(folded: string): readonly string[] {
  return folded
    .replace(commonWords, ' ')
    .split(' ')
    .filter((word) => word.length > 2);
}

/** The names by which a body may be called, folded. */
function namesOf({ party, partner }: PartySubject, fold: (text: string) => string): string[] {
  const names = [
    party.name,
    ...(partner === null ? [] : [partner.name, partner.shortName ?? '', ...partner.aliases]),
  ];
  return names.map(fold).filter((name) => name !== '');
}

function isNamed(names: readonly string[], other: string): boolean {
  if (
    names.some(
      (name) =>
        name === other || ` ${other} `.includes(` ${name} `) || ` ${name} `.includes(` ${other} `),
    )
  ) {
    return true;
  }
  const words = telling(other);
  // A name of common words alone ("the Council") may be anybody.
  if (words.length === 0) return true;
  return names.some((name) => telling(name).some((word) => words.includes(word)));
}

export const partiesAgree = documentRule({
  id: 'parties-agree',
  topic: 'Parties in register and document',
  title: 'Register and document name different parties',
  asks: 'The register should name the parties that the document names.',
  why: 'A party that stands only in the register is bound by nothing; one that stands only in the document is forgotten at every review.',
  advice:
    'Look at the page; add or take away the party in the register, or have the document amended.',
  force: 'code',
  severity: 'medium',
  clause: 'C02',
  provisions: ['ico-framework-agreements', 'ico-code-agreements'],
  terms: ['parties', 'documents'],
  titles: {
    'only-register': '{names}: in the register, not in the document',
    'only-document': '{names}: in the document, not in the register',
  },
  messages: {
    'only-register':
      'The register names {names} as a party; the document names {count} parties, and none of that name.',
    'only-document': 'The document names {names} as a party; the register does not.',
  },
  evaluate: (subject, context: RuleContext) => {
    const reading = governingReading(subject);
    const { parties, others } = subject.agreement;
    // With fewer than two parties read, the list of parties was most likely not found.
    if (reading === null || reading.parties.length < 2 || others.length === 0) return notApplicable;
    const { folded } = context.lookups;
    const ours = parties.map((each) => namesOf(each, folded));
    const read = reading.parties.map(({ name }) => folded(name));
    const found: SeveralVerdict<'only-register' | 'only-document'>[] = [];
    const count = String(read.length);
    const missing = others.filter(
      (each) => !read.some((name) => isNamed(namesOf(each, folded), name)),
    );
    if (missing.length > 0) {
      const names = missing.map(({ party }) => party.name).join(', ');
      found.push({
        ...notMet('only-register', { names, count }, [
          otherEvidence('parties', 'Party in the register', names),
          ...reading.parties
            .slice(0, 1)
            .map((party) =>
              documentEvidence(subject.document, 'Party in the document', party.name, party),
            ),
        ]),
        discriminator: 'only-register',
      });
    }
    const extra = reading.parties.filter(
      ({ name }) =>
        !ours.some((names) => isNamed(names, folded(name))) &&
        !context.forceNames.has(folded(name)),
    );
    if (extra.length > 0) {
      const names = extra.map(({ name }) => name).join(', ');
      found.push({
        ...notMet(
          'only-document',
          { names },
          extra.map((party) =>
            documentEvidence(subject.document, 'Party in the document', party.name, party),
          ),
          'low',
        ),
        discriminator: 'only-document',
      });
    }
    return found.length === 0 ? met : found;
  },
});
