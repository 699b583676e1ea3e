import { beside, spaced, stack } from '../page-model/arrange.ts';
import { paragraph } from '../page-model/paragraph.ts';
import type { Block } from '../page-model/strip.ts';
import { table } from '../page-model/table.ts';
import { severities, type Rating } from '../../audit/report.ts';
import { formatDay } from '../../register/plain-date.ts';
import { strong } from '../typeset/inline.ts';
import { gridGutter, span } from '../typeset/measures.ts';
import { styles } from '../typeset/text-styles.ts';
import type { Matter } from '../matter.ts';
import { count, currencyWords, ratingWords, severityWords } from '../words.ts';
import { rulesChecked } from './cover.ts';
import { seeSection, type Section } from './section.ts';

/** One page that says what every mark, word and rating means, how they came about and where they end. */
export const howToReadSection: Section = {
  id: 'how-to-read',
  title: 'How to read this pack',
  question: 'What does each mark, rating and word mean, and what are its limits?',
  place: 'body',
  blocks: (matter) => [
    beside(
      gridGutter,
      { width: span(6), block: datesKey(matter) },
      { width: span(6), block: fitnessKey() },
    ),
    spaced(
      24.5,
      beside(
        gridGutter,
        { width: span(6), block: severityKey() },
        { width: span(6), block: forceKey() },
      ),
    ),
    // A section of its own says more; nobody reads the same twice.
    ...(matter.sections.includes('scope')
      ? [
          paragraph(seeSection(matter, 'scope', 'Scope, method and limits: ', '.'), {
            style: styles.note,
            before: 24.5,
          }),
        ]
      : [
          spaced(
            24.5,
            beside(
              gridGutter,
              { width: span(6), block: method(matter) },
              { width: span(6), block: limits(matter) },
            ),
          ),
        ]),
  ],
};

const wordColumn = 84;

function datesKey(matter: Matter): Block {
  const { dueDays, lapsedDays } = matter.register.profile;
  const meanings = {
    lapsed: `Its review is more than ${lapsedDays} days late`,
    'review-overdue': `Its review is late, by ${lapsedDays} days or fewer`,
    expiring: `Its last day is within ${dueDays} days`,
    'review-due': `Its review is within ${dueDays} days`,
  } as const;
  const order = [
    'expired',
    'lapsed',
    'review-overdue',
    'expiring',
    'review-due',
    'in-date',
    'undated',
    'not-in-force',
    'ended',
  ] as const;
  return stack(
    title('Dates', 'where the agreement stands on the day'),
    table({
      columns: [
        { head: 'Shape and word', width: wordColumn },
        { head: 'Meaning', width: span(6) - wordColumn, gap: 0 },
      ],
      rows: order.map((currency) => {
        const { word, mark, meaning } = currencyWords[currency];
        const own: Partial<Record<string, string>> = meanings;
        return { kind: 'row', cells: [{ text: word, mark }, own[currency] ?? meaning] };
      }),
    }),
    paragraph(
      '“In date” in the counts takes together in date, due and ends soon. An open ring is never counted as in date.',
      { style: styles.note, before: 3.5 },
    ),
  );
}

function fitnessKey(): Block {
  return stack(
    title('Fitness', 'whether the agreement does its job'),
    table({
      columns: [
        { head: 'Letter and word', width: wordColumn },
        { head: 'The first of these that holds', width: span(6) - wordColumn, gap: 0 },
      ],
      rows: (['red', 'grey', 'amber', 'green'] as const satisfies readonly Rating[]).map(
        (rating) => {
          const { word, mark, meaning } = ratingWords[rating];
          return { kind: 'row', cells: [{ text: word, mark }, meaning] };
        },
      ),
    }),
    paragraph(
      'R, A and G stand for red, amber and green. The more ink, the less fit. A risk that was accepted still counts; a finding that was dismissed does not.',
      { style: styles.note, before: 3.5 },
    ),
  );
}

function severityKey(): Block {
  return stack(
    title('Findings', 'how serious'),
    table({
      columns: [
        { head: 'Bars and word', width: wordColumn },
        { head: 'Meaning', width: span(6) - wordColumn, gap: 0 },
      ],
      rows: severities.map((severity) => {
        const { word, mark, meaning } = severityWords[severity];
        return { kind: 'row', cells: [{ text: word, mark }, meaning] };
      }),
    }),
  );
}

function forceKey(): Block {
  return stack(
    title('Rules', 'how strong the demand is, and what a rule can answer'),
    table({
      columns: [
        { head: 'Word', width: wordColumn },
        { head: 'Meaning', width: span(6) - wordColumn, gap: 0 },
      ],
      rows: [
        { kind: 'row', cells: ['Law', 'An Act, a regulation or an order in force on the day'] },
        { kind: 'row', cells: ['Code', 'A code of practice or guidance that must be heeded'] },
        { kind: 'row', cells: ['Good practice', 'What sound registers and agreements do'] },
        { kind: 'row', cells: ['Not met', 'The register shows that it is not so'] },
        {
          kind: 'row',
          cells: [
            'Cannot tell',
            'The register has no place for it, or nobody read it. This is an answer, and it has its own section',
          ],
        },
      ],
    }),
  );
}

function title(strongWords: string, rest: string): Block {
  return paragraph([strong(`${strongWords}: `), { text: rest, colour: styles.lead.colour }], {
    style: styles.table,
    role: 'H2',
    keepNext: true,
  });
}

function method(matter: Matter): Block {
  const asked =
    matter.rules.length === 0 ? 'the rules named in it' : count(matter.rules.length, 'rule');
  return stack(
    paragraph('Method', { style: styles.h2, role: 'H2', keepNext: true }),
    paragraph(
      `Each agreement in the register was put to ${asked} as at ${formatDay(matter.asAt)}. A rule compares what the register says, and what was read in the document, with what the law or a code asks on that day. It never guesses: what it cannot tell it says. Officers may accept a risk or dismiss a finding; both are printed with their reasons.`,
      { before: 5.25 },
    ),
  );
}

function limits(matter: Matter): Block {
  const grey = matter.summary.byRating.grey;
  const unread = grey === 0 ? '' : `${count(grey, 'agreement')} could not be assessed. `;
  return stack(
    paragraph('Limits', { style: styles.h2, role: 'H2', keepNext: true }),
    paragraph(
      `${unread}The audit tests what the register and its documents say. It does not test systems, transfers or what people do. The rating is a self-assessment. Law was last checked on ${rulesChecked(matter)}, and each source says how it was checked. This pack is not legal advice.`,
      { before: 5.25 },
    ),
  );
}
