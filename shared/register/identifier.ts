import { z } from 'zod';

/** An opaque key inside one register. Slugs, so that trails and findings can be read by people. */
export const idSchema = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[a-z0-9][a-z0-9._-]*$/);

/** A moment as ISO 8601 in UTC, to the millisecond. Made by the host; `shared` has no clock. */
export const momentSchema = z.iso.datetime();

/**
 * A new id for a record: `kind-slug-of-hint`, numbered when taken. The same input gives the same id,
 * so that two audits of one spreadsheet name their findings alike.
 */
export function newId(kind: string, hint: string, isTaken: (id: string) => boolean): string {
  const slug = hint
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  const stem = slug === '' ? kind : `${kind}-${slug}`;
  if (!isTaken(stem)) return stem;
  for (let n = 2; ; n += 1) {
    const id = `${stem}.${n}`;
    if (!isTaken(id)) return id;
  }
}
