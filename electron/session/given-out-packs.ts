import { audit } from '../../shared/audit/audit.ts';
import type { AuditReport } from '../../shared/audit/report.ts';
import type { PackResult } from '../../shared/pack/pack-input.ts';
import type { PackOptions, PackRecord } from '../../shared/register/packs.ts';
import type { Register } from '../../shared/register/register.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { rulePack } from '../../shared/rules/index.ts';
import { packBytes, type PackBeside } from '../pack/pack-file.ts';
import { readDocument } from '../storage/documents.ts';
import { sha256Of } from '../storage/hashing.ts';
import type { RegisterStore } from '../storage/register-store.ts';

/** The register and its audit as they stood when a pack was printed. */
export interface AsItStood {
  readonly register: Register;
  readonly report: AuditReport;
}

/** The register after change `revision`, audited as at a day. */
export function asItStood(
  store: RegisterStore,
  { revision, options }: Pick<PackRecord, 'revision' | 'options'>,
): Result<AsItStood, Refusal> {
  const then = store.asOf(revision);
  if (!then.ok) return then;
  return ok({ register: then.value, report: audit(then.value, rulePack, options.asAt) });
}

/** What a pack says of the register's trail and documents as it stood after change `revision`. */
export function besideOf(
  store: RegisterStore,
  register: Register,
  options: PackOptions,
  at: { readonly revision: number; readonly hash: string },
): Result<PackBeside, Refusal> {
  const { revision } = at;
  const history =
    options.kind === 'agreement' && options.agreementId !== null
      ? store.history(options.agreementId, { revision, register })
      : ok([]);
  if (!history.ok) return history;
  const { registerId, notes } = store.trail();
  return ok({
    trail: {
      registerId,
      revision,
      hash: at.hash,
      notes: notes.filter(({ seq }) => seq <= revision),
    },
    history: history.value,
    readBytes: (document) => readDocument(store.folder, document),
  });
}

/**
 * Makes a pack that was given out again. Refuses where the bytes are not those that were recorded: a
 * pack that only looks alike is no proof.
 */
export async function madeAgain(
  store: RegisterStore,
  record: PackRecord,
): Promise<Result<PackResult, Refusal>> {
  const then = asItStood(store, record);
  if (!then.ok) return then;
  const { register, report } = then.value;
  const { options, madeAt, revision, trailHash } = record;
  const beside = besideOf(store, register, options, { revision, hash: trailHash });
  if (!beside.ok) return beside;
  const made = await packBytes(register, report, options, madeAt, beside.value);
  if (sha256Of(made.bytes) === record.sha256) return ok(made);
  const isOtherRules = record.rulePackVersion !== rulePack.version;
  return err(
    refusal(
      'pack-differs',
      'The pack could not be made again to the byte.',
      `It was made by Concordat ${record.appVersion} with rule set ${record.rulePackVersion}${isOtherRules ? `; here is rule set ${rulePack.version}` : ''}. Use that version, or the copy that was given out: its SHA-256 is ${record.sha256}.`,
      'The record and its hash are in the trail, unchanged.',
    ),
  );
}
