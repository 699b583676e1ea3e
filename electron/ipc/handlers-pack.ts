import type { AuditReport } from '../../shared/audit/report.ts';
import type { Change } from '../../shared/changes/change.ts';
import type { PackResult, PackWatch } from '../../shared/pack/pack-input.ts';
import { newId } from '../../shared/register/identifier.ts';
import type { PackOptions, PackRecord } from '../../shared/register/packs.ts';
import type { Register } from '../../shared/register/register.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { recordAudit } from '../session/edits/decision-edits.ts';
import { breathing, createPackMaking } from '../pack/pack-making.ts';
import { exportFileName, packFileName } from '../session/file-names.ts';
import type { OpenedRegister } from '../session/session.ts';
import { gone, type HandlerContext, type HandlersFor } from './handler-parts.ts';

type PackChannel =
  | 'export.save'
  | 'pack.desk'
  | 'pack.first-page'
  | 'pack.preview'
  | 'pack.progress'
  | 'pack.stop'
  | 'pack.save'
  | 'pack.save-each'
  | 'pack.print'
  | 'pack.give-out'
  | 'pack.again'
  | 'pack.compare';

const mediaTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  ics: 'text/calendar',
} as const;
const pdf = 'application/pdf';

/** What a pack is about must be in the register. */
function strangerIn(register: Register, options: PackOptions): Result<never, Refusal> | null {
  const { partnershipId, agreementId, kind } = options;
  if (partnershipId !== null && register.partnerships[partnershipId] === undefined) {
    return gone('This partnership');
  }
  if (kind !== 'agreement') return null;
  if (agreementId === null) {
    return err(
      refusal('no-agreement', 'A brief is about one agreement.', 'Choose the agreement first.'),
    );
  }
  return register.agreements[agreementId] === undefined ? gone('This agreement') : null;
}

const stopped = refusal(
  'pack-stopped',
  'The pack was not made to its end: it was stopped, or another was asked for.',
  'Show the pack again.',
);

async function makeNow(
  { store }: OpenedRegister,
  report: AuditReport,
  options: PackOptions,
  madeAt: string,
  watch: PackWatch = breathing(),
): Promise<Result<PackResult, Refusal>> {
  const { register } = store;
  const stranger = strangerIn(register, options);
  if (stranger !== null) return stranger;
  const [{ packWatched }, { besideOf }] = await Promise.all([
    import('../pack/pack-file.ts'),
    import('../session/given-out-packs.ts'),
  ]);
  const beside = besideOf(store, register, options, store.trail());
  if (!beside.ok) return beside;
  const made = await packWatched(watch, register, report, options, madeAt, beside.value);
  return made === null ? err(stopped) : ok(made);
}

/**
 * Everything that leaves the register: exports and printed packs. Only giving a pack out changes it.
 * What makes them is loaded when first needed, so that the window is there sooner.
 */
export function packHandlers({
  ports,
  session,
  changed,
}: HandlerContext): HandlersFor<PackChannel> {
  const making = createPackMaking();

  async function pack(
    options: PackOptions,
    watch?: PackWatch,
  ): Promise<Result<PackResult & { readonly name: string }, Refusal>> {
    const opened = session.needed();
    if (!opened.ok) return opened;
    const report = opened.value.report(options.asAt);
    const made = await makeNow(opened.value, report, options, ports.clock.now(), watch);
    if (!made.ok) return made;
    return ok({ ...made.value, name: packFileName(opened.value.store.register, options) });
  }

  function recordOf(id: string): Result<readonly [OpenedRegister, PackRecord], Refusal> {
    const opened = session.needed();
    if (!opened.ok) return opened;
    const record = opened.value.store.register.packs[id];
    return record === undefined ? gone('This pack') : ok([opened.value, record]);
  }

  return {
    'export.save': async ({ asAt, format }) => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const { store, report } = opened.value;
      const { exportBytes, reportingBytes } = await import('../spreadsheets/write-export.ts');
      if (format === 'reporting') {
        const workbook = reportingBytes(store.register, report(asAt), store.registerId);
        const named = exportFileName(store.register, `reporting ${asAt}`, 'xlsx');
        return ports.save(named, mediaTypes.xlsx, workbook);
      }
      const bytes = await exportBytes(store.register, report(asAt), format);
      const name = exportFileName(store.register, asAt, format);
      return ports.save(name, mediaTypes[format], bytes);
    },
    'pack.desk': async (options) => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const { packDesk } = await import('../session/views/pack-desk.ts');
      const { store, report } = opened.value;
      return ok(packDesk(store.register, report(options.asAt), options));
    },
    'pack.first-page': async (options) => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const { store, report } = opened.value;
      const stranger = strangerIn(store.register, options);
      if (stranger !== null) return stranger;
      const { firstPageBytes } = await import('../pack/pack-file.ts');
      const now = ports.clock.now();
      const bytes = await firstPageBytes(store.register, report(options.asAt), options, now);
      return ok({ bytes: new Uint8Array(bytes) });
    },
    'pack.preview': async (options) => {
      const { watch, end } = making.begin();
      const made = await pack(options, watch).finally(end);
      if (!made.ok) return made;
      const { bytes, pages, contents, missingCharacters } = made.value;
      return ok({
        bytes: new Uint8Array(bytes),
        pages,
        contents: [...contents],
        missingCharacters: [...missingCharacters],
      });
    },
    'pack.progress': () => {
      const progress = making.progress();
      return ok({
        making: progress === null ? null : { ...progress, contents: [...progress.contents] },
      });
    },
    'pack.stop': () => {
      making.stop();
      return ok({});
    },
    'pack.save': async (options) => {
      const made = await pack(options);
      return made.ok ? ports.save(made.value.name, pdf, made.value.bytes) : made;
    },
    'pack.save-each': async (options) => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const { register } = opened.value.store;
      const made: { name: string; bytes: Uint8Array }[] = [];
      for (const partnershipId of Object.keys(register.partnerships)) {
        const own = { ...options, kind: 'meeting', agreementId: null, partnershipId } as const;
        // The sections of another kind are not those of a meeting pack.
        const one = await pack(options.kind === 'meeting' ? own : { ...own, sections: null });
        if (!one.ok) return one;
        made.push(one.value);
      }
      if (made.length === 0) {
        return err(
          refusal(
            'no-partnerships',
            'The register has no partnerships, so there is no meeting to make a pack for.',
            'Add the partnerships, or make one pack of the whole force.',
          ),
        );
      }
      const { zipPacks } = await import('../pack/zip-packs.ts');
      const name = `Meeting packs ${options.meetingOn ?? options.asAt}.zip`;
      return ports.save(name, 'application/zip', zipPacks(made));
    },
    'pack.print': async (options) => {
      const made = await pack(options);
      if (!made.ok) return made;
      const printed = await ports.print(made.value.bytes);
      return printed.ok ? ok({}) : printed;
    },
    'pack.give-out': async (options) => {
      const opened = session.needed();
      if (!opened.ok) return opened;
      const audited = ensureAudit(opened.value, options, ports.clock);
      if (!audited.ok) return audited;
      const { store, report } = opened.value;
      const madeAt = ports.clock.now();
      const at = store.trail();
      const made = await makeNow(opened.value, report(options.asAt), options, madeAt);
      if (!made.ok) return made;
      if (store.revision !== at.revision) {
        return err(
          refusal(
            'register-moved-on',
            'The register changed while the pack was being made.',
            'Give it out once more.',
          ),
        );
      }
      const { sha256Of } = await import('../storage/hashing.ts');
      const { packs } = store.register;
      const id = newId('pack', `${options.reference} ${options.asAt}`, (taken) =>
        Object.hasOwn(packs, taken),
      );
      const record: PackRecord = {
        id,
        auditId: audited.value,
        options,
        madeAt,
        sha256: sha256Of(made.value.bytes),
        pages: made.value.pages,
        revision: at.revision,
        trailHash: at.hash,
        appVersion: ports.version,
        rulePackVersion: report(options.asAt).rulePack.version,
      };
      const change: Change = {
        kind: 'record-put',
        collection: 'packs',
        id,
        before: null,
        after: record,
      };
      const name = packFileName(store.register, options);
      const kept = store.make(change, name.replace(/\.pdf$/, ''));
      if (!kept.ok) return kept;
      await changed();
      const outcome = await ports.save(name, pdf, made.value.bytes);
      return outcome.ok ? ok({ id, outcome: outcome.value }) : outcome;
    },
    'pack.again': async ({ id }) => {
      const found = recordOf(id);
      if (!found.ok) return found;
      const [{ store }, record] = found.value;
      const { madeAgain } = await import('../session/given-out-packs.ts');
      const made = await madeAgain(store, record);
      if (!made.ok) return made;
      return ports.save(packFileName(store.register, record.options), pdf, made.value.bytes);
    },
    'pack.compare': async ({ earlier, later }) => {
      const [one, other] = [recordOf(earlier), recordOf(later)];
      if (!one.ok) return one;
      if (!other.ok) return other;
      const [{ store }, then] = one.value;
      const [, now] = other.value;
      const [{ asItStood }, { comparePacks }] = await Promise.all([
        import('../session/given-out-packs.ts'),
        import('../../shared/pack/compare-packs.ts'),
      ]);
      const [before, after] = [asItStood(store, then), asItStood(store, now)];
      if (!before.ok) return before;
      if (!after.ok) return after;
      const lines = comparePacks(
        { options: then.options, report: before.value.report, pages: then.pages },
        { options: now.options, report: after.value.report, pages: now.pages },
      );
      return ok({ lines: [...lines] });
    },
  };
}

/** The audit of the day to which a pack belongs; recorded now where it is not yet. */
function ensureAudit(
  { store, report }: OpenedRegister,
  { asAt }: PackOptions,
  clock: HandlerContext['ports']['clock'],
): Result<string, Refusal> {
  const recorded = Object.values(store.register.audits).findLast((audit) => audit.asAt === asAt);
  if (recorded !== undefined) return ok(recorded.id);
  const prepared = recordAudit(
    { kind: 'record-audit', asAt },
    {
      register: store.register,
      today: clock.today(),
      at: clock.now(),
      report: () => report(asAt),
    },
  );
  if (!prepared.ok) return prepared;
  const { change, label, id } = prepared.value;
  if (change === null || id === null) throw new Error('an audit that is recorded is a change');
  const made = store.make(change, label);
  return made.ok ? ok(id) : made;
}
