import type { Agreement } from '../register/agreement.ts';
import type { Decision } from '../register/experience.ts';
import type { IsoDate } from '../register/plain-date.ts';
import type { Profile, Register } from '../register/register.ts';
import { createLookups, type Lookups } from '../rules/lookups.ts';
import type { RulePack } from '../rules/rule.ts';
import { isNamedAlike, type AgreementRecords } from '../rules/subject.ts';
import { phraseTable } from '../standards/stale-phrase-index.ts';
import { auditAgreement } from './audit-agreement.ts';
import { auditContext, type AuditContext } from './audit-context.ts';
import { auditRegister } from './audit-register.ts';
import { createGrouping, type RecordsByAgreement } from './records-by-agreement.ts';
import type { AuditedAgreement, AuditReport, Finding } from './report.ts';
import { summarise } from './summary.ts';
import { createTailor } from './tailoring/effective-pack.ts';
import { tailoringOf } from './tailoring/tailoring.ts';

/** Audits registers one after another and judges again only what changed. */
export interface Auditor {
  /** The report of `register` as at `asAt`. Agreements that did not change keep their identity in it. */
  readonly audit: (register: Register, asAt: IsoDate) => AuditReport;
}

/** Everything that the judgement of one agreement depends on, for comparison by identity. */
interface Judged {
  readonly agreement: Agreement;
  readonly records: AgreementRecords;
  readonly decisions: readonly Decision[];
  /** The partners and partnerships as they were then; one object for all that were judged together. */
  readonly partners: Register['partners'];
  readonly partnerships: Register['partnerships'];
  readonly audited: AuditedAgreement;
}

const none: readonly never[] = [];

const noRecords: AgreementRecords = { views: none, barriers: none, actions: none, documents: none };

function recordsOf(groups: RecordsByAgreement, id: string): AgreementRecords {
  const views = groups.views.get(id);
  const barriers = groups.barriers.get(id);
  const actions = groups.actions.get(id);
  const documents = groups.documents.get(id);
  if ((views ?? barriers ?? actions ?? documents) === undefined) return noRecords;
  return {
    views: views ?? none,
    barriers: barriers ?? none,
    actions: actions ?? none,
    documents: documents ?? none,
  };
}

function sameRecords(
  { records, decisions }: Judged,
  groups: RecordsByAgreement,
  id: string,
): boolean {
  return (
    decisions === (groups.decisions.get(id) ?? none) &&
    records.views === (groups.views.get(id) ?? none) &&
    records.barriers === (groups.barriers.get(id) ?? none) &&
    records.actions === (groups.actions.get(id) ?? none) &&
    records.documents === (groups.documents.get(id) ?? none)
  );
}

function samePeople(judged: Judged, { partners, partnerships }: Register): boolean {
  const { partnershipId, parties } = judged.agreement;
  const samePartnership =
    partnershipId === null || partnerships[partnershipId] === judged.partnerships[partnershipId];
  return (
    samePartnership &&
    parties.every(({ partnerId: id }) => id === null || partners[id] === judged.partners[id])
  );
}

interface Run {
  /** The rules as the force has set them on that day. */
  readonly pack: RulePack;
  readonly context: AuditContext;
  readonly judged: Map<string, Judged>;
  register: Register | null;
  groups: RecordsByAgreement | null;
  registerFindings: Finding[];
  /** Whether an agreement came, went or changed its names since the register was judged as a whole. */
  areNamesStale: boolean;
}

/** How many days are remembered at once: today, and the day that the officer looks at. */
const remembered = 3;

/** An auditor that remembers: after one edit only the agreement that changed is judged again. */
export function createAuditor(pack: RulePack): Auditor {
  const usual = createLookups();
  const byPhrases = new WeakMap<object, Lookups>();
  const group = createGrouping();
  const tailor = createTailor(pack);
  const runs = new Map<string, Run>();
  let profile: Profile | null = null;

  /** Lookups remember answers, and what is stale is another answer by another list of phrases. */
  const lookupsOf = ({ phrases }: RulePack): Lookups => {
    if (phrases === undefined) return usual;
    const known = byPhrases.get(phrases);
    if (known !== undefined) return known;
    const fresh = createLookups(phraseTable(phrases));
    byPhrases.set(phrases, fresh);
    return fresh;
  };

  const runFor = (register: Register, asAt: IsoDate): Run => {
    if (profile !== register.profile) {
      runs.clear();
      profile = register.profile;
    }
    const effective = tailor(register, asAt);
    const known = runs.get(asAt);
    if (known?.pack === effective) return known;
    runs.delete(asAt);
    const oldest = runs.keys().next();
    if (runs.size >= remembered && oldest.done !== true) runs.delete(oldest.value);
    const context = auditContext(effective, register.profile, asAt, lookupsOf(effective));
    const run: Run = {
      pack: effective,
      context,
      judged: new Map(),
      register: null,
      groups: null,
      registerFindings: [],
      areNamesStale: true,
    };
    runs.set(asAt, run);
    return run;
  };

  const judge = (run: Run, register: Register, groups: RecordsByAgreement): AuditedAgreement[] => {
    const before = run.register;
    const samePartners =
      before !== null &&
      before.partners === register.partners &&
      before.partnerships === register.partnerships;
    const sameGroups = run.groups === groups;
    const audited: AuditedAgreement[] = [];
    for (const agreement of Object.values(register.agreements)) {
      const { id } = agreement;
      const known = run.judged.get(id);
      if (
        known?.agreement === agreement &&
        (sameGroups || sameRecords(known, groups, id)) &&
        (samePartners || samePeople(known, register))
      ) {
        audited.push(known.audited);
        continue;
      }
      const decisions = groups.decisions.get(id) ?? none;
      const records = recordsOf(groups, id);
      if (known === undefined || !isNamedAlike(known.agreement, agreement))
        run.areNamesStale = true;
      const result = auditAgreement(agreement, records, decisions, register, run.context);
      run.judged.set(id, {
        agreement,
        records,
        decisions,
        partners: register.partners,
        partnerships: register.partnerships,
        audited: result,
      });
      audited.push(result);
    }
    if (run.judged.size > audited.length) {
      for (const id of run.judged.keys()) {
        if (register.agreements[id] === undefined) run.judged.delete(id);
        run.areNamesStale = true;
      }
    }
    return audited;
  };

  return {
    audit: (register, asAt) => {
      const run = runFor(register, asAt);
      const groups = group(register);
      const agreements = judge(run, register, groups);
      const before = run.register;
      const areBodiesStale =
        before?.partners !== register.partners || before.partnerships !== register.partnerships;
      if (run.areNamesStale || areBodiesStale || before.decisions !== register.decisions) {
        run.registerFindings = auditRegister(register, run.context);
        run.areNamesStale = false;
      }
      run.register = register;
      run.groups = groups;
      return {
        asAt,
        rulePack: { version: pack.version, checkedOn: pack.checkedOn },
        tailoring: tailoringOf(register, asAt),
        agreements,
        registerFindings: run.registerFindings,
        summary: summarise(agreements, Object.keys(register.partners).length),
      };
    },
  };
}
