import type { PDFContext, PDFRef } from 'pdf-lib';
import { RawObject } from './raw-object.ts';
import { textString } from './syntax.ts';

/** A bookmark and those under it. */
export interface Bookmark {
  readonly title: string;
  readonly anchor: string;
  readonly children: readonly Bookmark[];
}

/** Writes bookmarks to the depth they have; the first level stands open, what is under it closed. */
export function writeOutline(
  context: PDFContext,
  bookmarks: readonly Bookmark[],
  destination: (anchor: string) => string | null,
): PDFRef | null {
  if (bookmarks.length === 0) return null;
  const root = context.nextRef();
  const { first, last } = writeLevel(bookmarks, root);
  context.assign(
    root,
    new RawObject(`<</Type/Outlines/First ${first}/Last ${last}/Count ${bookmarks.length}>>`),
  );
  return root;

  function writeLevel(level: readonly Bookmark[], parent: PDFRef): { first: string; last: string } {
    const refs = level.map(() => context.nextRef());
    level.forEach((bookmark, index) => {
      const ref = refs[index];
      if (ref === undefined) return;
      const { children } = bookmark;
      const under = children.length === 0 ? null : writeLevel(children, ref);
      const target = destination(bookmark.anchor);
      const parts = [
        `/Title${textString(bookmark.title)}/Parent ${parent.toString()}`,
        target === null ? '' : `/Dest${target}`,
        index === 0 ? '' : `/Prev ${refs[index - 1]?.toString() ?? ''}`,
        index === level.length - 1 ? '' : `/Next ${refs[index + 1]?.toString() ?? ''}`,
        under === null ? '' : `/First ${under.first}/Last ${under.last}/Count -${children.length}`,
      ];
      context.assign(ref, new RawObject(`<<${parts.join('')}>>`));
    });
    return { first: refs[0]?.toString() ?? '', last: refs.at(-1)?.toString() ?? '' };
  }
}
