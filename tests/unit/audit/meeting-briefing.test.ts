import { describe, expect, it } from 'vitest';
import { audit } from '../../../shared/audit/audit.ts';
import { meetingBriefing } from '../../../shared/audit/meeting-briefing.ts';
import type { Action, Meeting } from '../../../shared/register/experience.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import type { Register } from '../../../shared/register/register.ts';
import { rulePack } from '../../../shared/rules/index.ts';
import { registerOf, type Given } from '../rules/given.ts';

const today = isoDate('2026-11-22');
const on = isoDate('2026-12-08');

function meeting(id: string, day: string, partnershipId: string): Meeting {
  return { id, partnershipId, on: isoDate(day), notes: `What was said on ${day}.` };
}

function action(id: string, meetingId: string, more: Partial<Action> = {}): Action {
  return {
    id,
    what: `Do ${id}`,
    owner: 'IG officer',
    raisedOn: isoDate('2026-03-01'),
    due: null,
    doneOn: null,
    agreementId: null,
    findingId: null,
    meetingId,
    ...more,
  };
}

function brief(register: Register, nextOn: string | null = null) {
  const [partnershipId = ''] = Object.keys(register.partnerships);
  const next = nextOn === null ? null : isoDate(nextOn);
  const asked = { partnershipId, on, nextOn: next };
  const briefing = meetingBriefing(register, audit(register, rulePack, today), asked);
  if (briefing === null) throw new Error('There is no such partnership.');
  return briefing;
}

const given: Given = {
  partnership: { area: 'North' },
  terms: { expiresOn: '2027-01-31', nextReview: '2026-11-22' },
  parties: [{ name: 'Wyre Council', partner: { endedOn: isoDate('2027-02-28') } }],
};

describe('what is brought into a meeting', () => {
  it('tells what falls due until the next meeting, both days included, and no later', () => {
    const register = registerOf(given);
    const days = (nextOn: string | null) =>
      brief(register, nextOn).fallsDue.map(({ on: day, kind }) => `${day} ${kind}`);
    expect(days('2027-01-31')).toEqual(['2026-11-22 review', '2027-01-31 expiry']);
    expect(days('2027-01-30')).toEqual(['2026-11-22 review']);
    expect(brief(register).nextOn).toBe('2027-03-08');
    expect(days(null)).toContain('2027-02-28 body-ends');
  });

  it('says each failing once, with all agreements that have it, the worst first', () => {
    const partnership = { id: 'partnership-north', area: 'North' };
    const terms = { expiresOn: '2021-03-31', marking: 'RESTRICTED' };
    const register = registerOf({ partnership, terms, beside: [{ partnership, terms }] });
    const { failings } = brief(register);
    const expired = failings.filter(({ title }) => title === 'Expired 31 March 2021');
    expect(expired.map(({ places }) => places.length)).toEqual([2]);
    const ranks = failings.map(({ severity }) => ['critical', 'high', 'medium'].indexOf(severity));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(ranks).not.toContain(-1);
  });

  it('asks what cannot be told, one question a rule', () => {
    const { questions } = brief(registerOf(given));
    const rules = questions.map(({ rule }) => rule);
    expect(rules).toContain('complaints-procedure-stated');
    expect(new Set(rules).size).toBe(rules.length);
    expect(questions.every(({ recommendation }) => recommendation !== '')).toBe(true);
  });

  it('recalls all of the last meeting, and of those before only what is still open', () => {
    const register = registerOf(given);
    const [partnershipId = ''] = Object.keys(register.partnerships);
    const done = isoDate('2026-04-01');
    const briefing = brief({
      ...register,
      meetings: {
        old: meeting('old', '2026-03-01', partnershipId),
        last: meeting('last', '2026-09-01', partnershipId),
        later: meeting('later', '2027-03-01', partnershipId),
      },
      actions: {
        a: action('a', 'old', { doneOn: done }),
        b: action('b', 'old'),
        c: action('c', 'last', { doneOn: isoDate('2026-10-01') }),
        d: action('d', 'later'),
      },
    });
    expect(briefing.last?.id).toBe('last');
    expect(briefing.meeting).toBeNull();
    expect(briefing.promised.map(({ action: { id } }) => id).toSorted()).toEqual(['b', 'c']);
  });

  it('knows the minutes of the same day, and what was agreed in them', () => {
    const register = registerOf(given);
    const [partnershipId = ''] = Object.keys(register.partnerships);
    const briefing = brief({
      ...register,
      meetings: { now: meeting('now', on, partnershipId) },
      actions: { a: action('a', 'now') },
    });
    expect(briefing.meeting?.id).toBe('now');
    expect(briefing.last).toBeNull();
    expect(briefing.promised).toEqual([]);
    expect(briefing.agreed.map(({ action: { id } }) => id)).toEqual(['a']);
  });

  it('names where the partnership stands apart, and what most others have and it has not', () => {
    const title = 'Sharing about domestic abuse';
    const area = (name: string, frequency: string): Given => ({
      title,
      partnership: { id: `partnership-${name}`, area: name },
      terms: { frequency, purpose: 'Protect victims of domestic abuse' },
    });
    const others = ['South', 'East', 'West'].map((name) => area(name, 'Daily'));
    const apart = brief(registerOf({ ...area('North', 'Yearly'), beside: others })).differences;
    expect(apart.flatMap(({ sentences }) => sentences).join(' ')).toMatch(/North/);
    const none = brief(
      registerOf({
        title: 'Licensing of taxis',
        partnership: { id: 'partnership-North', area: 'North' },
        beside: others,
      }),
    ).differences;
    expect(none).toContainEqual({
      arrangement: title,
      agreementId: null,
      ref: null,
      sentences: ['3 of 4 areas have an agreement for it, and this partnership has none.'],
    });
  });

  it('is nothing for a partnership that is not in the register', () => {
    const register = registerOf({});
    const asked = { partnershipId: 'gone', on, nextOn: null };
    expect(meetingBriefing(register, audit(register, rulePack, today), asked)).toBeNull();
  });
});
