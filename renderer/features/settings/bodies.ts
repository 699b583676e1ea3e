import type { Bodies } from '../../../shared/contract/view-models.ts';
import type { Partner } from '../../../shared/register/partner.ts';
import { partnerKindLabels } from '../../../shared/register/partner.ts';
import { formatDay, type IsoDate } from '../../../shared/register/plain-date.ts';

const collator = new Intl.Collator('en-GB', { numeric: true });

/** Partners whose name, short name, alias or kind holds every word, by name. */
export function matchingPartners(
  rows: Bodies['partners'],
  words: string,
): readonly Bodies['partners'][number][] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows
    .filter(({ partner }) => {
      const text = [
        partner.name,
        partner.shortName ?? '',
        partnerKindLabels[partner.kind],
        ...partner.aliases,
      ]
        .join(' ')
        .toLowerCase();
      return wanted.every((word) => text.includes(word));
    })
    .toSorted((a, b) => collator.compare(a.partner.name, b.partner.name));
}

/** Whether a body exists on a day, in words: `exists`, `ended 30 June 2022, now …`, `from 1 April 2027`. */
export function existenceWords(partner: Partner, on: IsoDate): string {
  if (partner.endedOn !== null && partner.endedOn < on) {
    const ended = `Ended ${formatDay(partner.endedOn)}`;
    return partner.successor === null ? ended : `${ended}, now ${partner.successor}`;
  }
  if (partner.existsFrom !== null && partner.existsFrom > on) {
    return `From ${formatDay(partner.existsFrom)}`;
  }
  return partner.endedOn === null ? 'Exists' : `Ends ${formatDay(partner.endedOn)}`;
}

const dsptWords = {
  'standards-met': 'standards met',
  approaching: 'approaching standards',
  'not-met': 'standards not met',
  unknown: 'not known',
} as const;
export const dsptChoices = (['standards-met', 'approaching', 'not-met', 'unknown'] as const).map(
  (id) => ({ id, label: dsptWords[id] }),
);

/** The last toolkit submission in words; null where none is recorded. */
export function toolkitWords(partner: Partner): string | null {
  if (partner.dspt === null) return null;
  return `DSPT ${dsptWords[partner.dspt.status]}, ${formatDay(partner.dspt.on)}`;
}
