import type { SearchResult } from '../../../shared/contract/view-models.ts';
import { href } from '../../state/route.ts';
import type { Hit } from '../../ui/search-box/search-box.tsx';

/** Something that can be done from the search field. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  /** Other words by which officers look for it. */
  readonly words: string;
  readonly run: () => void;
}

const kinds: Readonly<Record<SearchResult['kind'], string>> = {
  agreement: 'Agreement',
  partner: 'Partner',
  partnership: 'Partnership',
  finding: 'Finding',
};

/** The words of a text, in lower case. */
export function words(text: string): readonly string[] {
  return text.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
}

/** The commands that hold every typed word; all of them when nothing is typed. */
export function matchingCommands(commands: readonly Command[], text: string): readonly Command[] {
  const typed = words(text);
  return commands.filter((command) => {
    const all = `${command.label} ${command.detail} ${command.words}`.toLocaleLowerCase('en-GB');
    return typed.every((word) => all.includes(word));
  });
}

/**
 * The results that hold every typed word. While an answer is on its way, the last one is shown, and
 * what no longer fits must not be chosen by a quick Enter.
 */
export function stillFitting(
  results: readonly SearchResult[],
  text: string,
): readonly SearchResult[] {
  const typed = words(text);
  return results.filter(({ title, detail }) => {
    const all = `${title} ${detail}`.toLocaleLowerCase('en-GB');
    return typed.every((word) => all.includes(word));
  });
}

/** Results and commands as lines of one list: what is in the register first. */
export function asHits(
  results: readonly SearchResult[],
  commands: readonly Command[],
): readonly Hit[] {
  return [
    ...results.map((result) => ({
      id: `${result.kind}:${result.id}`,
      label: result.title,
      detail: result.detail,
      kind: kinds[result.kind],
    })),
    ...commands.map((command) => ({
      id: `command:${command.id}`,
      label: command.label,
      detail: '',
      kind: command.detail,
    })),
  ];
}

/** Where a result is shown. Partners and partnerships are shown as the agreements that they are in. */
export function placeOf(result: SearchResult): string {
  switch (result.kind) {
    case 'agreement':
      return href('agreement', result.id);
    case 'finding':
      return href('findings', result.id);
    case 'partner':
    case 'partnership':
      return href('register', null, { words: `"${result.title}"` });
  }
}
