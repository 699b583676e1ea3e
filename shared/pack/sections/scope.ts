import { paragraph } from '../page-model/paragraph.ts';
import { formatDay } from '../../register/plain-date.ts';
import type { Matter } from '../matter.ts';
import { count } from '../words.ts';
import { rulesChecked } from './cover.ts';
import { factList } from './fact-list.ts';
import { heading } from './headings.ts';
import { seeSection, type Section } from './section.ts';

/** What was looked at, against what, how, and where that ends. */
export const scopeSection: Section = {
  id: 'scope',
  title: 'Scope, method and limits',
  question: 'What was looked at, against what, how, and what was not?',
  place: 'body',
  runsOn: true,
  blocks: (matter) => [
    heading('Scope', 0),
    factList(scope(matter), 120),
    heading('Method', 24.5),
    ...method(matter).map((text) => paragraph(text, { before: 5.25 })),
    heading('Limits', 24.5),
    ...limits(matter).map((text) => paragraph(text, { before: 5.25 })),
  ],
};

function scope(matter: Matter): readonly { name: string; value: string }[] {
  const { register, asAt, partnership, agreements, summary } = matter;
  const ids = new Set(agreements.map(({ id }) => id));
  const documents = Object.values(register.documents).filter(({ agreementId }) =>
    ids.has(agreementId),
  );
  const read = documents.filter(({ reading }) => reading !== null);
  const views = Object.values(register.practitionerViews).filter(
    ({ agreementId, givenOn }) => ids.has(agreementId) && givenOn <= asAt,
  );
  const imports = Object.values(register.imports);
  const problems = imports.reduce((sum, each) => sum + each.problems.length, 0);
  return [
    { name: 'Day', value: `The register as at ${formatDay(asAt)}` },
    {
      name: 'Agreements',
      value: `${count(summary.agreements, 'agreement')} with ${count(summary.partners, 'partner')}, ${partnership === null ? 'all that the register holds' : `those of ${partnership.name}`}`,
    },
    {
      name: 'Documents',
      value:
        documents.length === 0
          ? 'None was attached. What is said of terms is what the register says of them'
          : `${count(documents.length, 'document')} attached, ${read.length} read word for word`,
    },
    {
      name: 'Practitioners',
      value: `${count(views.length, 'view')} of those who use the agreements`,
    },
    {
      name: 'Spreadsheets',
      value:
        imports.length === 0
          ? 'None was brought in'
          : `${count(imports.length, 'import')}; ${count(problems, 'cell')} not understood and kept word for word`,
    },
    {
      name: 'Criteria',
      value: `Rule set ${matter.rulePack.version}: ${count(matter.rules.length, 'rule')} from law, codes and good practice, last checked on ${rulesChecked(matter)}`,
    },
  ];
}

function method({ asAt, register }: Matter): readonly string[] {
  const { dueDays, lapsedDays } = register.profile;
  return [
    `Each agreement was put to each rule as at ${formatDay(asAt)}. A rule compares what the register says, and what was read in the documents, with what the law or a code asks on that day. It answers met, not met, not applicable or cannot tell. It never guesses, and “cannot tell” never counts as met.`,
    `The dates of an agreement and its fitness are judged apart. An agreement is due ${dueDays} days before an end or a review, and has lapsed ${lapsedDays} days after a missed review. Its fitness follows from its findings, its signatures, whether its parties still exist, and what practitioners say.`,
    'Officers may accept a risk until a day or dismiss a finding. Both are printed with the reason and the post that approved. An accepted risk still counts for the rating; a dismissed finding does not.',
  ];
}

function limits(matter: Matter): readonly string[] {
  const grey = matter.summary.byRating.grey;
  return [
    ...(grey === 0
      ? []
      : [
          `${count(grey, 'agreement')} could not be assessed, because neither terms nor a document were at hand.`,
        ]),
    'The audit tests what the register and its documents say. It does not test systems, transfers or what people do, and it takes no sample of disclosures.',
    `The rating is a self-assessment by the force and not an internal-audit opinion. Each source says how far it was checked${seeSection(matter, 'sources', '').length === 0 ? '' : ' in the annex of sources'}. This pack is not legal advice.`,
  ];
}
