import { departuresOf } from '../../shared/audit/tailoring/departures.ts';
import type { AuditAsItWasView } from '../../shared/contract/channels-audits.ts';
import type { HistoryEntry } from '../../shared/contract/view-models.ts';
import { usualChoices, type PackOptions } from '../../shared/register/packs.ts';
import type { AuditRecord, Register } from '../../shared/register/register.ts';
import type { Refusal } from '../../shared/result/refusal.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import { packFileName } from '../session/file-names.ts';
import type { AuditAsItWas } from '../session/recorded-audits.ts';
import type { OpenedRegister } from '../session/session.ts';
import { auditsCompared, auditTrend } from '../session/views/audits-view.ts';
import { gone, type HandlerContext, type HandlersFor } from './handler-parts.ts';

type AuditChannel = 'audits.list' | 'audits.compare' | 'audits.as-it-was' | 'audits.reprint';

const pdf = 'application/pdf';

function asItWasView(
  record: AuditRecord,
  { report, rules, revision, hash, source }: AuditAsItWas,
  now: Register,
): AuditAsItWasView {
  const packs = Object.values(now.packs).filter(({ auditId }) => auditId === record.id);
  return {
    id: record.id,
    asAt: record.asAt,
    madeAt: record.madeAt,
    revision,
    hash,
    source,
    rulePackVersion: report.rulePack.version,
    rules: rules.length,
    departures: departuresOf(report.tailoring).map(({ what, why, approver }) => ({
      what,
      why,
      approver,
    })),
    agreements: report.agreements.length,
    packs: packs.toReversed().map(({ id, options, pages, sha256 }) => ({
      id,
      name: packFileName(now, options).replace(/\.pdf$/, ''),
      version: options.version,
      pages,
      sha256,
    })),
  };
}

/** Recorded audits: all of them, two held against each other, and one printed as it was. */
export function auditHandlers({ ports, session }: HandlerContext): HandlersFor<AuditChannel> {
  function look<T>(at: (opened: OpenedRegister) => Result<T, Refusal>): Result<T, Refusal> {
    const opened = session.needed();
    return opened.ok ? at(opened.value) : opened;
  }

  async function asItWas(
    id: string,
  ): Promise<Result<readonly [OpenedRegister, AuditRecord, AuditAsItWas], Refusal>> {
    const opened = session.needed();
    if (!opened.ok) return opened;
    const { store } = opened.value;
    const record = store.register.audits[id];
    if (record === undefined) return gone('This audit');
    const { auditAsItWas } = await import('../session/recorded-audits.ts');
    const then = auditAsItWas(store, record);
    return then.ok ? ok([opened.value, record, then.value]) : then;
  }

  return {
    'audits.list': ({ asAt }) =>
      look(({ store, report }) => ok(auditTrend(store.register, report(asAt)))),
    'audits.compare': ({ asAt, thenId, nowId }) =>
      look(({ store, report }) => {
        const historyOf = (id: string): readonly HistoryEntry[] => {
          const history = store.history(id);
          // A history that can't be read gives no reasons; the comparison stands without them.
          return history.ok ? history.value : [];
        };
        const compared = auditsCompared(store.register, report(asAt), thenId, nowId, historyOf);
        return compared === null ? gone('This audit') : ok(compared);
      }),
    'audits.as-it-was': async ({ id }) => {
      const found = await asItWas(id);
      if (!found.ok) return found;
      const [{ store }, record, then] = found.value;
      return ok(asItWasView(record, then, store.register));
    },
    'audits.reprint': async ({ id, kind }) => {
      const found = await asItWas(id);
      if (!found.ok) return found;
      const [{ store }, record, { register, report, rules, revision, hash }] = found.value;
      const [{ packBytes }, { besideOf }, { proposeMarking }] = await Promise.all([
        import('../pack/pack-file.ts'),
        import('../session/given-out-packs.ts'),
        import('../../shared/pack/propose-marking.ts'),
      ]);
      const whole: PackOptions = {
        ...usualChoices,
        kind,
        asAt: record.asAt,
        partnershipId: null,
        meetingOn: null,
        marking: register.profile.marking,
        handling: register.profile.handling,
        reference: '',
        version: '',
        author: '',
      };
      const { madeAt } = record;
      const proposed = proposeMarking({ register, report, options: whole, madeAt, rules });
      const { marking } = proposed;
      const handling = whole.handling === '' ? proposed.handling : whole.handling;
      const options = { ...whole, marking, handling };
      const beside = besideOf(store, register, options, { revision, hash });
      if (!beside.ok) return beside;
      const made = await packBytes(register, report, options, madeAt, { ...beside.value, rules });
      return ports.save(packFileName(register, options), pdf, made.bytes);
    },
  };
}
