import { agreementRule } from './rule.ts';
import { termEvidence } from './term-evidence.ts';
import { met, notApplicable, notMet } from './verdict.ts';

export const contractFitsRelationship = agreementRule({
  id: 'contract-fits-relationship',
  topic: 'Roles of the parties',
  title: 'The roles of the parties contradict each other',
  asks: 'The roles of the parties should agree with their relationship and with the type of the agreement.',
  why: 'A controller who is taken for a processor answers to nobody, and a processor who is taken for one decides what it may not.',
  advice:
    'Settle who decides why and how data are used, and correct type, relationship and roles accordingly.',
  force: 'code',
  severity: 'medium',
  clause: 'C03',
  provisions: ['ico-code-agreements', 'uk-gdpr-art-28', 'uk-gdpr-art-26'],
  terms: ['controllerRelationship', 'agreementType', 'parties'],
  messages: {
    contract: 'It is a processing contract, and its parties are given as {relationship}.',
    processor: 'The parties are given as {relationship}, and {party} as a processor.',
  },
  evaluate: ({ terms, parties }) => {
    const relationship = terms.controllerRelationship?.value ?? null;
    if (relationship === null) return notApplicable;
    if (relationship === 'controller-processor' || relationship === 'mixed') return met;
    const words =
      relationship === 'joint-controllers' ? 'joint controllers' : 'independent controllers';
    const evidence = [termEvidence(terms, 'controllerRelationship')];
    if (terms.agreementType?.value === 'processing-contract') {
      return notMet('contract', { relationship: words }, [
        ...evidence,
        termEvidence(terms, 'agreementType'),
      ]);
    }
    const processor = parties.find(({ party }) => party.role === 'processor');
    if (processor === undefined) return met;
    return notMet('processor', { relationship: words, party: processor.party.name }, evidence);
  },
});
