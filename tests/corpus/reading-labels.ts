import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Where the corpus is, beside the repository. It is not part of it. */
export const corpusFolder = path.resolve(import.meta.dirname, '../../../shared/corpus');

const dateLabel = z
  .object({ value: z.string().nullable(), precision: z.string().optional() })
  .nullable();
const staleLabel = z.object({
  id: z.string().nullable(),
  quote: z.string(),
  context: z.enum(['live', 'historic', 'quotation']),
});

const documentLabels = z.object({
  file: z.string(),
  kind: z.array(z.string()).nullable(),
  readable: z.boolean(),
  terms: z
    .object({
      effectiveFrom: dateLabel,
      expiresOn: dateLabel,
      nextReview: dateLabel,
      signed: z.union([z.string(), z.array(z.string())]).nullable(),
    })
    .nullable(),
  stale: z.array(staleLabel).nullable(),
  /** Phrases that run through the whole document: finding one once is enough. */
  dense: z.array(z.string()),
  /** Phrases that could fairly be read either way; `*` is all. */
  notScored: z.array(z.string()),
  clauses: z.record(z.string(), z.string().nullable()),
});
/** What a careful reader found in one document; null is "not scored". */
export type DocumentLabels = z.infer<typeof documentLabels>;

/** The labels of all documents, or null where the corpus is not there. */
export function readLabels(): DocumentLabels[] | null {
  const file = path.join(corpusFolder, 'documents/labels.json');
  if (!existsSync(file)) return null;
  const raw: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return z.object({ documents: z.array(documentLabels) }).parse(raw).documents;
}

/** One third is held out, by a hash of its name: no rule is written with an eye on it. */
export function isHeldOut(name: string): boolean {
  let hash = 2_166_136_261;
  for (let at = 0; at < name.length; at += 1)
    hash = Math.imul(hash ^ name.charCodeAt(at), 16_777_619) >>> 0;
  return hash % 3 === 0;
}
