import type { Register } from '../register/register.ts';
import { formatDay } from '../register/plain-date.ts';
import { termDefinition, type TermKey } from '../register/terms.ts';
import type { Change, RecordPut, SimpleChange } from './change.ts';
import { coupled, recordWords } from './describe-records.ts';
import { isSame } from './same.ts';
import { touchedAgreements } from './touched.ts';

/** Terms whose label is no noun that can stand after "Undo". */
const nouns: Partial<Readonly<Record<TermKey, string>>> = {
  dateDrafted: 'drafting date',
  effectiveFrom: 'start',
  expiresOn: 'expiry',
  reviewIntervalMonths: 'review interval',
  lastUsed: 'date of last use',
  signedByForceOn: 'signature of the force',
  allPartnersSigned: 'state of signatures',
  children: 'data on children',
  published: 'publication',
  supersededBy: 'successor',
  documentLocation: 'place of the signed copy',
};

/** The longest label, in characters. */
const longest = 200;

function short(text: string, length = 80): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}

function termNoun(term: TermKey): string {
  const { label } = termDefinition(term);
  // "DPIA" and "Article 10 basis" keep their capitals; "Legal power" does not.
  const isName = /^[A-Z]{2}|^Article|^Caldicott/.test(label);
  return nouns[term] ?? (isName ? label : label.charAt(0).toLowerCase() + label.slice(1));
}

function agreementName(register: Register, id: string): string {
  const agreement = register.agreements[id];
  if (agreement === undefined) return 'an agreement';
  return short(agreement.ref === '' ? agreement.title : agreement.ref);
}

function recordLabel(recordPut: RecordPut, register: Register): string {
  const put = coupled(recordPut);
  const record = recordWords(put, 'after') ?? recordWords(put, 'before');
  if (record === null) return 'change';
  const verb = put.before === null ? 'new' : put.after === null ? 'removal of' : 'change to';
  const [agreementId] = touchedAgreements(recordPut);
  const about = agreementId === undefined ? '' : ` on ${agreementName(register, agreementId)}`;
  switch (put.collection) {
    case 'agreements':
      return `${verb} agreement ${short(record.words)}`;
    case 'partners':
      return `${verb} partner ${short(record.words)}`;
    case 'partnerships':
      return `${verb} partnership ${short(record.words)}`;
    case 'decisions': {
      const what = record.kind === 'Risk accepted' ? 'accepted risk' : 'dismissal';
      return put.after === null ? `withdrawal of ${what}${about}` : `${what}${about}`;
    }
    case 'imports':
      return `import of ${short(record.words)}`;
    case 'ruleSettings':
      return `${verb} setting of ${(put.after ?? put.before)?.id ?? 'a rule'}`;
    case 'ownRules':
      return `${verb} own rule ${short(record.words)}`;
    case 'rulePacks':
      return `${put.before === null ? 'adoption of' : verb} rule pack ${short((put.after ?? put.before)?.content.title ?? '')}`;
    case 'audits': {
      const audit = put.after ?? put.before;
      return audit === null ? 'audit' : `audit as at ${formatDay(audit.asAt)}`;
    }
    case 'packTemplates':
      return `${verb} pack template ${short(record.words)}`;
    case 'packs':
      return `pack ${short(record.words.replace(/, SHA-256.*$/, ''))}`;
    case 'savedViews':
      return `${verb} view ${short(record.words)}`;
    case 'recommendations': {
      const asked = put.after ?? put.before;
      const name = asked === null ? '' : ` ${short(`${asked.body} ${asked.reference}`.trim())}`;
      return `${verb} recommendation${name}`;
    }
    case 'logos':
      return `${verb} logo`;
    case 'toldApart':
      return `telling two ${(put.after ?? put.before)?.of ?? 'records'} apart`;
    case 'merges':
      return 'merge of another copy';
    case 'actions':
      if (put.before?.doneOn === null && put.after !== null && put.after.doneOn !== null) {
        return `completion of action${about}`;
      }
      return `${verb} action${about}`;
    case 'needs':
      return `${verb} need ${short(record.words)}`;
    case 'coverageAnswers':
      return `answer on coverage${about}`;
    case 'documents':
      return `${verb} document ${short((put.after ?? put.before)?.fileName ?? '')}${about}`;
    case 'practitionerViews':
    case 'accessBarriers':
    case 'meetings':
      return `${verb} ${record.kind.toLowerCase()}${about}`;
  }
}

function labelOne(change: SimpleChange, register: Register): string {
  switch (change.kind) {
    case 'profile-set':
      return 'settings of the register';
    case 'record-put':
      return recordLabel(change, register);
    case 'details-set': {
      const { before, after } = change;
      const name = short(after.ref === '' ? after.title : after.ref);
      const what = (['ref', 'title', 'partnershipId'] as const).filter(
        (field) => before[field] !== after[field],
      );
      const words = { ref: 'reference', title: 'title', partnershipId: 'partnership' };
      const [only] = what;
      return what.length === 1 && only !== undefined
        ? `${words[only]} of ${name}`
        : `heading of ${name}`;
    }
    case 'term-set':
      return `${termNoun(change.term)} of ${agreementName(register, change.agreementId)}`;
    case 'party-set': {
      const { before, after } = change;
      const name = short((after ?? before)?.name ?? 'party');
      const ref = agreementName(register, change.agreementId);
      if (before === null) return `new party ${name} of ${ref}`;
      if (after === null) return `removal of party ${name} from ${ref}`;
      const isSignature = isSame({ ...before, signature: null }, { ...after, signature: null });
      return isSignature ? `signature of ${name} on ${ref}` : `party ${name} of ${ref}`;
    }
    case 'flow-set': {
      const { before, after } = change;
      const name = short((after ?? before)?.name ?? 'flow');
      const ref = agreementName(register, change.agreementId);
      if (before === null) return `new flow ${name} of ${ref}`;
      return after === null ? `removal of flow ${name} from ${ref}` : `flow ${name} of ${ref}`;
    }
  }
}

function counted(many: number, one: string): string {
  return many === 1 ? `1 ${one}` : `${many} ${one}s`;
}

/**
 * What undo calls a change: "expiry of ISA-014", "import of ISA register 2026.xlsx, 45 agreements".
 * `register` is the one before the change.
 */
export function labelChange(change: Change, register: Register): string {
  if (change.kind !== 'batch') return short(labelOne(change, register), longest);
  const [only] = change.changes;
  if (change.changes.length === 1 && only !== undefined) {
    return short(labelOne(only, register), longest);
  }
  const agreementIds = touchedAgreements(change);
  const imported = change.changes.find(
    (part) => part.kind === 'record-put' && part.collection === 'imports' && part.after !== null,
  );
  if (imported !== undefined) {
    const of = labelOne(imported, register);
    return short(`${of}, ${counted(agreementIds.length, 'agreement')}`, longest);
  }
  const [agreementId] = agreementIds;
  if (agreementIds.length === 1 && agreementId !== undefined) {
    return `${counted(change.changes.length, 'change')} to ${agreementName(register, agreementId)}`;
  }
  return agreementIds.length === 0
    ? counted(change.changes.length, 'change')
    : `${counted(change.changes.length, 'change')} to ${counted(agreementIds.length, 'agreement')}`;
}
