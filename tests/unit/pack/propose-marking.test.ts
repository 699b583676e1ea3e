import { beforeAll, describe, expect, it } from 'vitest';
import type { AuditReport } from '../../../shared/audit/report.ts';
import { proposeMarking } from '../../../shared/pack/propose-marking.ts';
import {
  packMarkings,
  packOptionsSchema,
  type PackOptions,
} from '../../../shared/register/packs.ts';
import type { Register } from '../../../shared/register/register.ts';
import { sampleRegister } from '../../fixtures/pack/sample-register.ts';
import { someOptions } from '../../fixtures/pack/small-report.ts';

let register: Register;
let report: AuditReport;
// The sample is read in a child process, which a busy machine is slow to start.
beforeAll(async () => {
  ({ register, report } = await sampleRegister());
}, 120_000);

function propose(options: Partial<PackOptions>): ReturnType<typeof proposeMarking> {
  const whole = { ...someOptions, ...options };
  return proposeMarking({ register, report, options: whole, madeAt: '', rules: [] });
}

describe('the marking that is proposed', () => {
  it('is OFFICIAL-SENSITIVE where weaknesses are named, and says why', () => {
    const { marking, reasons, handling } = propose({ kind: 'meeting' });
    expect(marking).toBe('OFFICIAL-SENSITIVE');
    expect(handling).not.toBe('');
    expect(reasons.join(' ')).toMatch(/names \d+ weaknesses/);
    expect(reasons.join(' ')).toContain('quotes practitioners');
  });

  it('is OFFICIAL for the plain list of what we hold, and changes with its columns', () => {
    expect(propose({ kind: 'holdings' }).marking).toBe('OFFICIAL');
    expect(propose({ kind: 'holdings', columns: ['ref', 'fitness'] }).marking).toBe(
      'OFFICIAL-SENSITIVE',
    );
  });

  it('follows the sections that are switched on', () => {
    expect(propose({ kind: 'meeting', sections: ['register', 'glossary'] }).marking).toBe(
      'OFFICIAL',
    );
  });

  it('is never a withdrawn one, and a withdrawn one cannot be chosen', () => {
    expect(packMarkings).toEqual(['OFFICIAL', 'OFFICIAL-SENSITIVE']);
    for (const marking of ['RESTRICTED', 'CONFIDENTIAL', 'PROTECT'])
      expect(packOptionsSchema.safeParse({ ...someOptions, marking }).success).toBe(false);
  });
});
