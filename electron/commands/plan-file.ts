import type { Change, SimpleChange } from '../../shared/changes/change.ts';
import type { ImportChoices, ImportPlan } from '../../shared/exchange/plan.ts';
import type { IsoDate } from '../../shared/register/plain-date.ts';
import type { Register } from '../../shared/register/register.ts';
import type { CliIo } from './command.ts';
import type { SheetFile } from './read-sheet-file.ts';

/** The choices of a command line that names no mapping: everything as proposed. */
export const asProposed: ImportChoices = { sheets: null, mapping: {}, answers: {} };

/** What a spreadsheet would do to a register, and the register after it. */
export interface PlannedFile {
  readonly plan: ImportPlan;
  /** Null where the register says all of it already. */
  readonly change: Change | null;
  readonly after: Register;
}

/**
 * Plans the import of a spreadsheet into `register`. A register that is filled from the sample's
 * spreadsheet becomes the sample: its force, and the mark that is shown and printed everywhere.
 */
export async function planFile(
  file: SheetFile,
  register: Register,
  choices: ImportChoices,
  moment: { readonly at: string; readonly today: IsoDate },
  io: CliIo,
): Promise<PlannedFile> {
  const [{ planImport }, { apply }, { sampleProfileOf }] = await Promise.all([
    import('../../shared/exchange/plan-import.ts'),
    import('../../shared/changes/apply.ts'),
    import('../session/sample.ts'),
  ]);
  const isNew = Object.keys(register.agreements).length === 0;
  const profile = isNew ? await sampleProfileOf(file.sha256, io.assetsFolder) : null;
  const before = register.profile;
  const first: SimpleChange[] =
    profile === null ? [] : [{ kind: 'profile-set', before, after: profile }];
  const start = profile === null ? register : { ...register, profile };
  const { plan, change } = planImport({
    ...file,
    ...moment,
    register: start,
    choices,
    remembered: {},
    knownPartners: [],
  });
  if (change === null) return { plan, change, after: register };
  const imported = change.kind === 'batch' ? change.changes : [change];
  const whole: Change = { kind: 'batch', changes: [...first, ...imported] };
  const applied = apply(register, whole);
  if (!applied.ok) throw new Error(applied.error.what);
  return { plan, change: whole, after: applied.value };
}
