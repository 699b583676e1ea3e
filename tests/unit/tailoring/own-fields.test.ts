import { afterAll, describe, expect, it } from 'vitest';
import { compileOwnRule } from '../../../shared/audit/tailoring/compile-own-rule.ts';
import { readField, sayField } from '../../../shared/audit/tailoring/field-reading.ts';
import { ownFields } from '../../../shared/register/own-rule-fields.ts';
import { flowSubjects } from '../../../shared/rules/subject.ts';
import { contextOf, registerOf, subjectOf, type Given } from '../rules/given.ts';
import { isWriting, whatRuleSays, writeWhatRuleSays } from '../rules/what-rules-say.ts';
import { workedAgreements } from '../rules/worked-agreements.ts';
import { ownRule } from './examples.ts';

const cases: Readonly<Record<string, Given | undefined>> = {
  sound: workedAgreements['a sound agreement of three'],
  troubled: workedAgreements['an agreement with everything amiss'],
  empty: workedAgreements['every place is empty'],
  unclear: workedAgreements['nothing was understood'],
  bare: workedAgreements['a title and nothing else'],
  'with a month': {
    terms: { reviewIntervalMonths: 1, expiresOn: 'ongoing', nextReview: '2027-01' },
  },
};

/** What each field says of the agreement, and of each of its flows. */
function said(given: Given, key: string): readonly string[] {
  const field = ownFields.find((each) => each.key === key);
  if (field === undefined) throw new Error(`There is no field ${key}.`);
  const register = registerOf(given);
  const context = contextOf(given, register);
  const agreement = subjectOf(given, register, context);
  return [null, ...flowSubjects(agreement)].map((flow) => {
    const reading = readField(field, { agreement, flow }, context);
    return `${JSON.stringify(reading)} says ${String(sayField(field, reading, context.lookups.sayDay))}`;
  });
}

for (const [name, given] of Object.entries(cases)) {
  if (given === undefined) throw new Error(`There is no worked agreement for ${name}.`);
  const place = `own-fields/${name.replaceAll(' ', '-')}`;
  const known = whatRuleSays(place);
  const now: Record<string, readonly string[]> = {};

  describe(`the fields of own rules, of an agreement that is ${name}`, () => {
    it.each(ownFields.map(({ key }) => key))('%s', (key) => {
      now[key] = said(given, key);
      if (!isWriting) expect(now[key]).toEqual(known[key]);
    });
    if (isWriting) {
      afterAll(() => {
        writeWhatRuleSays(place, now);
      });
    }
  });
}

describe('where a finding of an own rule is shown', () => {
  it.each([
    ['retention', ['retention']],
    ['partners', ['parties']],
    ['partnerKinds', ['parties']],
    ['partnership', ['parties']],
    ['documents', ['documents']],
    ['latestView', ['practitionerViews']],
    ['title', []],
    ['currency', []],
  ])('beside %s: %o', (field, terms) => {
    expect(compileOwnRule(ownRule({ field, operator: 'is-empty', value: null })).terms).toEqual(
      terms,
    );
  });

  it.each(['flowName', 'flowFrom', 'flowGateway'])('beside the flows: %s', (field) => {
    const { scope, terms } = compileOwnRule(
      ownRule(
        { field, operator: 'is-empty', value: null },
        { scope: 'flow', message: 'It is empty.' },
      ),
    );
    expect([scope, terms]).toEqual(['flow', ['flows']]);
  });
});
