import { blankPartner, type Partner } from '../../../shared/register/partner.ts';
import { emptyRegister, type Register } from '../../../shared/register/register.ts';
import { apply } from '../../../shared/changes/apply.ts';
import { changeSchema } from '../../../shared/changes/change.ts';
import { noChoices, type ImportChoices } from '../../../shared/exchange/plan.ts';
import {
  planImport,
  type ImportRequest,
  type PlannedImport,
} from '../../../shared/exchange/plan-import.ts';
import type { Sheet, Workbook } from '../../../shared/exchange/workbook.ts';

/** A sheet from rows of texts; `days` are true dates by "row,column" from 0. */
export function sheetOf(
  name: string,
  rows: readonly (readonly string[])[],
  days: Readonly<Record<string, string>> = {},
): Sheet {
  return {
    name,
    hidden: false,
    hiddenColumns: [],
    rows: rows.map((texts, at) => ({
      number: at + 1,
      hidden: false,
      texts,
      wide: [],
      days: Object.fromEntries(
        texts.flatMap((_, column) =>
          days[`${at},${column}`] === undefined ? [] : [[column, days[`${at},${column}`] ?? '']],
        ),
      ),
    })),
  };
}

export function workbookOf(...sheets: readonly Sheet[]): Workbook {
  return { format: 'xlsx', sheets };
}

export const force: Register = {
  ...emptyRegister,
  profile: {
    ...emptyRegister.profile,
    forceName: 'Severnshire Police',
    forceShortName: 'SVP',
    forceAliases: ['Severnshire Constabulary'],
  },
};

export function plan(
  workbook: Workbook,
  register: Register = force,
  more: Partial<ImportRequest> = {},
): PlannedImport {
  return planImport({
    workbook,
    fileName: 'register.xlsx',
    sha256: 'ab'.repeat(32),
    at: '2026-11-22T10:00:00.000Z',
    register,
    choices: noChoices,
    remembered: {},
    knownPartners: [],
    ...more,
  });
}

export function choose(choices: Partial<ImportChoices>): { choices: ImportChoices } {
  return { choices: { ...noChoices, ...choices } };
}

/** The register after the plan, its change having passed the schema that the trail asks of it. */
export function carriedOut(planned: PlannedImport, register: Register = force): Register {
  if (planned.change === null) return register;
  const applied = apply(register, changeSchema.parse(planned.change));
  if (!applied.ok) throw new Error(applied.error.what);
  return applied.value;
}

export function partnerOf(id: string, name: string): Partner {
  return { id, ...blankPartner, name };
}
