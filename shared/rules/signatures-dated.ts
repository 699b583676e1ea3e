import { agreementRule } from './rule.ts';
import { otherEvidence } from './term-evidence.ts';
import { cannotTell, met, notApplicable, notMet } from './verdict.ts';

export const signaturesDated = agreementRule({
  id: 'signatures-dated',
  topic: 'Dates of the signatures',
  title: 'Undated signature',
  headline: 'Undated signature of {names}',
  asks: 'Every signature should carry its date.',
  why: 'Without a date nobody can show from when a party was bound.',
  advice:
    'Look the dates up in the signed copy; where there is none, have the page signed and dated again.',
  force: 'good-practice',
  severity: 'medium',
  clause: 'C15',
  provisions: ['ico-framework-agreements'],
  terms: ['parties'],
  titles: { unrecorded: 'Dates of the signatures: not recorded' },
  messages: {
    undated: 'These have signed without a date, while other signatures carry one: {names}.',
    unrecorded: 'The register holds no date for any signature.',
  },
  evaluate: ({ parties }) => {
    const signed = parties.filter(({ party }) => party.signature.state === 'signed');
    if (signed.length === 0) return notApplicable;
    const undated = signed.filter(({ party }) => party.signature.on === null);
    if (undated.length === 0) return met;
    // Where no signature has a date, the register keeps none: that says nothing about the paper.
    if (undated.length === signed.length) return cannotTell('unrecorded');
    const names = undated.map(({ party }) => party.name).join(', ');
    return notMet('undated', { names }, [otherEvidence('parties', 'Signed without a date', names)]);
  },
});
