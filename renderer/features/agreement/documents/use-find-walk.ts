import { useMemo, useState } from 'react';
import type { DocumentView } from '../../../../shared/contract/channels-documents.ts';
import type { AgreementView } from '../../../../shared/contract/view-models.ts';
import { announce } from '../../../state/app-store.ts';
import { useRoute } from '../../../state/navigation.ts';
import type { JumpTarget } from '../../../ui/pdf-pages/pdf-pages.tsx';
import type { MarkedQuote } from '../../../ui/pdf-pages/word-boxes.ts';
import { stepWords } from './document-words.ts';
import {
  entriesOf,
  findLines,
  placeOf,
  stepFrom,
  type FindEntry,
  type FindLine,
} from './find-lines.ts';
import { firstOf, quotesOf, sourceOf } from './pane-start.ts';

/** A walk through what was found: the find that is chosen, its words on the page, and the page in sight. */
export interface FindWalk {
  readonly lines: readonly FindLine[];
  readonly entries: readonly FindEntry[];
  /** The find that is chosen; null where there is none. */
  readonly current: FindEntry | null;
  /** The id of what is marked on the page: a find, or the words that a term was taken from. */
  readonly chosen: string | null;
  /** "2 of 14: …"; null where nothing is chosen. */
  readonly told: string | null;
  readonly quotes: readonly MarkedQuote[];
  readonly target: JumpTarget | null;
  readonly page: number;
  /** Which of the two sides a narrow window shows. */
  readonly shown: 'found' | 'page';
  readonly show: (side: 'found' | 'page') => void;
  /** Hears which page is in sight. */
  readonly setPage: (page: number) => void;
  /** Brings a page into sight. */
  readonly goToPage: (page: number) => void;
  readonly choose: (entry: FindEntry) => void;
  readonly step: (by: 1 | -1) => void;
}

/** Starts at the find or the term that the address names, else at the first find. */
export function useFindWalk(agreement: AgreementView, view: DocumentView): FindWalk {
  const { query } = useRoute();
  const lines = useMemo(() => findLines(view), [view]);
  const entries = useMemo(() => entriesOf(lines), [lines]);
  const source = sourceOf(agreement, view.document.id, query['term']);
  const quotes = useMemo(() => quotesOf(entries, source), [entries, source]);
  const [chosen, setChosen] = useState<string | null>(() => firstOf(entries, source, query));
  const [target, setTarget] = useState<JumpTarget | null>(() => {
    const first = quotes.find(({ id }) => id === chosen);
    return first === undefined ? null : { page: first.page, id: first.id };
  });
  const [shown, show] = useState<'found' | 'page'>(source === null ? 'found' : 'page');
  const [page, setPage] = useState(target?.page ?? 1);
  const at = entries.findIndex(({ id }) => id === chosen);
  const current = entries[at] ?? null;

  const choose = (entry: FindEntry) => {
    setChosen(entry.id);
    const place = placeOf(entry);
    if (place !== null) setTarget({ page: place.page, id: entry.id });
    announce(stepWords(entry, entries.indexOf(entry) + 1, entries.length));
  };
  return {
    lines,
    entries,
    current,
    chosen,
    told: current === null ? null : stepWords(current, at + 1, entries.length),
    quotes,
    target,
    page,
    shown,
    show,
    setPage,
    goToPage: (number) => {
      setPage(number);
      setTarget({ page: number, id: null });
    },
    choose,
    step: (by) => {
      const next = stepFrom(entries, chosen, by);
      if (next !== null) choose(next);
    },
  };
}
