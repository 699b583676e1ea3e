import { fold } from '../wording/folding.ts';
import { significantWords } from './significant-words.ts';

/** What an agreement is about, by its title, with the names of places and bodies taken out. */
export interface Theme {
  /** By which two titles are the same: their significant words in order of the alphabet. */
  readonly key: string;
  readonly words: ReadonlySet<string>;
  /** The title with the names taken out, for people. */
  readonly title: string;
}

/** Reads themes, and remembers them by title. `names` are those of areas, bodies and forces. */
export function createThemes(names: readonly string[]): (title: string) => Theme {
  const folded = [...new Set(names.map(fold))]
    .filter((name) => name.length > 2)
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern =
    folded.length === 0
      ? null
      : new RegExp(`(?<![a-z0-9])(?:${folded.join('|')})(?![a-z0-9])`, 'g');
  const known = new Map<string, Theme>();
  return (title) => {
    const before = known.get(title);
    if (before !== undefined) return before;
    const whole = fold(title);
    const stripped = pattern === null ? whole : whole.replace(pattern, ' ');
    const words = significantWords(stripped.trim() === '' ? whole : stripped);
    const theme: Theme = {
      key: [...new Set(words)].toSorted().join(' '),
      words: new Set(words),
      title,
    };
    known.set(title, theme);
    return theme;
  };
}
