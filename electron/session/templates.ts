import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { SimpleChange } from '../../shared/changes/change.ts';
import { partnerSchema, partnershipSchema } from '../../shared/register/partner.ts';
import { isoDateSchema } from '../../shared/register/plain-date.ts';
import type { Register } from '../../shared/register/register.ts';

/** A force's partners and partnerships from public sources: a file of `assets/partners`. */
export const templateSchema = z.object({
  id: z.string().min(1),
  forceName: z.string().min(1),
  forceShortName: z.string().nullable(),
  forceAliases: z.array(z.string()),
  /** The day on which the file as a whole was last checked; each record has its own source. */
  checked: isoDateSchema,
  partners: z.array(partnerSchema),
  partnerships: z.array(partnershipSchema),
});
/** Partners and partnerships of one force's area, with the source of each. */
export type Template = z.infer<typeof templateSchema>;

/** Reads all templates, by name of the force. Throws where a shipped file is not what it should be. */
export async function loadTemplates(assetsFolder: string): Promise<Template[]> {
  const folder = path.join(assetsFolder, 'partners');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const templates = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8');
      return templateSchema.parse(JSON.parse(text));
    }),
  );
  return templates.toSorted((a, b) => a.forceName.localeCompare(b.forceName, 'en-GB'));
}

/**
 * The changes that put a template into a register: the force's names, its partners and its
 * partnerships. What the register has already under the same id stays as it is.
 */
export function templateChanges(template: Template, register: Register): SimpleChange[] {
  const { forceName, forceShortName, forceAliases } = template;
  const before = register.profile;
  const profile = { ...before, forceName, forceShortName, forceAliases };
  return [
    { kind: 'profile-set', before, after: profile },
    ...template.partners
      .filter(({ id }) => register.partners[id] === undefined)
      .map(
        (after) =>
          ({
            kind: 'record-put',
            collection: 'partners',
            id: after.id,
            before: null,
            after,
          }) as const,
      ),
    ...template.partnerships
      .filter(({ id }) => register.partnerships[id] === undefined)
      .map(
        (after) =>
          ({
            kind: 'record-put',
            collection: 'partnerships',
            id: after.id,
            before: null,
            after,
          }) as const,
      ),
  ];
}
