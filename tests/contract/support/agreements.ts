import path from 'node:path';
import type { Edit } from '../../../shared/contract/edit.ts';
import { startApp, today, type TestApp } from './test-app.ts';

/** Text as bytes that cross the contract. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}

/** A signed agreement of an invented force, as a text file. */
export function agreementText(
  ref: string,
  title: string,
  ends: string,
  parties: readonly string[] = ['Severn Council', 'Severn Fire and Rescue Authority'],
): string {
  return [
    `# Information sharing agreement: ${title}`,
    '',
    `Reference: ${ref}`,
    '',
    'Version: 2.0',
    '',
    '## Parties',
    '',
    'This information sharing agreement is made between:',
    '',
    ...['Severnshire Police', ...parties].map((name) => `- ${name}`),
    '',
    '## Purpose',
    '',
    'The purpose of this agreement is to reduce violence in the night-time economy. The parties agree to share because no single party holds the whole picture.',
    '',
    '## Legal basis',
    '',
    'The parties shall disclose information under section 115 of the Crime and Disorder Act 1998 and under section 29(3) of the Data Protection Act 1998.',
    '',
    '## Duration',
    '',
    `This agreement comes into force on 1 April 2021 and expires on ${ends}.`,
    '',
    'The agreement is reviewed every 12 months.',
    '',
    '## Signatures',
    '',
    'Signed for Severnshire Police by the Assistant Chief Constable on 28 March 2021',
    ...parties.flatMap((name) => ['', `Signed for ${name} by the Director on 29 March 2021`]),
    '',
  ].join('\n');
}

const sheet = [
  'Ref,Title,Partners,Start Date,Expiry Date,Next Review,Document Location',
  'ISA-1,Night-time economy,Severn Council; Severn Fire and Rescue Authority,01/04/2021,31/03/2024,,S:\\signed\\night.pdf',
  'ISA-2,Youth justice,Severn Youth Justice Service; Severn Council,01/04/2025,,01/04/2027,',
  'ISA-3,Domestic abuse conferences,Severn Council; Severn Hospitals NHS Trust,01/04/2025,31/03/2028,,',
  'ISA-4,Domestic abuse conferences,Teme Council; Teme Hospitals NHS Trust,01/04/2025,31/03/2028,,',
].join('\n');

/** Where the register of a test app lies. */
export function registerFolder(app: TestApp): string {
  return path.join(app.folder, 'Ours.concordat');
}

/** An app with a register of four agreements open. */
export async function smallRegister(): Promise<TestApp> {
  const app = await startApp();
  app.answers.push(registerFolder(app));
  await app.get('register.create', { name: 'Ours', templateId: null });
  const { profile } = (await app.get('app.state', {})).register ?? {};
  if (profile === undefined) throw new Error('no register');
  await make(app, {
    kind: 'set-profile',
    profile: { ...profile, forceName: 'Severnshire Police' },
  });
  const choices = { sheets: null, mapping: {}, answers: {} };
  const { token } = await app.get('import.open', { fileName: 'isas.csv', bytes: bytesOf(sheet) });
  const { planHash } = await app.get('import.plan', { token, choices });
  await app.get('import.apply', { token, choices, planHash });
  return app;
}

/** The id of the agreement with this reference. */
export async function idOf(app: TestApp, ref: string): Promise<string> {
  const { rows } = await app.get('register.rows', { asAt: today });
  const row = rows.find((each) => each.ref === ref);
  if (row === undefined) throw new Error(`no ${ref}`);
  return row.id;
}

/** Number of the last change. */
export async function revisionOf(app: TestApp): Promise<number> {
  return (await app.get('app.state', {})).register?.revision ?? -1;
}

/** Makes an edit on the register as it stands. */
export async function make(app: TestApp, edit: Edit): Promise<string | null> {
  return (await app.get('change.make', { basedOn: await revisionOf(app), edit })).id;
}

/** The agreement that is added where a test says no other. */
export const night = agreementText('ISA-1', 'Night-time economy', '31 March 2026');

/** What a test adds, where it is not the signed copy of ISA-1. */
interface Wanted {
  readonly fileName?: string;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly ref?: string;
  readonly password?: string | null;
  readonly keepUnread?: boolean;
}

/** The message that adds a document. */
export async function message(app: TestApp, wanted: Wanted = {}) {
  return {
    jobId: 'job-1',
    agreementId: await idOf(app, wanted.ref ?? 'ISA-1'),
    fileName: wanted.fileName ?? 'night.md',
    bytes: wanted.bytes ?? bytesOf(night),
    role: 'signed-copy' as const,
    password: wanted.password ?? null,
    keepUnread: wanted.keepUnread ?? false,
  };
}

/** Adds a document. */
export async function add(app: TestApp, wanted: Wanted = {}) {
  return app.get('documents.add', await message(app, wanted));
}

/** A document as the pane shows it today. */
export async function view(app: TestApp, documentId: string) {
  return app.get('documents.get', { asAt: today, documentId });
}

/** The documents of an agreement. */
export async function documentsOf(app: TestApp, ref = 'ISA-1') {
  return (await app.get('agreement.get', { asAt: today, id: await idOf(app, ref) })).documents;
}
