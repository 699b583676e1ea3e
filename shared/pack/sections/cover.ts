import { beside, spaced, stack } from '../page-model/arrange.ts';
import { rule } from '../page-model/arrange.ts';
import { paragraph } from '../page-model/paragraph.ts';
import type { Block } from '../page-model/strip.ts';
import { formatDay, isIsoDate } from '../../register/plain-date.ts';
import type { Inline } from '../typeset/inline.ts';
import { page } from '../typeset/measures.ts';
import { styles } from '../typeset/text-styles.ts';
import type { Matter } from '../matter.ts';
import { count } from '../words.ts';
import { coverLogo } from './cover-logo.ts';
import { coverStrip } from './cover-strip.ts';
import { factList, type Fact } from './fact-list.ts';
import { gap } from './headings.ts';
import { seeSection } from './section.ts';

/** The cover: whose audit this is, of what, as at when, in what state, and how to handle it. */
export function cover(matter: Matter): readonly Block[] {
  const { register } = matter;
  const half = (page.textWidth - 12) / 2;
  const force =
    register.profile.forceName === '' ? register.profile.registerName : register.profile.forceName;
  const strip = coverStrip(matter.agreements, page.textWidth);
  return [
    rule(3.5, 14),
    ...(matter.logo === null ? [] : [coverLogo(matter.logo), gap(10.5)]),
    beside(
      12,
      {
        width: half + 60,
        block: stack(
          paragraph(force, { style: styles.tableStrong }),
          paragraph('Information Governance', { style: styles.table }),
        ),
      },
      {
        width: half - 60,
        block: stack(
          paragraph(matter.kind.name, { style: styles.table, align: 'right' }),
          paragraph(identity(matter), { style: styles.table, align: 'right' }),
        ),
      },
    ),
    gap(matter.logo === null ? 112 : 62),
    paragraph(matter.kind.title, { style: styles.coverTitle, role: 'Title' }),
    paragraph(subtitle(matter), { style: styles.coverSubtitle, before: 14 }),
    ...(strip === null
      ? []
      : [
          spaced(24.5, strip),
          paragraph(
            [
              'Each column is one agreement. Upper row: its dates. Lower row: its fitness; the darker, the less fit.',
              ...seeSection(matter, 'how-to-read', ' Key on ', '.'),
            ],
            { style: styles.note, before: 7 },
          ),
        ]),
    spaced(49, factList(coverFacts(matter))),
    ...(register.profile.sampleData ? [sampleNotice] : []),
  ];
}

const sampleNotice = stack(
  paragraph('Sample data', { style: styles.h2, before: 28, keepNext: true }),
  paragraph(
    'The force, the partnerships, the agreements and the findings in this pack are invented to show how Concordat works. They describe no real body.',
    { style: styles.body, before: 1.75 },
  ),
);

function identity(matter: Matter): string {
  const { reference, version } = matter.options;
  return [reference, version === '' ? '' : `version ${version}`]
    .filter((part) => part !== '')
    .join(' · ');
}

function subtitle(matter: Matter): string {
  const whose = matter.partnership === null ? 'All partnerships' : matter.partnership.name;
  return `${whose}: what is signed, what is in date, what works`;
}

function coverFacts(matter: Matter): readonly Fact[] {
  const { options, summary } = matter;
  const partnerships = Object.values(matter.register.partnerships).map(
    ({ name, shortName }) => shortName ?? name,
  );
  const scope: Inline = `${formatDay(matter.asAt)} · ${count(summary.agreements, 'agreement')} · ${count(summary.partners, 'partner')}`;
  const facts: (Fact | null)[] = [
    options.meetingOn === null ? null : { name: 'Meeting', value: formatDay(options.meetingOn) },
    matter.partnership !== null || partnerships.length === 0
      ? null
      : { name: 'Partnerships', value: partnerships.join(' · ') },
    { name: 'Register as at', value: scope },
    {
      name: 'Judged by',
      value: `Rule set ${matter.rulePack.version}, law checked ${rulesChecked(matter)}`,
    },
    options.author === '' ? null : { name: 'Prepared by', value: options.author },
    {
      name: 'Marking',
      value: options.handling === '' ? options.marking : `${options.marking}. ${options.handling}`,
    },
  ];
  return facts.filter((fact) => fact !== null);
}

/** The day on which the rules were last checked against their sources, in words. */
export function rulesChecked(matter: Matter): string {
  const day = matter.rulePack.checkedOn;
  // The report carries a plain string here; a day that cannot be read is printed as it stands.
  return isIsoDate(day) ? formatDay(day) : day;
}
