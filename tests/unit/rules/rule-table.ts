import { afterAll, describe, expect, it } from 'vitest';
import { rulePack } from '../../../shared/rules/index.ts';
import type { Rule } from '../../../shared/rules/rule.ts';
import { documentSubjects, flowSubjects, type RuleContext } from '../../../shared/rules/subject.ts';
import {
  outcomes,
  type Outcome,
  type Severity,
  type Verdict,
} from '../../../shared/rules/verdict.ts';
import { contextOf, registerOf, subjectOf, type Given } from './given.ts';
import { isWriting, saidOf, whatRuleSays, writeWhatRuleSays } from './what-rules-say.ts';

/** What a verdict that speaks is expected to say. */
export type Expected = string | { readonly says: string; readonly severity: Severity };

/** One line: the case in a sentence, what is given, and the message that is expected. */
export type RuleCase = readonly [sentence: string, given: Given, expected?: Expected];

/** The cases of a rule by outcome; a sentence says why an outcome is impossible. */
export type RuleTable = Readonly<Record<Outcome, readonly RuleCase[] | string>>;

interface Judged {
  readonly verdicts: readonly Verdict[];
  readonly context: RuleContext;
}

function asList(found: Verdict | readonly Verdict[]): readonly Verdict[] {
  return 'outcome' in found ? [found] : found.length === 0 ? [{ outcome: 'met' }] : found;
}

function judged(id: string, given: Given): Judged {
  const rule = rulePack.rules.find((each) => each.id === id);
  if (rule === undefined) throw new Error(`No such rule: ${id}`);
  const register = registerOf(given);
  const context = contextOf(given, register);
  const subject = subjectOf(given, register, context);
  switch (rule.scope) {
    case 'agreement':
      return { verdicts: [rule.evaluate(subject, context)], context };
    case 'partner': {
      const [party] = subject.parties;
      if (party === undefined) throw new Error('A rule about parties needs a party.');
      return { verdicts: [rule.evaluate(party, context)], context };
    }
    case 'flow': {
      const [flow] = flowSubjects(subject);
      if (flow === undefined) throw new Error('A rule about flows needs a flow.');
      return { verdicts: [rule.evaluate(flow, context)], context };
    }
    case 'document': {
      const [document] = documentSubjects(subject);
      if (document === undefined) throw new Error('A rule about documents needs a document.');
      return { verdicts: asList(rule.evaluate(document, context)), context };
    }
    case 'register': {
      const whole = { ...register, agreements: Object.values(register.agreements) };
      return { verdicts: asList(rule.evaluate(whole, context)), context };
    }
  }
}

/** Rules whose failing is that nothing is there to be shown. */
const withoutEvidence: ReadonlySet<string> = new Set(['practitioner-view-recorded']);

/** What the rule says of a case, against what is expected and what it is known to say. */
function testCase(
  rule: Rule | undefined,
  outcome: Outcome,
  given: Given,
  expected: Expected | undefined,
): readonly string[] {
  if (rule === undefined) throw new Error('There is no such rule.');
  const { verdicts } = judged(rule.id, given);
  const [verdict] = verdicts;
  if (verdict === undefined) throw new Error('Nothing was judged.');
  expect(verdict.outcome).toBe(outcome);
  if (!('messageId' in verdict)) {
    expect(expected).toBeUndefined();
    return [];
  }
  expect(verdict.messageId).toBe(messageIn(expected));
  if (typeof expected === 'object') {
    expect(verdict.severity ?? rule.severity).toBe(expected.severity);
  }
  for (const { field, label } of verdict.evidence) expect([field, label]).not.toContain('');
  if (outcome === 'not-met' && !withoutEvidence.has(rule.id)) {
    expect(verdict.evidence).not.toEqual([]);
  }
  const said = verdicts.flatMap((each) => saidOf(rule, each));
  for (const line of said.slice(0, 2)) {
    expect(line).not.toMatch(/[{}]|undefined|\d{4}-\d{2}-\d{2}/);
  }
  return said;
}

function messageIn(expected: Expected | undefined): string | undefined {
  return typeof expected === 'object' ? expected.says : expected;
}

function testCases(id: string, table: Partial<RuleTable>, place: string): void {
  const rule = rulePack.rules.find((each) => each.id === id);
  const known = whatRuleSays(place);
  const now: Record<string, readonly string[]> = {};
  for (const outcome of outcomes) {
    const cases = table[outcome] ?? [];
    if (typeof cases === 'string') {
      it(`is never ${outcome}: ${cases}`, () => {
        expect(cases.length).toBeGreaterThan(10);
      });
      continue;
    }
    for (const [sentence, given, expected] of cases) {
      const name = `${outcome}: ${sentence}`;
      it(name, () => {
        const said = testCase(rule, outcome, given, expected);
        if (said.length === 0) return;
        if (isWriting) now[name] = said;
        else expect(said).toEqual(known[name]);
      });
    }
  }
  if (isWriting) {
    afterAll(() => {
      writeWhatRuleSays(place, now);
    });
  }
}

/**
 * Tries a rule on its table: each outcome, each line that an officer reads (fixtures/what-rules-say), and
 * no message that nothing leads to.
 */
export function testRule(id: string, table: RuleTable): void {
  describe(id, () => {
    testCases(id, table, id);
    it('has a case for each of its messages', () => {
      const rule = rulePack.rules.find((each) => each.id === id);
      const messages = Object.values(table)
        .flatMap((cases) => (typeof cases === 'string' ? [] : cases))
        .flatMap(([, , expected]) => messageIn(expected) ?? []);
      expect([...new Set(messages)].sort()).toEqual(Object.keys(rule?.messages ?? {}).sort());
    });
  });
}

/** Tries a rule on cases beside its table. */
export function testEdges(id: string, table: Partial<RuleTable>): void {
  describe(id, () => {
    testCases(id, table, `edges/${id}`);
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
