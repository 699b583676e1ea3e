import type { CollectionName, RecordOf, Register } from '../register/register.ts';
import { formatDay, type IsoDate } from '../register/plain-date.ts';
import type { RecordPut } from './change.ts';
import { describeAgreement } from './describe-agreement.ts';
import { describeDocument, documentWords } from './describe-documents.ts';
import { brief, fromTo } from './describe-values.ts';
import { isSame } from './same.ts';

const verdicts = { fit: 'fit for purpose', partly: 'partly fit', 'not-fit': 'not fit for purpose' };
const barrierOutcomes = {
  refused: 'refused',
  delayed: 'delayed',
  'part-met': 'met in part',
  waiting: 'waiting for an answer',
};

/** One side of a record that was put: what it is called and what it says, in a few words. */
export interface RecordWords {
  /** "Action", "Practitioner view". */
  readonly kind: string;
  readonly words: string;
}

/** A record that was put, with its collection coupled to its type. */
export type PutOf<C extends CollectionName> = {
  [K in C]: {
    readonly collection: K;
    readonly before: RecordOf<K> | null;
    readonly after: RecordOf<K> | null;
  };
}[C];

/** The schema couples collection and record; the type that is inferred from it does not say so. */
export function coupled(put: RecordPut): PutOf<CollectionName> {
  return put as PutOf<CollectionName>;
}

/** A record in words; null where there is none on that side. */
export function recordWords(
  put: PutOf<CollectionName>,
  side: 'before' | 'after',
): RecordWords | null {
  switch (put.collection) {
    case 'partners':
    case 'partnerships': {
      const record = put[side];
      const kind = put.collection === 'partners' ? 'Partner' : 'Partnership';
      return record === null ? null : { kind, words: record.name };
    }
    case 'agreements': {
      const record = put[side];
      const words = record?.ref === '' ? brief(record.title) : record?.ref;
      return words === undefined ? null : { kind: 'Agreement', words };
    }
    case 'documents': {
      const record = put[side];
      return record === null ? null : { kind: 'Document', words: documentWords(record) };
    }
    case 'practitionerViews': {
      const record = put[side];
      if (record === null) return null;
      const said = record.words === '' ? '' : `: ${brief(record.words)}`;
      return {
        kind: 'Practitioner view',
        words: `${record.role}, ${formatDay(record.givenOn)}, ${verdicts[record.verdict]}${said}`,
      };
    }
    case 'accessBarriers': {
      const record = put[side];
      return record === null
        ? null
        : {
            kind: 'Access barrier',
            words: `${brief(record.dataRequested)}, ${barrierOutcomes[record.outcome]}`,
          };
    }
    case 'actions': {
      const record = put[side];
      if (record === null) return null;
      const owner = record.owner === '' ? '' : `, ${record.owner}`;
      return { kind: 'Action', words: `${brief(record.what)}${owner}${due(record.due)}` };
    }
    case 'meetings': {
      const record = put[side];
      return record === null ? null : { kind: 'Meeting', words: formatDay(record.on) };
    }
    case 'decisions': {
      const record = put[side];
      if (record === null) return null;
      const until = record.until === null ? '' : ` until ${formatDay(record.until)}`;
      const reason = `${brief(record.reason)} (${record.approver})`;
      return record.decision === 'dismissed'
        ? { kind: 'Finding dismissed', words: `${record.rule}: ${reason}` }
        : { kind: 'Risk accepted', words: `${record.rule}${until}: ${reason}` };
    }
    case 'audits': {
      const record = put[side];
      return record === null ? null : { kind: 'Audit', words: `as at ${formatDay(record.asAt)}` };
    }
    case 'imports': {
      const record = put[side];
      return record === null ? null : { kind: 'Import', words: record.fileName };
    }
    case 'ruleSettings': {
      const record = put[side];
      return record === null ? null : { kind: 'Setting of a rule', words: settingWords(record) };
    }
    case 'ownRules': {
      const record = put[side];
      return record === null
        ? null
        : { kind: 'Own rule', words: `${record.id}, ${brief(record.title)}` };
    }
    case 'rulePacks': {
      const record = put[side];
      if (record === null) return null;
      const { content, sha256, until, from } = record;
      const ended = until === null ? '' : `, until ${formatDay(until)}`;
      const words = `${content.title}, version ${content.version}, from ${formatDay(from)}${ended}, SHA-256 ${sha256}`;
      return { kind: 'Rule pack', words };
    }
    case 'needs': {
      const record = put[side];
      if (record === null) return null;
      return { kind: 'Need', words: `${record.name}${record.isLeftOut ? ', not asked for' : ''}` };
    }
    case 'coverageAnswers': {
      const record = put[side];
      if (record === null) return null;
      const said = record.answer === 'covers' ? 'is covered' : 'is not covered';
      const why = record.reason === '' ? '' : `: ${brief(record.reason)}`;
      return { kind: 'Coverage', words: `${record.needId} ${said}${why}` };
    }
    case 'packTemplates': {
      const record = put[side];
      return record === null ? null : { kind: 'Pack template', words: record.name };
    }
    case 'packs': {
      const record = put[side];
      if (record === null) return null;
      const { options, pages, sha256 } = record;
      const name = [options.reference, options.version].filter((part) => part !== '').join(' ');
      const words = `${name === '' ? options.kind : name}, ${pages} pages, SHA-256 ${sha256}`;
      return { kind: 'Pack', words };
    }
    case 'savedViews': {
      const record = put[side];
      return record === null ? null : { kind: 'Saved view', words: record.name };
    }
    case 'recommendations': {
      const record = put[side];
      if (record === null) return null;
      const { body, reference, words, closedOn } = record;
      const name = reference === '' ? body : `${body}, ${reference}`;
      const met = closedOn === null ? '' : `, met ${formatDay(closedOn)}`;
      return {
        kind: 'Recommendation',
        words: `${name}: ${brief(words)}${due(record.deadline)}${met}`,
      };
    }
    case 'logos': {
      const record = put[side];
      if (record === null) return null;
      return { kind: 'Logo', words: `${brief(record.altText)}, SHA-256 ${record.sha256}` };
    }
    case 'toldApart': {
      const record = put[side];
      if (record === null) return null;
      const { of, first, second } = record;
      return { kind: 'Not the same', words: `${of}: ${first} and ${second}` };
    }
    case 'merges': {
      const record = put[side];
      if (record === null) return null;
      const { origin, seq, taken, decided } = record;
      const words = `${origin}, up to its change ${seq}: ${taken} taken over, ${decided.length} decided`;
      return { kind: 'Other copy', words };
    }
  }
}

function settingWords(setting: RecordOf<'ruleSettings'>): string {
  const what = [
    ...(setting.isOff ? ['switched off'] : []),
    ...(setting.severity === null ? [] : [`severity ${setting.severity}`]),
  ];
  const until = setting.until === null ? '' : ` until ${formatDay(setting.until)}`;
  const why = `${brief(setting.reason)} (${setting.approver})`;
  return `${setting.id} ${what.join(', ')} from ${formatDay(setting.from)}${until}: ${why}`;
}

function due(day: IsoDate | null): string {
  return day === null ? '' : `, due ${formatDay(day)}`;
}

const arrivals: Readonly<Partial<Record<RecordPut['collection'], string>>> = {
  audits: 'recorded',
  decisions: '',
  imports: '',
  ruleSettings: '',
  rulePacks: 'adopted',
  packs: 'given out',
  merges: 'merged',
};

/** What became of one record. */
export function describeRecord(record: RecordPut, register: Register): readonly string[] {
  const put = coupled(record);
  if (put.collection === 'agreements') {
    return describeAgreement(put.before, put.after, register);
  }
  if (put.collection === 'documents') return describeDocument(put.before, put.after);
  if (put.collection === 'actions' && put.before !== null && put.after !== null) {
    const { before, after } = put;
    const rest = { ...after, doneOn: before.doneOn };
    if (isSame(rest, before) && after.doneOn !== null) {
      return [`Action done ${formatDay(after.doneOn)}: ${brief(after.what)}`];
    }
  }
  const before = recordWords(put, 'before');
  const after = recordWords(put, 'after');
  if (after === null) return before === null ? [] : [`${before.kind} removed: ${before.words}`];
  if (before === null) {
    const arrival = arrivals[put.collection] ?? 'added';
    return [`${after.kind}${arrival === '' ? '' : ` ${arrival}`}: ${after.words}`];
  }
  return before.words === after.words
    ? [`${after.kind} changed: ${after.words}`]
    : [fromTo(after.kind, before.words, after.words)];
}
