import { arrangementsOf } from './arrangements.ts';
import { compareAgreements } from './compare-agreements.ts';
import type { ComparedRegister } from './compared-register.ts';
import type { MeetingDifference } from './meeting-briefing.ts';
import type { Register } from '../register/register.ts';
import type { AuditReport } from './report.ts';

/** Differences in terms that weigh less than this are for the Compare view, not for a meeting. */
const leastWeight = 3;
/** Sentences told of one arrangement: what matters most. */
const mostSentences = 3;

/**
 * Where a partnership stands apart from the other areas: for each arrangement the sentences in which
 * its agreement is the odd one, and the arrangements that most areas have and it has not.
 */
export function differencesToRaise(
  register: Register,
  report: AuditReport,
  partnershipId: string,
): MeetingDifference[] {
  const own: ComparedRegister = { id: 'own', force: '', register, report };
  const areaKey = `own/${partnershipId}`;
  return arrangementsOf([own]).flatMap((arrangement): MeetingDifference[] => {
    const { title, areas, gaps } = arrangement;
    if (gaps.some((gap) => gap.areaKey === areaKey)) {
      // An area is only missing something where at least half of all areas have it.
      if (areas.length < gaps.length) return [];
      const sentence = `${areas.length} of ${areas.length + gaps.length} areas have an agreement for it, and this partnership has none.`;
      return [{ arrangement: title, agreementId: null, ref: null, sentences: [sentence] }];
    }
    const picked = areas.flatMap(({ agreements: [first] }) => first ?? []);
    const at = areas.findIndex((area) => area.areaKey === areaKey);
    const mine = picked[at];
    if (mine === undefined || picked.length < 3) return [];
    const sentences = compareAgreements([own], picked)
      .rows.filter(
        ({ differs, weight, cells }) =>
          differs && weight >= leastWeight && cells[at]?.standing === 'apart',
      )
      .toSorted((a, b) => b.score - a.score)
      .slice(0, mostSentences)
      .map(({ sentence }) => sentence);
    if (sentences.length === 0) return [];
    return [{ arrangement: title, agreementId: mine.agreementId, ref: mine.ref, sentences }];
  });
}
