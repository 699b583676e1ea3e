import type { Citation } from '../../audit/report.ts';
import { table } from '../page-model/table.ts';
import type { Matter } from '../matter.ts';
import { page } from '../typeset/measures.ts';
import { columnDay, count } from '../words.ts';
import type { Section } from './section.ts';

const ways = {
  checked: 'Read at its source',
  secondary: 'Read at second hand',
  unverified: 'Not verified',
} as const;

/** Every source that the rules rest on, with the day and the manner in which it was checked. */
export const sourcesSection: Section = {
  id: 'sources',
  title: 'Sources',
  question: 'On which sources do the rules rest, and how far was each checked?',
  place: 'annex',
  runsOn: true,
  isEmpty: ({ rules }) => rules.length === 0,
  lead: (matter) => {
    const all = sourcesOf(matter).map(({ citation }) => citation.verification);
    const tally = (way: Citation['verification']): number =>
      all.filter((each) => each === way).length;
    return `${count(all.length, 'source')}: ${tally('checked')} read at their source, ${tally('secondary')} at second hand, ${tally('unverified')} not verified. A force’s own lead confirms what was not read at its source before it is relied on.`;
  },
  blocks: (matter) => [
    table({
      caption: { counting: 'sources' },
      columns: [
        { head: 'Source', width: 254 },
        { head: 'How it was checked', width: 104 },
        { head: 'On', width: 72 },
        { head: 'Rules', width: page.textWidth - 430, align: 'right', gap: 0 },
      ],
      rows: sourcesOf(matter).map(({ citation, rules }) => ({
        kind: 'row',
        cells: [
          citation.address === ''
            ? citation.text
            : { text: citation.text, address: citation.address },
          ways[citation.verification],
          citation.verification === 'unverified' ? '–' : columnDay(citation.checked),
          String(rules),
        ],
      })),
    }),
  ],
};

interface Source {
  readonly citation: Citation;
  readonly rules: number;
}

function sourcesOf({ rules }: Matter): readonly Source[] {
  const sources = new Map<string, { citation: Citation; rules: number }>();
  for (const citation of rules.flatMap(({ citations }) => citations)) {
    const key = `${citation.text} ${citation.address}`;
    const known = sources.get(key);
    if (known === undefined) sources.set(key, { citation, rules: 1 });
    else known.rules += 1;
  }
  const { compare } = new Intl.Collator('en-GB', { numeric: true });
  return [...sources.values()].sort((a, b) => compare(a.citation.text, b.citation.text));
}
