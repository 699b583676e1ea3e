import { audit } from '../../shared/audit/audit.ts';
import { compareAgreements } from '../../shared/audit/comparison.ts';
import { coverageOf } from '../../shared/audit/coverage.ts';
import { isoDate } from '../../shared/register/plain-date.ts';
import { rulePack } from '../../shared/rules/index.ts';
import { generatedRegister } from '../fixtures/generated-register.ts';
import type { BenchRow } from './bench-row.ts';

const today = isoDate('2026-11-22');
const rounds = 7;
const budgets = { comparison: 100, coverage: 100 } as const;

function best(work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

function row(name: string, value: number, budget: number): BenchRow {
  return { name, value, unit: 'ms', peer: null, budget, within: value <= budget };
}

/** 200 agreements side by side, and the coverage of a register of 200. */
// eslint-disable-next-line @typescript-eslint/require-await -- every bench answers with a promise
export async function comparisonBench(): Promise<BenchRow[]> {
  const register = generatedRegister({ agreements: 200 });
  const report = audit(register, rulePack, today);
  const own = { id: 'own', force: 'Severnshire Police', register, report };
  const picked = report.agreements.map(({ id }) => ({ registerId: 'own', agreementId: id }));
  if (compareAgreements([own], picked).columns.length !== 200) {
    throw new Error('Not all 200 agreements were compared.');
  }
  return [
    row(
      'comparison of 200 agreements',
      best(() => {
        compareAgreements([own], picked);
      }),
      budgets.comparison,
    ),
    row(
      'coverage of 200 agreements, every need in every area',
      best(() => {
        coverageOf(register, report);
      }),
      budgets.coverage,
    ),
  ];
}
