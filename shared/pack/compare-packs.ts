import { changedSince, statesOf } from '../audit/changed-since.ts';
import type { AuditReport } from '../audit/report.ts';
import { formatDay } from '../register/plain-date.ts';
import type { PackOptions } from '../register/packs.ts';
import { packKind, sectionsOf } from './kinds.ts';
import { count, currencyWords, listed, ratingWords } from './words.ts';

/** A pack as far as its content goes. */
export interface ComparedPack {
  readonly options: PackOptions;
  readonly report: AuditReport;
  readonly pages: number;
}

/** What differs in content between an earlier and a later pack, one sentence each; none where nothing does. */
export function comparePacks(earlier: ComparedPack, later: ComparedPack): readonly string[] {
  return [
    ...ofChoices(earlier, later),
    ...ofCounts(earlier.report, later.report),
    ...ofAgreements(earlier.report, later.report),
    ...ofFindings(earlier.report, later.report),
  ];
}

function ofChoices(earlier: ComparedPack, later: ComparedPack): readonly string[] {
  const [then, now] = [earlier.options, later.options];
  const lines: string[] = [];
  const differs = (what: string, before: string, after: string): void => {
    if (before !== after) lines.push(`${what}: ${before} then, ${after} now.`);
  };
  differs('Kind', packKind(then.kind).name, packKind(now.kind).name);
  differs('Register as at', formatDay(then.asAt), formatDay(now.asAt));
  differs('Marking', then.marking, now.marking);
  differs('Version', then.version, now.version);
  differs('Rule set', earlier.report.rulePack.version, later.report.rulePack.version);
  differs('Pages', String(earlier.pages), String(later.pages));
  const before = sectionsOf(packKind(then.kind), then.sections);
  const after = sectionsOf(packKind(now.kind), now.sections);
  const gone = before.filter((id) => !after.includes(id));
  const added = after.filter((id) => !before.includes(id));
  if (gone.length > 0) lines.push(`Sections left out now: ${listed(gone)}.`);
  if (added.length > 0) lines.push(`Sections added: ${listed(added)}.`);
  if (then.partnershipId !== now.partnershipId)
    lines.push('They are about different partnerships.');
  if (then.agreementId !== now.agreementId) lines.push('They are about different agreements.');
  return lines;
}

function ofCounts(then: AuditReport, now: AuditReport): readonly string[] {
  const pairs: readonly (readonly [string, number, number])[] = [
    ['Agreements', then.summary.agreements, now.summary.agreements],
    ['In date', then.summary.inDate, now.summary.inDate],
    ['Fit for purpose', then.summary.fit, now.summary.fit],
  ];
  return pairs.flatMap(([what, before, after]) =>
    before === after ? [] : [`${what}: ${before} then, ${after} now.`],
  );
}

function ofAgreements(then: AuditReport, now: AuditReport): readonly string[] {
  const names = new Map(
    [...then.agreements, ...now.agreements].map(({ id, ref, title }) => [
      id,
      ref === '' ? title : ref,
    ]),
  );
  return changedSince(statesOf(then.agreements), statesOf(now.agreements)).map((moved) => {
    const name = names.get(moved.id) ?? moved.id;
    if (moved.then === null) return `${name} is new.`;
    if (moved.now === null) return `${name} is no longer there.`;
    const say = ({ rating, currency }: typeof moved.then): string =>
      `${ratingWords[rating].word.toLowerCase()} and ${currencyWords[currency].word.toLowerCase()}`;
    return `${name}: ${say(moved.then)} then, ${say(moved.now)} now.`;
  });
}

function findingsIn(report: AuditReport): ReadonlyMap<string, string> {
  const open = [
    ...report.registerFindings,
    ...report.agreements.flatMap(({ findings }) => findings),
  ];
  return new Map(
    open
      .filter(({ outcome, decision }) => outcome === 'not-met' && decision !== 'dismissed')
      .map(({ id, title }) => [id, title]),
  );
}

const named = 12;

function ofFindings(then: AuditReport, now: AuditReport): readonly string[] {
  const [before, after] = [findingsIn(then), findingsIn(now)];
  const titles = (these: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>) =>
    [...these.entries()].filter(([id]) => !others.has(id)).map(([, title]) => title);
  const say = (what: string, list: readonly string[]): readonly string[] => {
    if (list.length === 0) return [];
    const shown = [...new Set(list)].slice(0, named);
    const more = new Set(list).size - shown.length;
    return [
      `${count(list.length, 'finding')} ${what}: ${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
    ];
  };
  return [...say('new', titles(after, before)), ...say('no longer open', titles(before, after))];
}
