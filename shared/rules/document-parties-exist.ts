import { documentEvidence, governingReading } from './document-evidence.ts';
import { documentRule } from './rule.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const documentPartiesExist = documentRule({
  id: 'document-parties-exist',
  topic: 'Parties in the document',
  title: 'The document names a party that no longer exists',
  headline: '{party}, a party in the document, no longer exists',
  asks: 'Every party that the document names must be a body that exists.',
  why: 'What a body that has ended signed binds nobody, and its successor has agreed to nothing.',
  advice:
    'Make the agreement anew with the body that took over, and establish what became of the data.',
  force: 'law',
  severity: 'critical',
  clause: 'C02',
  provisions: ['ico-code-agreements', 'ico-framework-agreements'],
  terms: ['documents', 'parties'],
  messages: {
    ended:
      'The document names {party} as a party, which ended on {ended:day}. What took over is {successor}.',
  },
  evaluate: (subject, { asAt }) => {
    const reading = governingReading(subject);
    if (reading === null || reading.parties.length === 0) return notApplicable;
    const gone = reading.parties.flatMap((party) =>
      party.ended !== null && party.ended.on <= asAt ? [{ ...party, ended: party.ended }] : [],
    );
    // Where a stale phrase names the body in the same words, that finding says it already.
    const live = reading.staleTerms.filter(({ context }) => context === 'live');
    const own = gone.filter(
      ({ name }) =>
        !live.some(({ quote, severity }) => severity === 'critical' && quote.includes(name)),
    );
    if (own.length === 0) return met;
    return own.map((party, at) => ({
      ...notMet(
        'ended',
        { party: party.name, ended: party.ended.on, successor: party.ended.successor },
        [documentEvidence(subject.document, 'Party in the document', party.name, party)],
      ),
      discriminator: `party-${String(at)}`,
    }));
  },
});
