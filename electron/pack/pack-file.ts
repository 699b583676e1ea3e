import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { effectivePack } from '../../shared/audit/tailoring/effective-pack.ts';
import { askedRules } from '../../shared/audit/frozen-audit.ts';
import type { AuditReport } from '../../shared/audit/report.ts';
import { makeFirstPage, makePack, makePackWatched } from '../../shared/pack/make-pack.ts';
import type {
  PackInput,
  PackOptions,
  PackResult,
  PackRule,
  PackWatch,
} from '../../shared/pack/pack-input.ts';
import type { Register } from '../../shared/register/register.ts';
import { rulePack } from '../../shared/rules/index.ts';
import { sha256Of } from '../storage/hashing.ts';
import { attachmentsOf, type ReadBytes } from './attachments/attachments-of.ts';
import { packData } from './pack-data.ts';
import { fontFiles } from './font-files.ts';
import { fontLibrary } from './font-library.ts';

/**
 * The printed pack of a register and its audit. `madeAt` (ISO 8601 in UTC) is printed on each page;
 * the same input gives the same bytes. Rejects only when the installation lacks its fonts.
 */
export async function packBytes(
  register: Register,
  report: AuditReport,
  options: PackOptions,
  madeAt: string,
  beside: PackBeside = {},
): Promise<PackResult> {
  return makePack(await packInput(register, report, options, madeAt, beside));
}

/** The same for who looks on and may stop it; null where it was stopped. */
export async function packWatched(
  watch: PackWatch,
  ...made: Parameters<typeof packInput>
): Promise<PackResult | null> {
  return makePackWatched(await packInput(...made), watch);
}

/** The first page alone as a PDF, long before a large pack is made. It is looked at and not kept. */
export async function firstPageBytes(
  register: Register,
  report: AuditReport,
  options: PackOptions,
  madeAt: string,
): Promise<Uint8Array> {
  const fonts = await fontFiles(assetsFolder());
  const input = { register, report, options, madeAt, rules: [], fonts, fontkit: fontLibrary };
  return makeFirstPage(input);
}

/** Everything that a pack is made from. */
export async function packInput(
  register: Register,
  report: AuditReport,
  options: PackOptions,
  madeAt: string,
  beside: PackBeside = {},
): Promise<PackInput> {
  const fonts = await fontFiles(assetsFolder());
  const rules = beside.rules ?? rulesOf(register, report);
  const rulesHash = sha256Of(JSON.stringify(rules));
  const { readBytes, ...rest } = beside;
  const attachments =
    readBytes === undefined ? [] : await attachmentsOf(register, report, options, readBytes);
  return {
    ...rest,
    attachments,
    data: await packData(register, report, options),
    register,
    report,
    options,
    madeAt,
    rules,
    rulesHash,
    fonts,
    fontkit: fontLibrary,
  };
}

/** What a pack can say besides, where a register folder is at hand. */
export interface PackBeside extends Pick<PackInput, 'trail' | 'history'> {
  /** The rules by which the report was made, where it is one that was kept. */
  readonly rules?: readonly PackRule[];
  /** Reads documents, so that they can be appended. */
  readonly readBytes?: ReadBytes;
}

/** The rules by which the report was made, as the force has set them; none when it was made by another version. */
function rulesOf(register: Register, report: AuditReport): readonly PackRule[] {
  if (rulePack.version !== report.rulePack.version) return [];
  return askedRules(effectivePack(rulePack, register, report.asAt), report.asAt);
}

/** `assets` beside the repository's or the built files, or beside the program when packaged. */
function assetsFolder(): string {
  const resources = 'resourcesPath' in process ? [process.resourcesPath] : [];
  for (const start of [dirname(fileURLToPath(import.meta.url)), ...resources]) {
    for (let folder = start; ; folder = dirname(folder)) {
      if (existsSync(join(folder, 'assets', 'fonts'))) return join(folder, 'assets');
      if (dirname(folder) === folder) break;
    }
  }
  throw new Error('The fonts of the pack are missing: assets/fonts was not found.');
}
