import { isHealthKind } from '../register/partner.ts';
import { partyRule } from './rule.ts';
import { otherEvidence } from './term-evidence.ts';
import { cannotTell, met, notApplicable, notMet } from './verdict.ts';

/**
 * The last day on which a submission of `on` counts. Each year's submission is due by 30 June and
 * stands until that of the next year is due.
 */
function countsUntil(on: string): string {
  return `${String(Number(on.slice(0, 4)) + 1)}-06-30`;
}

export const toolkitInDate = partyRule({
  id: 'toolkit-in-date',
  topic: 'NHS Data Security and Protection Toolkit',
  title: 'NHS toolkit out of date',
  headline: 'Toolkit of {party} is out of date',
  asks: 'An NHS body should have met the Data Security and Protection Toolkit at the last 30 June.',
  why: 'The toolkit is how an NHS body shows that it keeps data securely; without it there is no such assurance.',
  advice: 'Look up the present status in the public register of the toolkit and record it.',
  force: 'code',
  severity: 'medium',
  clause: 'C09',
  provisions: ['dspt-annual'],
  terms: ['parties'],
  titles: { 'not-met': '{party} has not met the toolkit' },
  messages: {
    expired: 'The last submission of {party} is of {on:day} and counted until {until:day}.',
    'not-met': 'The last status of {party}, of {on:day}, is “{status}”.',
    unknown: 'The status of {party} in the toolkit is not recorded.',
  },
  evaluate: ({ party, partner }, { asAt }) => {
    if (partner === null || !isHealthKind(partner.kind)) return notApplicable;
    const { dspt } = partner;
    if (dspt === null || dspt.status === 'unknown' || dspt.on > asAt) {
      return cannotTell('unknown', { party: party.name });
    }
    const evidence = [otherEvidence('parties', 'Toolkit submission', dspt.on)];
    const until = countsUntil(dspt.on);
    if (until < asAt) return notMet('expired', { party: party.name, on: dspt.on, until }, evidence);
    if (dspt.status === 'standards-met') return met;
    const status = dspt.status === 'approaching' ? 'approaching standards' : 'standards not met';
    return notMet('not-met', { party: party.name, on: dspt.on, status }, evidence);
  },
});
