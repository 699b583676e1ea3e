import type { Chapter } from '../compose.ts';
import type { Matter } from '../matter.ts';
import { spaced, within } from '../page-model/arrange.ts';
import type { Block } from '../page-model/strip.ts';
import { attachmentChapters } from './attachments.ts';
import { contents } from './contents.ts';
import { cover } from './cover.ts';
import { runningHead, sectionHead } from './headings.ts';
import { masthead } from './masthead.ts';
import { headOf, orientationOf, type NumberedSection } from './section.ts';

/** A pack as chapters, and how many of them stand before the numbered sections. */
export interface PackChapters {
  readonly chapters: readonly Chapter[];
  readonly front: number;
}

/** The chapters of a pack: behind a cover and contents, or under a masthead. */
export function chaptersOf(matter: Matter, sections: readonly NumberedSection[]): PackChapters {
  if (matter.kind.front === 'masthead') return underMasthead(matter, sections);
  const before = sections.filter(({ place }) => place === 'front');
  const after = sections.filter(({ place }) => place !== 'front');
  const front: readonly Chapter[] = [
    { head: null, blocks: cover(matter), runsOn: false },
    { head: 'Contents', blocks: () => contents(matter, after), runsOn: false },
    ...before.map((section) => chapterOf(section, matter)),
  ];
  return {
    chapters: [
      ...front,
      ...after.map((section) => chapterOf(section, matter)),
      ...attachmentChapters(matter),
    ],
    front: front.length,
  };
}

function chapterOf(section: NumberedSection, matter: Matter): Chapter {
  return {
    head: headOf(section),
    blocks: () => [
      sectionHead(section.number, section.title, section.anchor, section.lead?.(matter)),
      ...section.blocks(matter),
    ],
    runsOn: section.runsOn === true,
    orientation: orientationOf(section, matter),
  };
}

/** Sections that follow each other without a new page, as far as they are held alike. */
function underMasthead(matter: Matter, sections: readonly NumberedSection[]): PackChapters {
  const chapters: (Chapter & { readonly blocks: readonly Block[] })[] = [];
  for (const section of sections) {
    const orientation = orientationOf(section, matter);
    const isLong = section.place === 'annex';
    const last = chapters.at(-1);
    const block = briefSection(section, matter);
    if (last === undefined)
      chapters.push({
        head: matter.register.profile.forceName,
        blocks: [masthead(matter, orientation), spaced(21, block)],
        runsOn: false,
        orientation,
      });
    else if (last.orientation === orientation && !isLong)
      chapters[chapters.length - 1] = { ...last, blocks: [...last.blocks, spaced(24.5, block)] };
    else chapters.push({ head: headOf(section), blocks: [block], runsOn: false, orientation });
  }
  if (chapters.length === 0)
    chapters.push({ head: null, blocks: [masthead(matter, 'portrait')], runsOn: false });
  return { chapters: [...chapters, ...attachmentChapters(matter)], front: 0 };
}

function briefSection(section: NumberedSection, matter: Matter): Block {
  return within(
    'Sect',
    runningHead(section.title, section.anchor, section.lead?.(matter)),
    ...section.blocks(matter),
  );
}
