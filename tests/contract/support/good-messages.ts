import { vi } from 'vitest';
import { wholeQueue } from '../../../shared/contract/channels-findings.ts';
import type { Channel } from '../../../shared/contract/contract.ts';
import { standardProfileText, usualProfile } from '../../../shared/exchange/standard-profile.ts';
import { ownRule as exampleRule } from '../../unit/tailoring/examples.ts';
import { today } from './opened-app.ts';
import { everyFinding } from './test-app.ts';

const spreadsheet = (): Uint8Array =>
  new TextEncoder().encode(
    [
      'Reference,Title,Partners,Start date,Review date',
      'ISA-901,Sharing about rough sleeping,Harrowmere Borough Council,01/04/2025,31/03/2027',
      'ISA-902,Sharing about missing children,Estuary Council,01/05/2025,30/04/2027',
    ].join('\n'),
  );

/** A picture of one dot, as a drawing program writes it. */
const aLogo = {
  fileName: 'badge.png',
  bytes: new Uint8Array(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  ),
  altText: 'Badge of the force',
};

/** Options of a pack, all of them good. */
export const packOptions = {
  asAt: today,
  partnershipId: null,
  meetingOn: null,
  marking: 'OFFICIAL',
  handling: '',
  reference: 'IG/2026/11',
  version: '1.0',
  author: 'Information governance officer',
};
/** What an officer has chosen of an import that they left as it was proposed. */
export const noChoices = { sheets: null, mapping: {}, answers: {} };

const ownRule = exampleRule({ field: 'retention', operator: 'is-empty', value: null });

function profileFile() {
  const text = standardProfileText(usualProfile(today));
  return { fileName: 'profile.json', bytes: new TextEncoder().encode(text) };
}

const agreement = (): Uint8Array =>
  new TextEncoder().encode(
    'Information sharing agreement\n\nThis agreement expires on 31 March 2030.\n',
  );
function notQuestionnaire() {
  return { fileName: 'notes.csv', bytes: new TextEncoder().encode('Notes\nNothing was asked\n') };
}

/**
 * Channels to which this app can only say no, because they need a second register or a broken one: what
 * they refuse with. Their good answers are in the tests of merging, handing over and safe keeping.
 */
export const refusedHere: Partial<Record<Channel, string>> = {
  'clipboard.clear': 'no-clipboard',
  'compare.add-register': 'not-a-register',
  'compare.add-export': 'json-unreadable',
  'questionnaire.read': 'no-questionnaire',
  'questionnaire.apply': 'no-questionnaire',
  'backups.restore': 'nothing-to-restore',
  'backups.put-back': 'trail-not-broken',
  'bundle.open': 'not-a-bundle',
  'bundle.make-register': 'copy-gone',
  'merge.open-copy': 'copy-gone',
  'merge.plan': 'copy-gone',
  'merge.apply': 'copy-gone',
  'seal.unlock': 'nothing-locked',
};

/** What a channel answers; throws where it is refused. */
export type AskValue = <T>(channel: Channel, input: unknown) => Promise<T>;

/** A good message for each channel, asked in this order of an app that has opened the sample. */
export function goodMessagesFor(
  value: AskValue,
): Readonly<Record<Channel, () => Promise<unknown>>> {
  async function standardToken(): Promise<string> {
    return (await value<{ token: string }>('standard.open-file', profileFile())).token;
  }

  async function firstPack(): Promise<string> {
    const { packs } = await value<{ packs: { id: string }[] }>('pack.desk', packOptions);
    return packs[0]?.id ?? '';
  }

  const addedDocument = async (): Promise<string> => {
    const message = await goodMessages['documents.add']();
    return (await value<{ documentId: string }>('documents.add', message)).documentId;
  };
  /** A file of the batch that was read. */
  const droppedFile = async (): Promise<string> => {
    const dropped = { fileName: 'another.md', bytes: agreement() };
    await value('batch.add', dropped);
    return vi.waitFor(
      async () => {
        const { files } = await value<{ files: { id: string; state: string }[] }>('batch.get', {});
        const [file] = files;
        if (file === undefined || file.state === 'waiting' || file.state === 'reading') {
          throw new Error('not read yet');
        }
        return file.id;
      },
      { timeout: 30_000 },
    );
  };
  const firstAgreement = async (): Promise<string> =>
    (await value<{ rows: { id: string }[] }>('register.rows', { asAt: today })).rows[0]?.id ??
    'none';
  const firstFinding = async (): Promise<string> =>
    (await value<{ rows: { id: string }[] }>('findings.page', everyFinding)).rows[0]?.id ?? 'none';
  const revision = () => revisionNow(value);
  const firstPartnership = async (): Promise<string> =>
    (await value<{ partnerships: { id: string }[] }>('meetings.list', { asAt: today }))
      .partnerships[0]?.id ?? 'none';
  const firstAudit = async (): Promise<string> =>
    (await value<{ id: string | null }[]>('audits.list', { asAt: today }))[0]?.id ?? 'none';
  const firstCopy = async (): Promise<string> => {
    const { places } = await value<{ places: { copies: { name: string }[] }[] }>('backups.get', {});
    return places[0]?.copies[0]?.name ?? 'none';
  };
  const importToken = async (): Promise<string> =>
    (await value<{ token: string }>('import.open', await goodMessages['import.open']())).token;
  const recentToken = async (): Promise<string> =>
    (await value<{ recent: { token: string }[] }>('app.state', {})).recent[0]?.token ?? 'none';

  const goodMessages: Readonly<Record<Channel, () => Promise<unknown>>> = {
    'app.state': () => Promise.resolve({}),
    'settings.set': () =>
      Promise.resolve({ officer: 'Records manager', theme: 'dark', singleKeyShortcuts: false }),
    'clipboard.copied': () => Promise.resolve({}),
    'clipboard.clear': () => Promise.resolve({}),
    'register.open-sample': () => Promise.resolve({}),
    'register.rows': () => Promise.resolve({ asAt: today }),
    'bodies.list': () => Promise.resolve({}),
    'overview.get': () => Promise.resolve({ asAt: today }),
    'agreement.get': async () => ({ asAt: today, id: await firstAgreement() }),
    'agreement.history': async () => ({ id: await firstAgreement() }),
    'actions.list': () => Promise.resolve({ asAt: today }),
    'findings.queue': () =>
      Promise.resolve({ asAt: today, filter: wholeQueue, grouping: 'partnership' }),
    'findings.page': () => Promise.resolve(everyFinding),
    'findings.place': async () => ({
      asAt: today,
      filter: wholeQueue,
      grouping: 'rule',
      id: await firstFinding(),
    }),
    'findings.get': async () => ({ asAt: today, id: await firstFinding() }),
    'standard.get': () => Promise.resolve({ asAt: today }),
    'standard.found': () => Promise.resolve({ asAt: today, rule: 'retention-stated' }),
    'standard.sources': () => Promise.resolve({ asAt: today }),
    'standard.try-rule': () => Promise.resolve({ asAt: today, rule: ownRule }),
    'standard.try-setting': () =>
      Promise.resolve({ asAt: today, rule: 'retention-stated', setting: null }),
    'standard.open-file': () => Promise.resolve(profileFile()),
    'standard.adopt': async () => ({
      token: await standardToken(),
      basedOn: await revision(),
      reason: 'Agreed by the board.',
      approver: 'Head of information governance',
    }),
    'standard.close-file': async () => ({ token: await standardToken() }),
    'standard.save-profile': () => Promise.resolve({}),
    'search.find': () => Promise.resolve({ asAt: today, text: 'police' }),
    'change.make': async () => ({
      basedOn: await revision(),
      edit: {
        kind: 'add-agreement',
        ref: 'ISA-900',
        title: 'A new agreement',
        partnershipId: null,
        partnerIds: [],
      },
    }),
    'change.preview': async () => ({
      basedOn: await revision(),
      edit: {
        kind: 'together',
        label: 'Retention of 1 agreement',
        edits: [
          {
            kind: 'set-term',
            agreementId: await firstAgreement(),
            term: 'retention',
            value: 'Two years',
          },
        ],
      },
    }),
    'register.terms': () => Promise.resolve({ ids: null, terms: ['retention', 'expiresOn'] }),
    'register.views': () => Promise.resolve({}),
    'partners.alike': () => Promise.resolve({}),
    'agreements.alike': () => Promise.resolve({}),
    'recommendations.list': () => Promise.resolve({ asAt: today }),
    'change.undo': () => Promise.resolve({}),
    'change.redo': () => Promise.resolve({}),
    'import.open': () => Promise.resolve({ fileName: 'register.csv', bytes: spreadsheet() }),
    'import.plan': async () => ({ token: await importToken(), choices: noChoices }),
    'import.apply': async () => {
      const token = await importToken();
      const { planHash } = await value<{ planHash: string }>('import.plan', {
        token,
        choices: noChoices,
      });
      return { token, choices: noChoices, planHash };
    },
    'import.cancel': async () => ({ token: await importToken() }),
    'documents.add': async () => ({
      jobId: 'job-1',
      agreementId: await firstAgreement(),
      fileName: 'agreement.md',
      bytes: agreement(),
      role: 'signed-copy',
      password: null,
      keepUnread: false,
    }),
    'documents.read-again': async () => ({
      jobId: 'job-2',
      documentId: await addedDocument(),
      password: null,
    }),
    'documents.stop': () => Promise.resolve({ jobId: 'job-2' }),
    'documents.get': async () => ({ asAt: today, documentId: await addedDocument() }),
    'documents.bytes': async () => ({ documentId: await addedDocument() }),
    'documents.text': async () => ({ documentId: await addedDocument(), from: 1, to: 3 }),
    'documents.save': async () => ({ documentId: await addedDocument() }),
    'batch.get': () => Promise.resolve({}),
    'batch.add': () => Promise.resolve({ fileName: 'another.md', bytes: agreement() }),
    'batch.choose': async () => ({
      fileId: await droppedFile(),
      agreementId: await firstAgreement(),
    }),
    'batch.attach': async () => ({ fileIds: [await droppedFile()] }),
    'batch.clear': () => Promise.resolve({}),
    'export.save': () => Promise.resolve({ asAt: today, format: 'csv' }),
    'pack.desk': () => Promise.resolve(packOptions),
    'pack.first-page': () => Promise.resolve(packOptions),
    'pack.preview': () => Promise.resolve(packOptions),
    'pack.progress': () => Promise.resolve({}),
    'pack.stop': () => Promise.resolve({}),
    'pack.save': () => Promise.resolve(packOptions),
    'pack.save-each': () => Promise.resolve({ ...packOptions, sections: ['summary'] }),
    'pack.print': () => Promise.resolve(packOptions),
    'pack.give-out': () => Promise.resolve(packOptions),
    'pack.again': async () => ({ id: await firstPack() }),
    'pack.compare': async () => ({ earlier: await firstPack(), later: await firstPack() }),
    'logo.get': () => Promise.resolve({}),
    'logo.set': async () => ({ basedOn: await revision(), ...aLogo }),

    'compare.arrangements': () => Promise.resolve({ asAt: today }),
    'compare.get': async () => ({
      asAt: today,
      picked: [{ registerId: 'own', agreementId: await firstAgreement() }],
    }),
    'compare.add-register': () => Promise.resolve({}),
    'compare.add-export': () => Promise.resolve({ fileName: 'theirs.json', bytes: agreement() }),
    'compare.remove-register': () => Promise.resolve({ id: 'nobody' }),
    'coverage.get': () =>
      Promise.resolve({
        asAt: today,
        filter: { strand: null, threat: null, partnerKind: null, partnerId: null, areaId: null },
      }),
    'needs.list': () => Promise.resolve({}),
    'audits.list': () => Promise.resolve({ asAt: today }),
    'audits.compare': async () => ({ asAt: today, thenId: await firstAudit(), nowId: null }),
    'audits.as-it-was': async () => ({ id: await firstAudit() }),
    'audits.reprint': async () => ({ id: await firstAudit(), kind: 'board' }),
    'experience.get': () => Promise.resolve({ asAt: today }),
    'questionnaire.save': () =>
      Promise.resolve({ asAt: today, format: 'csv', partnershipId: null }),
    'questionnaire.read': () => Promise.resolve(notQuestionnaire()),
    'questionnaire.apply': () => Promise.resolve(notQuestionnaire()),
    'meetings.list': () => Promise.resolve({ asAt: today }),
    'meetings.brief': async () => ({
      asAt: today,
      partnershipId: await firstPartnership(),
      on: '2026-12-01',
      nextOn: null,
    }),
    'keeping.check': () => Promise.resolve({}),
    'keeping.check-pack': () => Promise.resolve({ bytes: agreement() }),
    'backups.get': () => Promise.resolve({}),
    'backups.make': () => Promise.resolve({}),
    'backups.choose-second': () => Promise.resolve({}),
    'backups.forget-second': () => Promise.resolve({}),
    'backups.preview': async () => ({ place: 'beside', name: await firstCopy() }),
    'backups.restore': async () => ({
      place: 'beside',
      name: await firstCopy(),
      basedOn: await revision(),
    }),
    'backups.put-back': async () => ({ place: 'beside', name: await firstCopy() }),
    'bundle.save': () =>
      Promise.resolve({ withDocuments: true, withMappings: false, passphrase: null }),
    'bundle.open': () =>
      Promise.resolve({ fileName: 'theirs.concordat', bytes: agreement(), passphrase: null }),
    'bundle.make-register': () => Promise.resolve({ token: 'nobody' }),
    'merge.copies': () => Promise.resolve({}),
    'merge.open-copy': () => Promise.resolve({ name: 'trail (copy).jsonl' }),
    'merge.plan': () => Promise.resolve({ token: 'nobody' }),
    'merge.apply': async () => ({ token: 'nobody', basedOn: await revision(), choices: [] }),
    'register.create': () => Promise.resolve({ name: 'New register', templateId: null }),
    'register.open': () => Promise.resolve({}),

    'seal.get': () => Promise.resolve({}),
    'seal.make': () => Promise.resolve({ passphrase: 'nine green bottles hang', remember: false }),
    'seal.change-passphrase': () =>
      Promise.resolve({
        current: 'nine green bottles hang',
        passphrase: 'eight green bottles hang',
      }),
    'seal.new-recovery-key': () => Promise.resolve({ current: 'eight green bottles hang' }),
    'seal.forget-here': () => Promise.resolve({}),
    'seal.unlock': () => Promise.resolve({ secret: 'eight green bottles hang', remember: false }),
    'seal.leave-locked': () => Promise.resolve({}),
    'register.open-recent': async () => ({ token: await recentToken() }),
    'register.forget-recent': async () => ({ token: await recentToken() }),
    'register.close': () => Promise.resolve({}),
  };
  return goodMessages;
}

/** The revision of the register that is open. */
export async function revisionNow(value: AskValue): Promise<number> {
  return (await value<{ revision: number }>('register.rows', { asAt: today })).revision;
}
