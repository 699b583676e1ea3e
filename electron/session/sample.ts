import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { planImport } from '../../shared/exchange/plan-import.ts';
import { noChoices } from '../../shared/exchange/plan.ts';
import { profileSchema, type Profile, type Register } from '../../shared/register/register.ts';
import type { Change } from '../../shared/changes/change.ts';
import { apply } from '../../shared/changes/apply.ts';
import type { Refusal } from '../../shared/result/refusal.ts';
import { ok, type Result } from '../../shared/result/result.ts';
import { sha256Of } from '../storage/hashing.ts';
import { together } from './edits/edit-context.ts';
import { experienceChanges, loadSampleExperience } from './sample-experience.ts';

const fileName = 'severnshire-register.xlsx';

/** The folder of the sample register under the app's own folder. */
export function sampleFolder(dataFolder: string): string {
  return path.join(dataFolder, 'Severnshire sample.concordat');
}

function sampleFile(assetsFolder: string): string {
  return path.join(assetsFolder, 'samples', fileName);
}

/**
 * The profile of the invented force where a file is the sample's spreadsheet, byte for byte; null for any
 * other. So it is marked as sample data whichever way it comes in.
 */
export async function sampleProfileOf(
  sha256: string,
  assetsFolder: string,
): Promise<Profile | null> {
  const shipped = sha256Of(await readFile(sampleFile(assetsFolder)));
  return sha256 === shipped ? sampleProfile(assetsFolder) : null;
}

async function sampleProfile(assetsFolder: string): Promise<Profile> {
  const text = await readFile(
    path.join(assetsFolder, 'samples', 'severnshire-profile.json'),
    'utf8',
  );
  // Marked as sample data whatever the file says: it is shown and printed on every page.
  return { ...profileSchema.parse(JSON.parse(text)), sampleData: true };
}

/**
 * Reads the sample's spreadsheet by the same path as every spreadsheet and answers the one change
 * that fills an empty register with it and with what no spreadsheet holds.
 */
export async function readSample(
  assetsFolder: string,
  at: string,
): Promise<Result<(register: Register) => Change | null, Refusal>> {
  const profile = await sampleProfile(assetsFolder);
  const bytes = new Uint8Array(await readFile(sampleFile(assetsFolder)));
  const { readSpreadsheet } = await import('../spreadsheets/read-spreadsheet.ts');
  const workbook = await readSpreadsheet(fileName, bytes);
  if (!workbook.ok) return workbook;
  const experience = await loadSampleExperience(assetsFolder);
  const sha256 = sha256Of(bytes);
  return ok((register) => {
    const named = { kind: 'profile-set', before: register.profile, after: profile } as const;
    const { change } = planImport({
      workbook: workbook.value,
      fileName,
      sha256,
      at,
      register: applied(register, named),
      choices: noChoices,
      remembered: {},
      knownPartners: [],
    });
    const imported = change === null ? [] : change.kind === 'batch' ? change.changes : [change];
    const whole = applied(register, { kind: 'batch', changes: [named, ...imported] });
    return together([named, ...imported, ...experienceChanges(whole, experience)]);
  });
}

/** The register after a change of ours; one that does not fit is a fault in what is shipped. */
function applied(register: Register, change: Change): Register {
  const after = apply(register, change);
  if (!after.ok) throw new Error(after.error.what);
  return after.value;
}
