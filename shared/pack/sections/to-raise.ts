import { paragraph } from '../page-model/paragraph.ts';
import { table, type TableRow } from '../page-model/table.ts';
import type { AuditedAgreement, Currency } from '../../audit/report.ts';
import { formatDay } from '../../register/plain-date.ts';
import type { Matter } from '../matter.ts';
import { strong, type Inline, type Span } from '../typeset/inline.ts';
import { page } from '../typeset/measures.ts';
import { styles } from '../typeset/text-styles.ts';
import { count } from '../words.ts';
import { agreementAnchor } from './register-extract.ts';
import { seeSection, type Section } from './section.ts';

interface Point {
  readonly body: string;
  readonly what: string;
  readonly why: string;
  readonly see: Inline;
}

/** What to raise with whom: reviews, what does not work, signatures, bodies that ended, requests, late actions. */
export const toRaiseSection: Section = {
  id: 'to-raise',
  title: 'To raise in the meeting',
  question: 'What is to be raised, and with whom?',
  place: 'body',
  runsOn: true,
  lead: (matter) => {
    const points = pointsOf(matter);
    if (points.length === 0) return 'Nothing stands open with any partner.';
    return `${count(points.length, 'point')}: what is due, what does not work, and what was not signed, answered or done.`;
  },
  blocks: (matter) => {
    const points = pointsOf(matter);
    if (points.length === 0) return [];
    const late = reviewsOf(matter).length - mostReviews;
    return [
      table({
        caption: { counting: 'points' },
        columns: [
          { head: 'What to raise', width: 196 },
          { head: 'Why', width: 206 },
          { head: 'See', width: page.textWidth - 402, gap: 0 },
        ],
        rows: grouped(points),
        padding: 2.625,
      }),
      ...(late <= 0
        ? []
        : [
            paragraph(
              [
                `Of the reviews these are the ${mostReviews} most pressing; ${late} more have run out or soon will`,
                ...seeSection(matter, 'register', ': the register, '),
                '.',
              ],
              { style: styles.note, before: 5.25 },
            ),
          ]),
    ];
  },
};

function grouped(points: readonly Point[]): readonly TableRow[] {
  const bodies = new Map<string, Point[]>();
  for (const point of points) {
    const own = bodies.get(point.body);
    if (own === undefined) bodies.set(point.body, [point]);
    else own.push(point);
  }
  return [...bodies.entries()].flatMap(([body, own]): TableRow[] => [
    { kind: 'group', cells: [body] },
    ...own.map(({ what, why, see }): TableRow => ({
      kind: 'row',
      cells: [
        { paragraphs: [{ inline: what, maxLines: 3 }] },
        { paragraphs: [{ inline: why, maxLines: 4 }] },
        see,
      ],
    })),
  ]);
}

function pointsOf(matter: Matter): readonly Point[] {
  const single = [...ofParties(matter), ...ofRequests(matter), ...ofActions(matter)].sort((a, b) =>
    a.body === b.body ? 0 : a.body < b.body ? -1 : 1,
  );
  return [...ofReviews(matter), ...ofViews(matter), ...single];
}

const allParties = 'All its parties';

const dueWords: Partial<Readonly<Record<Currency, (ends: string, review: string) => string>>> = {
  expired: (ends) => `It ended on ${ends}.`,
  lapsed: (_, review) => `Its review was due on ${review}, so long ago that it counts as lapsed.`,
  'review-overdue': (_, review) => `Its review was due on ${review}.`,
  expiring: (ends) => `It ends on ${ends}.`,
  'review-due': (_, review) => `Its review is due by ${review}.`,
};

/** More than a meeting can speak of: the rest stand in the register. */
const mostReviews = 12;

/** Agreements that have run out or soon will, what ran out first before the others. */
function reviewsOf({ agreements }: Matter): readonly AuditedAgreement[] {
  const day = ({ currency, dates }: AuditedAgreement): string =>
    (currency === 'expired' || currency === 'expiring' ? dates.expiresOn : dates.nextReview)?.on ??
    '9999';
  return agreements
    .filter(({ currency }) => dueWords[currency] !== undefined)
    .toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

/** The most pressing reviews: nobody can renew an agreement alone. */
function ofReviews(matter: Matter): readonly Point[] {
  return reviewsOf(matter)
    .slice(0, mostReviews)
    .flatMap(({ id, ref, title, currency, dates }): Point[] => {
      const words = dueWords[currency];
      if (words === undefined) return [];
      const day = (dated: typeof dates.expiresOn): string =>
        dated === null ? 'a day that is not stated' : formatDay(dated.on);
      const see: Span = { ...strong(ref === '' ? '–' : ref), goTo: agreementAnchor(id) };
      const why = words(day(dates.expiresOn), day(dates.nextReview));
      return [{ body: allParties, what: `Review or renew: ${title}`, why, see }];
    });
}

/** What practitioners said last, where it does not work. */
function ofViews({ agreements, register, asAt }: Matter): readonly Point[] {
  return agreements.flatMap(({ id, ref, title, currency }): Point[] => {
    if (currency === 'ended') return [];
    const [last] = Object.values(register.practitionerViews)
      .filter((view) => view.agreementId === id && view.givenOn <= asAt)
      .toSorted((a, b) => (a.givenOn < b.givenOn ? 1 : a.givenOn > b.givenOn ? -1 : 0));
    if (last === undefined || last.verdict === 'fit') return [];
    const said = last.words === '' ? 'It does not work.' : `“${last.words}”`;
    const see: Span = { ...strong(ref === '' ? '–' : ref), goTo: agreementAnchor(id) };
    const why = `${last.role}, ${formatDay(last.givenOn)}: ${said}`;
    return [{ body: allParties, what: `Find out what keeps it from working: ${title}`, why, see }];
  });
}

function ofParties({ agreements, register, asAt }: Matter): readonly Point[] {
  return agreements.flatMap(({ id, ref, title, currency }) => {
    if (currency === 'ended') return [];
    const see: Span = { ...strong(ref === '' ? '–' : ref), goTo: agreementAnchor(id) };
    return (register.agreements[id]?.parties ?? []).flatMap((party): Point[] => {
      const partner = register.partners[party.partnerId ?? ''];
      const body = partner?.name ?? party.name;
      if (partner !== undefined && partner.endedOn !== null && partner.endedOn < asAt) {
        const successor = partner.successor === null ? '' : ` Successor: ${partner.successor}.`;
        const why = `It ended on ${formatDay(partner.endedOn)}.${successor}`;
        return [{ body, what: `A party that exists, for ${title}`, why, see }];
      }
      return party.signature.state === 'not-signed'
        ? [{ body, what: `Signature of ${title}`, why: 'It has not signed.', see }]
        : [];
    });
  });
}

function ofRequests({ agreements, register, asAt, partnership }: Matter): readonly Point[] {
  const ids = new Set(agreements.map(({ id }) => id));
  return Object.values(register.accessBarriers).flatMap((barrier): Point[] => {
    const isOpen = barrier.resolvedOn === null || barrier.resolvedOn > asAt;
    const partner = register.partners[barrier.partnerId];
    const isOurs =
      ids.has(barrier.agreementId ?? '') ||
      (barrier.agreementId === null &&
        (partnership === null || partnership.memberIds.includes(barrier.partnerId)));
    if (!isOpen || !isOurs || partner === undefined || barrier.requestedOn > asAt) return [];
    const asked = `Asked on ${formatDay(barrier.requestedOn)}`;
    const why = barrier.reasonGiven === '' ? `${asked}.` : `${asked}. Said: ${barrier.reasonGiven}`;
    const ref = register.agreements[barrier.agreementId ?? '']?.ref ?? 'No agreement';
    return [{ body: partner.name, what: barrier.dataRequested, why, see: ref }];
  });
}

function ofActions({ agreements, register, asAt, partnership }: Matter): readonly Point[] {
  const ids = new Set(agreements.map(({ id }) => id));
  return Object.values(register.actions).flatMap((action): Point[] => {
    const isLate =
      action.due !== null &&
      action.due < asAt &&
      action.raisedOn <= asAt &&
      (action.doneOn === null || action.doneOn > asAt);
    const isOurs = action.agreementId === null ? partnership === null : ids.has(action.agreementId);
    if (!isLate || !isOurs || action.due === null) return [];
    const body = action.owner === '' ? 'Nobody yet' : action.owner;
    const ref = register.agreements[action.agreementId ?? '']?.ref ?? 'Register';
    return [{ body, what: action.what, why: `Was due on ${formatDay(action.due)}.`, see: ref }];
  });
}
