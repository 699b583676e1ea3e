import type { AuditReport } from '../../../shared/audit/report.ts';
import type { PackAttachment } from '../../../shared/pack/attachment.ts';
import type { PackOptions } from '../../../shared/register/packs.ts';
import type { RecordOf, Register } from '../../../shared/register/register.ts';
import type { Refusal } from '../../../shared/result/refusal.ts';
import type { Result } from '../../../shared/result/result.ts';
import { runJob } from '../../workers/run-job.ts';
import type { AttachmentRequest } from './prepare-attachment.ts';

/** Reads a document's bytes from where the register keeps them. */
export type ReadBytes = (document: RecordOf<'documents'>) => Result<Uint8Array, Refusal>;

/** Documents beyond this many are named and not appended. */
const mostDocuments = 100;
const limits = { seconds: 60, megabytes: 1_024 };

/**
 * The documents of the agreements in a pack, each opened in a child process that may die. One that
 * cannot be appended is listed with the reason; nothing of it reaches the pack.
 */
export async function attachmentsOf(
  register: Register,
  report: AuditReport,
  options: PackOptions,
  read: ReadBytes,
): Promise<readonly PackAttachment[]> {
  if (options.attach === 'none') return [];
  const agreements = inScope(report, options);
  const ids = new Set(agreements.map(({ id }) => id));
  const replaced = new Set(
    Object.values(register.documents).flatMap(({ replaces }) => replaces ?? []),
  );
  const documents = Object.values(register.documents).filter(
    ({ id, agreementId }) => ids.has(agreementId) && !replaced.has(id),
  );
  const made: PackAttachment[] = [];
  for (const [at, document] of documents.entries()) {
    const quotes = quotesIn(document, agreements);
    made.push(
      at < mostDocuments
        ? await attachmentOf(document, quotes, options.attach, read)
        : notAppended(document, `a pack appends at most ${mostDocuments} documents`),
    );
  }
  return made;
}

function inScope({ agreements }: AuditReport, options: PackOptions): AuditReport['agreements'] {
  if (options.kind === 'agreement')
    return agreements.filter(({ id }) => id === options.agreementId);
  return options.partnershipId === null
    ? agreements
    : agreements.filter(({ partnershipId }) => partnershipId === options.partnershipId);
}

/** The quotes of a document that findings and the annex of stale phrases rest on, once each. */
function quotesIn(
  document: RecordOf<'documents'>,
  agreements: AuditReport['agreements'],
): AttachmentRequest['quotes'] {
  const ofFindings = agreements
    .flatMap(({ findings }) => findings)
    .filter(({ outcome, decision }) => outcome === 'not-met' && decision !== 'dismissed')
    .flatMap(({ evidence }) => evidence)
    .flatMap(({ quote }) =>
      quote?.documentId === document.id
        ? [{ page: quote.page, words: quote.words, by: 'finding' }]
        : [],
    );
  const stale = (document.reading?.staleTerms ?? [])
    .filter(({ context }) => context === 'live')
    .map(({ page, quote }) => ({ page, words: quote, by: 'stale' }));
  const once = new Map<string, AttachmentRequest['quotes'][number]>();
  for (const quote of [...ofFindings, ...stale]) {
    const key = `${quote.page} ${quote.words}`;
    if (!once.has(key)) once.set(key, quote);
  }
  return [...once.values()];
}

async function attachmentOf(
  document: RecordOf<'documents'>,
  quotes: AttachmentRequest['quotes'],
  which: 'whole' | 'quoted',
  read: ReadBytes,
): Promise<PackAttachment> {
  const bytes = read(document);
  if (!bytes.ok) return notAppended(document, 'its file is not with the register as it was added');
  const job = { bytes: bytes.value, which, quotes };
  const prepared = await runJob('prepare-attachment', job, { limits });
  if (!prepared.ok) return notAppended(document, problemWords[prepared.error]);
  return { ...identity(document), ...prepared.value };
}

const problemWords = {
  'timed-out': 'it took too long to open',
  'too-much-memory': 'it takes too much memory to open',
  cancelled: 'opening it was stopped',
  crashed: 'it could not be opened safely',
} as const;

function identity({ id, agreementId, fileName, sha256 }: RecordOf<'documents'>) {
  return { documentId: id, agreementId, fileName, sha256 };
}

function notAppended(document: RecordOf<'documents'>, problem: string): PackAttachment {
  const total = document.reading?.pages ?? 0;
  return { ...identity(document), total, pages: [], bytes: null, problem };
}
