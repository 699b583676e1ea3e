import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { recordAudit } from '../../../electron/session/edits/decision-edits.ts';
import { frozenWords, thawedWords } from '../../../electron/session/frozen-audits.ts';
import { auditAsItWas } from '../../../electron/session/recorded-audits.ts';
import { createRegister, type RegisterStore } from '../../../electron/storage/register-store.ts';
import { audit } from '../../../shared/audit/audit.ts';
import { askedRules, freezeAudit } from '../../../shared/audit/frozen-audit.ts';
import { plainFinding } from '../../../shared/audit/rule-finding.ts';
import { isoDate } from '../../../shared/register/plain-date.ts';
import {
  emptyRegister,
  type AuditRecord,
  type Register,
} from '../../../shared/register/register.ts';
import { rulePack } from '../../../shared/rules/index.ts';
import { generatedRegister } from '../../fixtures/generated-register.ts';

const today = isoDate('2026-11-22');
const register = generatedRegister({ agreements: 12 });
const report = audit(register, rulePack, today);

function recordOf(of: Register): AuditRecord {
  const made = recordAudit(
    { kind: 'record-audit', asAt: today },
    {
      register: of,
      at: '2026-11-22T10:00:00.000Z',
      today,
      report: () => audit(of, rulePack, today),
    },
  );
  if (!made.ok || made.value.change?.kind !== 'record-put') throw new Error('no audit was made');
  return made.value.change.after as AuditRecord; // a record-put of `audits` holds one
}

const put = (collection: 'agreements' | 'audits', id: string, after: unknown) =>
  ({ kind: 'record-put', collection, id, before: null, after }) as never; // the fold checks it

/** A register folder with the agreements in one change and the audit in the next, or all in one. */
async function storeWith(record: AuditRecord, isInOne = false): Promise<RegisterStore> {
  const folder = mkdtempSync(path.join(tmpdir(), 'concordat-'));
  let minute = 0;
  const store = await createRegister(path.join(folder, 'Ours'), {
    by: () => 'Records manager',
    now: () => `2026-11-22T10:${String((minute += 1)).padStart(2, '0')}:00.000Z`,
  });
  if (!store.ok) throw new Error(store.error.what);
  onTestFinished(() => {
    store.value.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const agreements = Object.values(register.agreements).map((each) =>
    put('agreements', each.id, each),
  );
  const audited = put('audits', record.id, record);
  const batches = isInOne ? [[...agreements, audited]] : [agreements, [audited]];
  for (const changes of batches) {
    const made = store.value.make({ kind: 'batch', changes }, 'as the test says');
    if (!made.ok) throw new Error(made.error.what);
  }
  return store.value;
}

/** What the folder holds before the audit is recorded. */
const own: Register = { ...emptyRegister, agreements: register.agreements };

async function storedRecord(change: (record: AuditRecord) => AuditRecord, isInOne = false) {
  const record = change(recordOf(own));
  return { store: await storeWith(record, isInOne), record };
}

test('an audit is kept with every word of it, small', () => {
  const rules = askedRules(rulePack, today);
  const words = frozenWords(report, register) ?? '';
  expect(thawedWords(words)).toEqual({
    report: JSON.parse(JSON.stringify(report)) as unknown,
    rules,
  });
  expect(words.length).toBeLessThan(JSON.stringify(report).length / 5);
});

test('an audit made by other rules is printed from the words that were kept', async () => {
  const { store, record } = await storedRecord((made) => {
    const earlier = audit(own, rulePack, today);
    const [first, ...others] = earlier.agreements;
    if (first === undefined) throw new Error('nothing was audited');
    const spoken = first.findings.map((each) => ({
      ...plainFinding(each),
      message: 'Said in the old words.',
    }));
    const kept = freezeAudit(
      {
        ...earlier,
        rulePack: { version: '0.9.0', checkedOn: '2025-01-01' },
        agreements: [{ ...first, findings: spoken }, ...others],
      },
      [],
    );
    const frozen = deflateRawSync(Buffer.from(JSON.stringify(kept))).toString('base64');
    return { ...made, rulePackVersion: '0.9.0', frozen };
  });
  const then = auditAsItWas(store, record);
  if (!then.ok) throw new Error(then.error.what);
  expect(then.value).toMatchObject({ source: 'kept', revision: 2, rules: [] });
  expect(then.value.report.rulePack.version).toBe('0.9.0');
  expect(then.value.report.agreements[0]?.findings[0]?.message).toBe('Said in the old words.');
});

test('an audit without words is made again where it comes to what was recorded', async () => {
  const { store, record } = await storedRecord((made) => ({ ...made, frozen: null }));
  const then = auditAsItWas(store, record);
  expect(then.ok && then.value.source).toBe('made-again');
  expect(then.ok && then.value.report.agreements).toHaveLength(12);
});

test('an audit without words that other rules made is refused, with what can be done', async () => {
  const { store, record } = await storedRecord((made) => ({
    ...made,
    frozen: 'not what we wrote',
    rulePackVersion: '0.9.0',
  }));
  const then = auditAsItWas(store, record);
  expect(!then.ok && then.error.code).toBe('audit-not-kept');
  expect(!then.ok && then.error.next).toContain('rule set 0.9.0');
});

test('an audit that came with another register than it was made on is refused', async () => {
  const { store, record } = await storedRecord(
    (made) => ({ ...made, findingIds: made.findingIds.slice(1) }),
    true,
  );
  const then = auditAsItWas(store, record);
  expect(!then.ok && then.error.code).toBe('audit-not-kept');
  expect(!then.ok && then.error.next).toContain('the register in which it was recorded');
});

test('words that would swell beyond all measure, or name what is not there, are none', () => {
  const bomb = deflateRawSync(Buffer.alloc(65 * 1024 * 1024)).toString('base64');
  expect(thawedWords(bomb)).toBeNull();
  const kept = freezeAudit(report, []);
  const lame = deflateRawSync(Buffer.from(JSON.stringify({ ...kept, facts: [] })));
  expect(thawedWords(lame.toString('base64'))).toBeNull();
});
