import type { AuditReport } from '../../../shared/audit/report.ts';
import type { PackDesk } from '../../../shared/contract/channels-packs.ts';
import { packKind } from '../../../shared/pack/kinds.ts';
import { matterOf } from '../../../shared/pack/matter.ts';
import { proposeMarking } from '../../../shared/pack/propose-marking.ts';
import { ratingScales } from '../../../shared/pack/rating-scales.ts';
import { selfRating } from '../../../shared/pack/self-rating.ts';
import { sectionCalled } from '../../../shared/pack/sections/catalogue.ts';
import { holdingColumns, usualColumns } from '../../../shared/pack/sections/holdings.ts';
import { packKinds, type PackOptions } from '../../../shared/register/packs.ts';
import type { Register } from '../../../shared/register/register.ts';
import { packFileName } from '../file-names.ts';

/** What an officer needs to choose a pack: kinds and their sections, templates, packs given out, the marking. */
export function packDesk(register: Register, report: AuditReport, options: PackOptions): PackDesk {
  const input = { register, report, options, madeAt: '', rules: [] };
  return {
    kinds: packKinds.map((id) => {
      const { name, use, about, sections, besides } = packKind(id);
      return {
        id,
        name,
        use,
        about,
        sections: [...sections, ...besides].flatMap((section) => {
          const known = sectionCalled(section);
          if (known === null) return [];
          const { title, question } = known;
          return [{ id: section, title, question, isUsual: sections.includes(section) }];
        }),
      };
    }),
    columns: holdingColumns.map(({ id, head }) => ({
      id,
      head,
      isUsual: usualColumns.includes(id),
    })),
    agreements: report.agreements.map(({ id, ref, title }) => ({ id, ref, title })),
    ratingScales: ratingScales.map(({ id, name }) => ({ id, name })),
    rating: selfRating(matterOf(input))?.level.word ?? null,
    templates: Object.values(register.packTemplates),
    packs: Object.values(register.packs)
      .toReversed()
      .map((pack) => ({
        ...pack,
        name: packFileName(register, pack.options).replace(/\.pdf$/, ''),
      })),
    proposed: copied(proposeMarking(input)),
  };
}

function copied({
  marking,
  handling,
  reasons,
}: ReturnType<typeof proposeMarking>): PackDesk['proposed'] {
  return { marking, handling, reasons: [...reasons] };
}
