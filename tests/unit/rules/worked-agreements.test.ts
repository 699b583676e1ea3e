import { afterAll, describe, expect, it } from 'vitest';
import { rulePack } from '../../../shared/rules/index.ts';
import type { Rule } from '../../../shared/rules/rule.ts';
import { documentSubjects, flowSubjects } from '../../../shared/rules/subject.ts';
import type { Verdict } from '../../../shared/rules/verdict.ts';
import { contextOf, registerOf, subjectOf, type Given } from './given.ts';
import { isWriting, saidOf, whatRuleSays, writeWhatRuleSays } from './what-rules-say.ts';
import { workedAgreements } from './worked-agreements.ts';

/** What a rule says of the first agreement and all its parties, flows and documents, or of the register. */
function judged(rule: Rule, given: Given): readonly string[] {
  const register = registerOf(given);
  const context = contextOf(given, register);
  const subject = subjectOf(given, register, context);
  const line = (verdict: Verdict) =>
    'messageId' in verdict
      ? [verdict.outcome, ...saidOf(rule, verdict)].join('\n')
      : verdict.outcome;
  switch (rule.scope) {
    case 'agreement':
      return [line(rule.evaluate(subject, context))];
    case 'partner':
      return subject.parties.map((party) => line(rule.evaluate(party, context)));
    case 'flow':
      return flowSubjects(subject).map((flow) => line(rule.evaluate(flow, context)));
    case 'document':
      return documentSubjects(subject).flatMap((document) => {
        const found = rule.evaluate(document, context);
        return 'outcome' in found ? [line(found)] : found.map(line);
      });
    case 'register': {
      const whole = { ...register, agreements: Object.values(register.agreements) };
      return rule.evaluate(whole, context).map(line);
    }
  }
}

for (const [name, given] of Object.entries(workedAgreements)) {
  const place = `worked/${name.replace(/\W+/g, '-')}`;
  const known = whatRuleSays(place);
  const now: Record<string, readonly string[]> = {};

  describe(`of ${name}`, () => {
    for (const rule of rulePack.rules) {
      it(`${rule.id} says what it should`, () => {
        const said = judged(rule, given);
        if (isWriting) now[rule.id] = said;
        else expect(said).toEqual(known[rule.id]);
      });
    }
    if (isWriting) {
      afterAll(() => {
        writeWhatRuleSays(place, now);
      });
    }
  });
}
