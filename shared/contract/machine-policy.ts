import { z } from 'zod';
import { markings } from '../register/register.ts';

/** Every way in which something of a register leaves it, as machine policy names them. */
export const exportKinds = [
  'pack',
  'print',
  'xlsx',
  'csv',
  'json',
  'ics',
  'bundle',
  'documents',
  'questionnaire',
  'standard',
] as const;
export type ExportKind = (typeof exportKinds)[number];

const place = z.string().min(1).max(1_000);

/**
 * What IT may set for everybody on a computer. A key that is not known is refused rather than passed
 * over: a setting that is misspelt must not look as if it held.
 */
export const machinePolicySchema = z.strictObject({
  format: z.literal(1),
  /** The marking that new registers begin with. */
  defaultMarking: z.enum(markings).optional(),
  /** A register is handed over only sealed, and takes nothing new in until it is sealed itself. */
  sealingRequired: z.boolean().optional(),
  /** The second folder for copies, of every register. */
  backupFolder: place.optional(),
  /** What may leave a register; everything where it is not set. */
  exportKinds: z.array(z.enum(exportKinds)).optional(),
  /** The only folder from which rule packs and standard profiles are adopted. */
  rulePackFolder: place.optional(),
});
export type MachinePolicy = z.infer<typeof machinePolicySchema>;
