import type { DropItem } from 'react-aria-components';

/** Files that systems leave in folders and nobody put there. */
const isClutter = (name: string) => /^(\.|~\$|thumbs\.db$|desktop\.ini$)/i.test(name);

/** Every file that was dropped, those inside folders included, without what systems leave there. */
export async function filesOf(
  items: Iterable<DropItem> | AsyncIterable<DropItem>,
): Promise<File[]> {
  const files: File[] = [];
  for await (const item of items) {
    if (item.kind === 'file') files.push(await item.getFile());
    else if (item.kind === 'directory') files.push(...(await filesOf(item.getEntries())));
  }
  return withoutClutter(files);
}

/** The files that an officer put into a folder. */
export function withoutClutter(files: readonly File[]): File[] {
  return files.filter(({ name }) => !isClutter(name));
}
