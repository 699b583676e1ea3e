import { describe, expect, it } from 'vitest';
import { fillMessage } from '../../../shared/rules/message.ts';
import { rulePack } from '../../../shared/rules/index.ts';
import { documentSubjects, flowSubjects, type RuleContext } from '../../../shared/rules/subject.ts';
import type { Outcome, Severity, Verdict } from '../../../shared/rules/verdict.ts';
import { contextOf, registerOf, subjectOf, type Given } from './given.ts';

/** What a verdict that speaks is expected to say. */
export type Expected = string | { readonly says: string; readonly severity: Severity };

/** One line: the case in a sentence, what is given, and the message that is expected. */
export type RuleCase = readonly [sentence: string, given: Given, expected?: Expected];

/** The cases of a rule by outcome; a sentence says why an outcome is impossible. */
export type RuleTable = Readonly<Record<Outcome, readonly RuleCase[] | string>>;

function judged(id: string, given: Given): { verdict: Verdict; context: RuleContext } {
  const rule = rulePack.rules.find((each) => each.id === id);
  if (rule === undefined) throw new Error(`No such rule: ${id}`);
  const register = registerOf(given);
  const context = contextOf(given, register);
  const subject = subjectOf(given, register, context);
  switch (rule.scope) {
    case 'agreement':
      return { verdict: rule.evaluate(subject, context), context };
    case 'partner': {
      const [party] = subject.parties;
      if (party === undefined) throw new Error('A rule about parties needs a party.');
      return { verdict: rule.evaluate(party, context), context };
    }
    case 'flow': {
      const [flow] = flowSubjects(subject);
      if (flow === undefined) throw new Error('A rule about flows needs a flow.');
      return { verdict: rule.evaluate(flow, context), context };
    }
    case 'document': {
      const [document] = documentSubjects(subject);
      if (document === undefined) throw new Error('A rule about documents needs a document.');
      const verdict = rule.evaluate(document, context);
      return {
        verdict: 'outcome' in verdict ? verdict : (verdict[0] ?? { outcome: 'met' }),
        context,
      };
    }
    case 'register': {
      const whole = { ...register, agreements: Object.values(register.agreements) };
      return { verdict: rule.evaluate(whole, context)[0] ?? { outcome: 'met' }, context };
    }
  }
}

/** Rules whose failing is that nothing is there to be shown. */
const withoutEvidence: ReadonlySet<string> = new Set(['practitioner-view-recorded']);

/** Tries a rule on its table: each outcome, each message, and no message that nothing leads to. */
export function testRule(id: string, table: RuleTable): void {
  describe(id, () => {
    const rule = rulePack.rules.find((each) => each.id === id);
    const spoken = new Set<string>();
    const unproved: string[] = [];
    for (const [outcome, cases] of Object.entries(table)) {
      if (typeof cases === 'string') {
        it(`is never ${outcome}: ${cases}`, () => {
          expect(cases.length).toBeGreaterThan(10);
        });
        continue;
      }
      for (const [sentence, given, expected] of cases)
        it(`${outcome}: ${sentence}`, () => {
          const { verdict, context } = judged(id, given);
          expect(verdict.outcome).toBe(outcome);
          if (!('messageId' in verdict)) {
            expect(expected).toBeUndefined();
            return;
          }
          const says = typeof expected === 'object' ? expected.says : expected;
          expect(verdict.messageId).toBe(says);
          if (typeof expected === 'object') {
            expect(verdict.severity ?? rule?.severity).toBe(expected.severity);
          }
          for (const { field, label } of verdict.evidence) expect([field, label]).not.toContain('');
          if (outcome === 'not-met' && verdict.evidence.length === 0) unproved.push(sentence);
          spoken.add(verdict.messageId);
          const template = rule?.templates.get(verdict.messageId);
          expect(template).toBeDefined();
          if (template === undefined) return;
          for (const part of [template.title, template.message]) {
            const text = fillMessage(part, verdict.data, context.lookups.sayDay);
            expect(text).not.toMatch(/[{}]|undefined|\d{4}-\d{2}-\d{2}/);
          }
        });
    }
    it('shows evidence for a failing, or says in words why there is none', () => {
      expect(unproved.filter(() => !withoutEvidence.has(id))).toEqual([]);
    });
    it('has a case for each of its messages', () => {
      expect([...spoken].sort()).toEqual(Object.keys(rule?.messages ?? {}).sort());
    });
  });
}

/** The terms that a clause of the document answers. */
const clauses: Readonly<Record<string, string>> = {
  purpose: 'C01',
  controllerRelationship: 'C03',
  dataCategories: 'C04',
  article6Basis: 'C05',
  gateways: 'C06',
  condition: 'C07',
  confidentialityBasis: 'C10',
  dpiaRef: 'C12',
  apdRef: 'C13',
  complaintsProcedure: 'C16',
};

/** The cases of the outcomes that say something of a term. */
type Cases = Readonly<Record<'met' | 'not-met' | 'cannot-tell', readonly RuleCase[]>>;

/** What a document changes about a term: it answers where there is no place, and softens an empty one. */
function documentCases(term: string, also: Given, place: (value: null) => Given): Cases {
  const id = clauses[term];
  if (id === undefined) return { met: [], 'not-met': [], 'cannot-tell': [] };
  const read = (given: Given, outcome: 'met' | 'not-met' | 'cannot-tell'): Given => ({
    ...given,
    documents: [
      {
        reads: {
          clauses: [{ id, outcome, quote: 'So it is agreed.', page: 2, because: 'It is silent.' }],
        },
      },
    ],
  });
  return {
    met: [['there is no place for it, and the document states it', read(also, 'met')]],
    'not-met': [
      [
        'there is no place for it, and the document lacks it',
        read(also, 'not-met'),
        'not-in-document',
      ],
      [
        'the place is empty, and the document states it',
        read(place(null), 'met'),
        { says: 'in-document', severity: 'low' },
      ],
      ['the place is empty, and the document lacks it too', read(place(null), 'not-met'), 'empty'],
    ],
    'cannot-tell': [
      [
        'there is no place for it, and the document leaves it open',
        read(also, 'cannot-tell'),
        'no-place',
      ],
    ],
  };
}

/** The table of a rule that only asks whether a term is there, with what else must be given for it. */
export function presenceTable(
  term: string,
  words: string | readonly string[],
  also: Given = {},
  notApplicable: readonly RuleCase[] | string = 'every agreement is asked for it',
): Cases & Pick<RuleTable, 'not-applicable'> {
  const list = typeof words !== 'string';
  const given = (value: string | readonly string[] | null): Given => ({
    ...also,
    terms: { ...also.terms, [term]: list && typeof value === 'string' ? [value] : value },
  });
  const read = documentCases(term, also, given);
  const bare = (value: string): Given => ({ ...also, terms: { ...also.terms, [term]: value } });
  return {
    met: [['it says something', given(words)], ...read.met],
    'not-met': [
      ['the place is empty', given(null), 'empty'],
      ['it says TBC', given('TBC'), 'stopgap'],
      ['it says none', given('None'), 'stopgap'],
      ['it says a question mark', given('?'), 'stopgap'],
      ...read['not-met'],
    ],
    'cannot-tell': [
      ['there is no place for it', also, 'no-place'],
      ['it says that it is not required', given('Not required'), 'waived'],
      ['it says that it does not apply', given('N/A'), 'waived'],
      ['what it says was not understood', bare('said something else'), 'unclear'],
      ...read['cannot-tell'],
    ],
    'not-applicable': notApplicable,
  };
}
