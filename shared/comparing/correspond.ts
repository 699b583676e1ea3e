import { likeness, significantWords } from './significant-words.ts';
import type { Theme } from './theme.ts';

/** What is known of an agreement when its counterparts are looked for. */
export interface Correspondent {
  readonly key: string;
  /** The area for which it stands: a partnership, or a force as a whole. */
  readonly areaKey: string;
  readonly title: string;
  readonly purpose: string;
  readonly type: string;
  readonly tier: string;
  /** Kinds of the bodies that take part, in one spelling; asked for only where a reason is given. */
  readonly kinds: () => readonly string[];
}

/** Agreements of several areas that are for the same thing. */
export interface Correspondence<C extends Correspondent = Correspondent> {
  /** Stable over audits: from what they are about, not from which they are. */
  readonly id: string;
  /** The title that most of them have. */
  readonly title: string;
  /** Why they are held to be for the same thing, in words. */
  readonly reason: string;
  /** In the order in which they came. */
  readonly members: readonly C[];
  readonly areaKeys: readonly string[];
}

/** Titles of which this share of the words is common are about the same thing. */
const alikeTitles = 0.6;
/** Titles that are less alike need purposes that are as alike as this. */
const kindredTitles = 0.3;
const alikePurposes = 0.5;

const none: readonly never[] = [];

interface Group<C extends Correspondent> {
  readonly theme: Theme;
  readonly members: C[];
  how: 'same' | 'like' | 'purpose';
}

function slug(key: string): string {
  return key.replaceAll(' ', '-').slice(0, 80);
}

/** The member whose title stands for its group: the one that most have; among equals the shortest. */
function usualTitle(titles: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  const [first] = [...counts].toSorted(
    ([a, m], [b, n]) => n - m || a.length - b.length || (a < b ? -1 : 1),
  );
  return first?.[0] ?? '';
}

function isOne(values: readonly string[]): boolean {
  return values.every((value) => value !== '' && value === values[0]);
}

function reasonFor({ members, how }: Group<Correspondent>): string {
  const grounds =
    how === 'same' ? ['the same title'] : how === 'like' ? ['titles alike'] : ['purposes alike'];
  if (isOne(members.map(({ type }) => type))) grounds.push('the same type');
  if (isOne(members.map(({ tier }) => tier))) grounds.push('the same tier');
  const [first, ...rest] = members.map(({ kinds }) => new Set(kinds()));
  const shared = [...(first ?? [])].filter((kind) => rest.every((kinds) => kinds.has(kind)));
  const [kind] = shared.toSorted();
  if (kind !== undefined) grounds.push(`${kind} in each`);
  return grounds.join(', ');
}

/** Finds, for a theme, the group that it belongs to: by its title, or by title and purpose together. */
function groupFor<C extends Correspondent>(
  theme: Theme,
  members: readonly C[],
  groups: readonly Group<C>[],
  purposeOf: (group: Group<C> | readonly C[]) => ReadonlySet<string>,
): { readonly group: Group<C>; readonly how: 'like' | 'purpose' } | null {
  let best: { group: Group<C>; how: 'like' | 'purpose'; score: number } | null = null;
  for (const group of groups) {
    const title = likeness(theme.words, group.theme.words);
    if (title < kindredTitles) continue;
    const isLike = title >= alikeTitles;
    if (!isLike && likeness(purposeOf(members), purposeOf(group)) < alikePurposes) continue;
    const score = title + (isLike ? 1 : 0);
    const isBetter =
      best === null ||
      score > best.score ||
      (score === best.score && group.theme.key < best.group.theme.key);
    if (isBetter) best = { group, how: isLike ? 'like' : 'purpose', score };
  }
  return best;
}

/**
 * Groups agreements that are for the same thing in different areas: those with one title (area and
 * body names left out), then those with titles alike, then those with purposes alike. Groups of fewer
 * than `leastAreas` areas are left out. The order of the agreements does not change the groups.
 */
export function correspondences<C extends Correspondent>(
  agreements: readonly C[],
  themeOf: (title: string) => Theme,
  leastAreas = 1,
): readonly Correspondence<C>[] {
  const byKey = new Map<string, { theme: Theme; members: C[] }>();
  for (const each of agreements) {
    const theme = themeOf(each.title);
    const known = byKey.get(theme.key);
    if (known === undefined) byKey.set(theme.key, { theme, members: [each] });
    else known.members.push(each);
  }
  const themes = [...byKey.values()].toSorted(
    (a, b) => b.members.length - a.members.length || (a.theme.key < b.theme.key ? -1 : 1),
  );
  const purposes = new Map<unknown, ReadonlySet<string>>();
  const purposeOf = (of: Group<C> | readonly C[]): ReadonlySet<string> => {
    const known = purposes.get(of);
    if (known !== undefined) return known;
    const members = 'members' in of ? of.members : of;
    const [said = ''] = members
      .map(({ purpose }) => purpose)
      .filter(Boolean)
      .toSorted();
    const words = new Set(significantWords(said));
    purposes.set(of, words);
    return words;
  };
  const groups: Group<C>[] = [];
  const byWord = new Map<string, Group<C>[]>();
  for (const { theme, members } of themes) {
    const near = new Set<Group<C>>();
    for (const word of theme.words) for (const group of byWord.get(word) ?? none) near.add(group);
    const found = near.size === 0 ? null : groupFor(theme, members, [...near], purposeOf);
    if (found === null) {
      const group: Group<C> = { theme, members: [...members], how: 'same' };
      groups.push(group);
      for (const word of theme.words) {
        const known = byWord.get(word);
        if (known === undefined) byWord.set(word, [group]);
        else known.push(group);
      }
    } else {
      found.group.members.push(...members);
      if (found.group.how !== 'purpose') found.group.how = found.how;
    }
  }
  const place = new Map(agreements.map((each, at) => [each, at]));
  return groups.flatMap((group): Correspondence<C>[] => {
    // Most stand alone, and fewer members than areas need not be counted.
    if (group.members.length < leastAreas) return [];
    const areaKeys = [...new Set(group.members.map(({ areaKey }) => areaKey))];
    if (areaKeys.length < leastAreas) return [];
    const members = group.members.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
    return [
      {
        id: slug(group.theme.key),
        title: usualTitle(members.map(({ title }) => title)),
        reason: reasonFor({ ...group, members }),
        members,
        areaKeys,
      },
    ];
  });
}
