import { describe, expect, test } from 'vitest';
import {
  addDocument,
  currentDocuments,
  heldDocument,
  type NewDocument,
} from '../../../electron/session/documents/document-record.ts';
import { documentView } from '../../../electron/session/documents/document-view.ts';
import {
  isKeptUnread,
  unreadRefusal,
} from '../../../electron/session/documents/reading-outcomes.ts';
import { apply } from '../../../shared/changes/apply.ts';
import type { AgreementDocument } from '../../../shared/register/agreement.ts';
import { emptyRegister, type Register } from '../../../shared/register/register.ts';
import { proposals } from '../../../shared/reading/proposals.ts';
import { readAgreement } from '../../../shared/reading/read-agreement.ts';
import { readingRecord } from '../../../shared/reading/reading-record.ts';
import { plainDocument } from '../reading/plain-document.ts';
import { agreement, now, today } from './small-register.ts';

const start: Register = {
  ...emptyRegister,
  agreements: { 'a-1': agreement('a-1', 'ISA-1', 'Night-time economy') },
};

function file(fileName: string, more: Partial<NewDocument> = {}): NewDocument {
  const sha256 = Buffer.from(fileName).toString('hex').padEnd(64, '0').slice(0, 64);
  return {
    agreementId: 'a-1',
    fileName,
    sha256,
    bytes: 10,
    role: 'signed-copy',
    reading: null,
    problem: null,
    ...more,
  };
}

function titled(title: string): Pick<NewDocument, 'reading'> {
  const document = plainDocument(`# ${title}`, 'This agreement is made between the parties.');
  const reading = readingRecord(document, readAgreement(document, today), now);
  return { reading: { ...reading, title: { value: title, quote: title, page: 1 } } };
}

/** Adds files one after the other; answers the register and their records. */
function added(...files: readonly NewDocument[]): {
  register: Register;
  records: AgreementDocument[];
} {
  let register = start;
  const records: AgreementDocument[] = [];
  for (const each of files) {
    const { change, record } = addDocument(register, each, now);
    const after = apply(register, change);
    if (!after.ok) throw new Error(after.error.what);
    register = after.value;
    records.push(record);
  }
  return { register, records };
}

describe('a document of an agreement', () => {
  test.each([
    ['ISA-1.pdf', 'ISA-1 (2).pdf'],
    ['ISA-1 v1.docx', 'ISA-1 v2.docx'],
    ['ISA-1 draft.docx', 'ISA-1 final signed.docx'],
    ['Protocol version 1.0.pdf', 'Protocol version 2.1.pdf'],
  ])('%s gives its place to %s', (earlier, later) => {
    const { register, records } = added(file(earlier), file(later));
    expect(records[1]?.replaces).toBe(records[0]?.id);
    expect(currentDocuments(register, 'a-1').map(({ fileName }) => fileName)).toEqual([later]);
  });

  test.each([
    ['ISA-1.pdf', 'ISA-11.pdf'],
    ['Protocol.pdf', 'Annex A.pdf'],
    ['2019 protocol.pdf', 'Variation letter.pdf'],
  ])('%s stands beside %s', (one, other) => {
    const { register } = added(file(one), file(other));
    expect(currentDocuments(register, 'a-1')).toHaveLength(2);
  });

  test('gives its place to one in which the same title was read', () => {
    const { records } = added(
      file('scan0001.pdf', titled('Information sharing agreement: night-time economy')),
      file('scan0002.pdf', titled('Information Sharing Agreement – Night-time Economy')),
      file('scan0003.pdf', titled('Variation of the review date')),
    );
    expect(records.map(({ replaces }) => replaces)).toEqual([null, records[0]?.id, null]);
  });

  test('never takes the place of a document in another role', () => {
    const { records } = added(file('ISA-1.docx', { role: 'draft' }), file('ISA-1.docx'));
    expect(records[1]?.replaces).toBeNull();
    expect(new Set(records.map(({ id }) => id)).size).toBe(2);
  });

  test('is found again by its bytes', () => {
    const { register, records } = added(file('ISA-1.pdf'));
    const [record] = records;
    expect(heldDocument(register, 'a-1', record?.sha256 ?? '')?.id).toBe(record?.id);
    expect(heldDocument(register, 'a-2', record?.sha256 ?? '')).toBeNull();
  });
});

describe('what was said of a document that another replaces', () => {
  const read = (...lines: readonly string[]): Pick<NewDocument, 'reading'> => {
    const document = plainDocument('# Information sharing agreement', ...lines);
    return { reading: readingRecord(document, readAgreement(document, today), now) };
  };
  const review = 'This agreement will be reviewed on 1 April 2027.';

  /** A first document of which every proposal was dismissed, and a second one in its place. */
  function replacedBySecond(second: Pick<NewDocument, 'reading'>) {
    const { register, records } = added(file('ISA-1.pdf', read(review)));
    const [first] = records;
    const one = register.agreements['a-1'];
    if (first === undefined || one === undefined) throw new Error('nothing was added');
    const answers = proposals(one, first).map(({ id, quote, page }) => ({
      proposal: id,
      answer: 'dismissed' as const,
      quote,
      page,
      reason: 'A later variation moved it.',
      on: today,
    }));
    expect(answers.map(({ proposal }) => proposal)).toContain('nextReview:1:1 April 2027');
    const answered = { ...register, documents: { [first.id]: { ...first, answers } } };
    const { change, record } = addDocument(answered, file('ISA-1 (2).pdf', second), now);
    const after = apply(answered, change);
    if (!after.ok) throw new Error(after.error.what);
    expect(record.replaces).toBe(first.id);
    const { proposals: shown } = documentView(after.value, 1, one, record, false, today);
    return shown.find(({ term }) => term === 'nextReview');
  }

  test('still holds where the words are the same, on another page', () => {
    const shown = replacedBySecond(read('A new cover page.', '---', review));
    expect(shown).toMatchObject({ answer: 'dismissed', page: 2, how: 'stated' });
  });

  test('lapses where the words are others, and that is said', () => {
    const shown = replacedBySecond(read('This agreement will be reviewed on 1 April 2028.'));
    expect(shown?.answer).toBeNull();
    expect(shown?.how).toContain('lapsed, because the words are not the same');
  });
});

describe('a file that can’t be read', () => {
  test('is kept unasked only where a person can still look at it', () => {
    const kept = (
      [
        'encrypted',
        'image-only',
        'empty',
        'corrupt',
        'too-large',
        'unsupported',
        'timed-out',
      ] as const
    ).filter((problem) => isKeptUnread(problem, false));
    expect(kept).toEqual(['image-only', 'timed-out']);
    expect(isKeptUnread('corrupt', true)).toBe(true);
  });

  test('is asked for its password only where one would help', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const pdf = { fileName: 'a.pdf', bytes: bytes('%PDF-1.7'), password: null };
    expect(unreadRefusal(pdf, 'encrypted').code).toBe('password-needed');
    expect(unreadRefusal({ ...pdf, password: 'x' }, 'encrypted').code).toBe('password-wrong');
    const word = { fileName: 'a.docx', bytes: bytes('PK'), password: null };
    const refused = unreadRefusal(word, 'encrypted');
    expect(refused.code).toBe('document-encrypted');
    expect(refused.next).toContain('without the password');
  });
});
