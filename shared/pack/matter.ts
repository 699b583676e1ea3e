import type {
  AuditedAgreement,
  AuditReport,
  AuditSummary,
  Currency,
  Finding,
  Rating,
} from '../audit/report.ts';
import { currencies, ratings } from '../audit/report.ts';
import type { Partnership } from '../register/partner.ts';
import type { Agreement } from '../register/agreement.ts';
import type { Register } from '../register/register.ts';
import { groupFindings, type FindingGroup } from './finding-groups.ts';
import type { PackAttachment } from './attachment.ts';
import { packKind, sectionsOf, type PackKind } from './kinds.ts';
import { packLogo, type PackLogo } from './logo.ts';
import type { HistoryNote, PackInput, PackOptions, PackRule, PackTrail } from './pack-input.ts';

/** What a pack writes about: the register and its audit, cut to the partnership that was chosen. */
export interface Matter {
  readonly register: Register;
  readonly kind: PackKind;
  /** The names of the sections that the pack has, in their order. */
  readonly sections: readonly string[];
  readonly asAt: AuditReport['asAt'];
  readonly rulePack: AuditReport['rulePack'];
  readonly options: PackOptions;
  readonly madeAt: string;
  readonly rules: readonly PackRule[];
  readonly rulesHash: string | null;
  readonly trail: PackTrail | null;
  readonly history: readonly HistoryNote[];
  readonly attachments: readonly PackAttachment[];
  /** On the cover; null where the force has set none, and in a pack without a cover. */
  readonly logo: PackLogo | null;
  /** The audit of the whole register, whatever the pack is about. */
  readonly report: AuditReport;
  /** The agreement of a brief. */
  readonly agreement: { readonly audited: AuditedAgreement; readonly record: Agreement } | null;
  /** The chosen partnership; null when the pack covers all. */
  readonly partnership: Partnership | null;
  readonly agreements: readonly AuditedAgreement[];
  readonly summary: AuditSummary;
  /** What is not met and not set aside, worst first, a rule at a time. */
  readonly findings: readonly FindingGroup[];
  /** What could not be told, likewise. */
  readonly questions: readonly FindingGroup[];
  /** Findings that an officer dismissed. */
  readonly setAside: readonly FindingGroup[];
}

/** What the matter of a pack is made from: everything but the means to set it. */
export type MatterInput = Omit<PackInput, 'fonts' | 'fontkit'>;

/**
 * Cuts a report to what the options ask for. Findings about the whole register stay, except in a brief,
 * which is about one agreement.
 */
export function matterOf(input: MatterInput): Matter {
  const { register, report, options } = input;
  const kind = packKind(options.kind);
  const agreement = kind.about === 'agreement' ? agreementOf(input) : null;
  const partnership =
    options.partnershipId === null ? null : (register.partnerships[options.partnershipId] ?? null);
  const agreements =
    kind.about === 'agreement'
      ? [agreement?.audited].filter((each) => each !== undefined)
      : options.partnershipId === null
        ? report.agreements
        : report.agreements.filter(({ partnershipId }) => partnershipId === options.partnershipId);
  const titles = new Map(input.rules.map(({ id, title }) => [id, title]));
  const all = asked(() => [
    ...registerFindingsFor(input, kind, partnership).map((finding) => ({
      finding,
      agreement: null,
    })),
    ...agreements.flatMap((agreement) =>
      agreement.findings.map((finding) => ({ finding, agreement })),
    ),
  ]);
  const grouped = (letter: string, keep: (finding: Finding) => boolean) =>
    asked(() =>
      groupFindings(
        letter,
        all().filter(({ finding }) => keep(finding)),
        titles,
      ),
    );
  // A cover says nothing of them: it can be drawn before they are gathered.
  const findings = grouped(
    'F',
    ({ outcome, decision }) => outcome === 'not-met' && decision !== 'dismissed',
  );
  const questions = grouped(
    'Q',
    ({ outcome, decision }) => outcome === 'cannot-tell' && decision !== 'dismissed',
  );
  const setAside = grouped('D', ({ decision }) => decision === 'dismissed');
  return {
    register,
    kind,
    sections: [
      ...sectionsOf(kind, options.sections),
      ...(options.attach === 'none' ? [] : ['attachments']),
    ],
    report,
    agreement,
    rulesHash: input.rulesHash ?? null,
    trail: input.trail ?? null,
    history: input.history ?? [],
    attachments: input.attachments ?? [],
    logo: kind.front === 'cover' ? packLogo(register) : null,
    asAt: report.asAt,
    rulePack: report.rulePack,
    options,
    madeAt: input.madeAt,
    rules: input.rules,
    partnership,
    agreements,
    summary: agreements === report.agreements ? report.summary : summaryOf(agreements),
    get findings() {
      return findings();
    },
    get questions() {
      return questions();
    },
    get setAside() {
      return setAside();
    },
  };
}

/** Works something out when it is asked for the first time. */
function asked<T>(work: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: work() }).value;
}

/**
 * The findings about the register as a whole that a pack prints: none in a brief; in the pack of one
 * partnership not those whose title names other partnerships and not this one, which are theirs to mend.
 */
function registerFindingsFor(
  { register, report }: MatterInput,
  kind: PackKind,
  partnership: Partnership | null,
): readonly Finding[] {
  if (kind.about === 'agreement') return [];
  if (partnership === null) return report.registerFindings;
  const namesIn = (title: string, { name, shortName }: Partnership): boolean =>
    title.includes(name) || (shortName !== null && shortName !== '' && title.includes(shortName));
  const others = Object.values(register.partnerships).filter(({ id }) => id !== partnership.id);
  return report.registerFindings.filter(
    ({ title }) => namesIn(title, partnership) || !others.some((other) => namesIn(title, other)),
  );
}

function agreementOf({ register, report, options }: MatterInput): Matter['agreement'] {
  const audited = report.agreements.find(({ id }) => id === options.agreementId);
  const record = register.agreements[options.agreementId ?? ''];
  return audited === undefined || record === undefined ? null : { audited, record };
}

function summaryOf(agreements: readonly AuditedAgreement[]): AuditSummary {
  const withCurrency = (currency: Currency): number =>
    agreements.filter((agreement) => agreement.currency === currency).length;
  const withRating = (rating: Rating): number =>
    agreements.filter((agreement) => agreement.rating === rating).length;
  return {
    agreements: agreements.length,
    partners: new Set(agreements.flatMap(({ partners }) => partners)).size,
    byCurrency: tally(currencies, withCurrency),
    byRating: tally(ratings, withRating),
    inDate: withCurrency('in-date') + withCurrency('review-due') + withCurrency('expiring'),
    fit: withRating('green'),
  };
}

function tally<K extends string>(keys: readonly K[], of: (key: K) => number): Record<K, number> {
  const counts: Partial<Record<K, number>> = {};
  for (const key of keys) counts[key] = of(key);
  // Every key of the list was just set.
  return counts as Record<K, number>;
}
