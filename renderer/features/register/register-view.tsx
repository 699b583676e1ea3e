import { useEffect, useMemo, useState } from 'react';
import type { Output } from '../../../shared/contract/contract.ts';
import { lackableWords } from '../../../shared/register/lacking.ts';
import { count, figure, listed } from '../../messages/counts.ts';
import { useAsAt, useWhyNotEditable } from '../../state/app-state.ts';
import { announce } from '../../state/app-store.ts';
import { adjust, go, useRoute } from '../../state/navigation.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { ToggleChips } from '../../ui/choices/toggle-chips.tsx';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import type { GridSelection } from '../../ui/data-grid/grid-props.ts';
import { nothingSelected } from '../../ui/data-grid/selection.ts';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { MenuButton } from '../../ui/menu/menu.tsx';
import { CurrencyMark } from '../../ui/mark/mark.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { PageHeader } from '../../ui/page-header/page-header.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { Select } from '../../ui/select/select.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import { chipOf, currencyChips, ratingChips, type ChipId, type RegisterChip } from './chips.ts';
import { allColumns, chosenColumns, usualColumns } from './columns.tsx';
import { narrowed, readFilter, searchable, type SearchableRow } from './filter.ts';
import { gridItems, type Grouping } from './grouping.ts';
import { NewAgreement } from './new-agreement.tsx';
import { nextSorts, ordered } from './order.ts';
import { PrintSheet } from './print-sheet.tsx';
import { RegisterDialogs, viewEntries, type Asked } from './register-dialogs.tsx';
import { useRegisterStore } from './register-store.ts';
import styles from './register-view.module.css';
import { showView } from './saved-views.tsx';
import { useTermTexts } from './term-texts.ts';
import { cellEdits } from './use-cell-edits.ts';

type Rows = Output<'register.rows'>;

const groupingChoices: readonly { readonly id: Grouping; readonly label: string }[] = [
  { id: 'partnership', label: 'By partnership' },
  { id: 'partner-kind', label: 'By kind of partner' },
  { id: 'currency', label: 'By state of the dates' },
  { id: 'rating', label: 'By rating' },
  { id: 'owner', label: 'By business owner' },
  { id: 'nothing', label: 'Not grouped' },
];

const rowIdOf = (row: Rows['rows'][number]): string => row.id;

/** Where is it? All agreements, narrowed by words, in groups that can be folded. */
export function RegisterView() {
  const { asAt } = useAsAt();
  const { query } = useRoute();
  const { value, refusal, isSlow, reload } = useQuery('register.rows', { asAt });

  // An address that narrows the register does so once; from then on the officer does.
  const { words, show } = query;
  useEffect(() => {
    if (words === undefined && show === undefined) return;
    const chip = show === undefined ? null : chipOf(show);
    useRegisterStore.setState({
      typed: words ?? '',
      chips: chip === null ? [] : [chip.id],
      folded: new Set(),
    });
    adjust('register');
  }, [words, show]);

  if (value === null) {
    return (
      <>
        <PageHeader title="Register" />
        {refusal === null ? null : (
          <RefusalNotice refusal={refusal} actions={<Button onPress={reload}>Try again</Button>} />
        )}
        {isSlow ? <ProgressLine words="Auditing the register" /> : null}
      </>
    );
  }
  return (
    <div className={styles.view}>
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      <Agreements register={value} isSlow={isSlow} />
      {query.new === '1' ? (
        <NewAgreement
          register={value}
          onClose={() => {
            adjust('register');
          }}
        />
      ) : null}
    </div>
  );
}

function Agreements({ register, isSlow }: { readonly register: Rows; readonly isSlow: boolean }) {
  const whyNot = useWhyNotEditable();
  const { typed, chips, grouping, sorts, columns, folded, activeKey, selection } =
    useRegisterStore();
  const [asked, setAsked] = useState<Asked>(null);
  const views = useQuery('register.views', {}).value ?? [];
  const terms = useTermTexts(columns ?? usualColumns);
  const [startKey] = useState(activeKey);

  const inOrder = useMemo(
    () => searchable(ordered(register.rows, sorts, terms)),
    [register.rows, sorts, terms],
  );
  const kept = useMemo(() => narrowed(inOrder, { typed, chips }), [inOrder, typed, chips]);
  const items = useMemo(
    () => gridItems(kept, grouping, register.partnerships, folded),
    [kept, grouping, register.partnerships, folded],
  );
  const offered = useMemo(() => {
    const longest = register.rows.reduce((most, row) => Math.max(most, row.ref.length), 0);
    return allColumns(longest, terms);
  }, [register.rows, terms]);
  const shown = useMemo(() => chosenColumns(offered, columns), [offered, columns]);
  const editing = useMemo(() => cellEdits(whyNot, setAsked), [whyNot]);
  const picked: GridSelection<Rows['rows'][number]> = {
    rowId: rowIdOf,
    value: selection,
    onChange: (next) => {
      if (next.ids.size !== selection.ids.size) {
        announce(next.ids.size === 0 ? 'None selected' : `${figure(next.ids.size)} selected`);
      }
      useRegisterStore.setState({ selection: next });
    },
  };
  // Rows that are no longer listed are not changed unseen.
  const chosenIds = useMemo(
    () => kept.filter(({ id }) => selection.ids.has(id)).map(({ id }) => id),
    [kept, selection],
  );
  const { lacks } = readFilter(typed);

  const all = register.rows.length;
  const isNarrowed = typed.trim() !== '' || chips.length > 0;
  useAnnouncedCount(kept.length, all, isNarrowed);
  const showAll = (): void => {
    useRegisterStore.setState({ typed: '', chips: [] });
  };

  return (
    <>
      <PageHeader
        title="Register"
        counts={
          isNarrowed
            ? `${figure(kept.length)} of ${count(all, 'agreement')}`
            : `${count(all, 'agreement')} with ${count(register.summary.partners, 'partner')}`
        }
        actions={
          <>
            <div className={styles.words} data-view-filter>
              <TextField
                label="Narrow by words"
                labelHidden
                optional
                type="search"
                placeholder="Narrow by words: NHS expired"
                keys="Control+F"
                value={typed}
                maxLength={400}
                onChange={(next) => {
                  useRegisterStore.setState({ typed: next });
                }}
              />
            </div>
            <div className={styles.grouping}>
              <Select
                label="Group"
                labelHidden
                choices={groupingChoices}
                value={grouping}
                onChange={(next) => {
                  useRegisterStore.setState({ grouping: next, folded: new Set() });
                }}
              />
            </div>
            <MenuButton
              label="View"
              entries={viewEntries(views)}
              onAction={(id) => {
                const view = views.find((each) => `view ${each.id}` === id);
                if (view !== undefined) showView(view);
                else if (id === 'print') window.print();
                else if (id === 'columns' || id === 'views' || id === 'alike') setAsked(id);
              }}
            >
              View
            </MenuButton>
            <Button
              look="main"
              unavailable={whyNot}
              onPress={() => {
                adjust('register', null, { new: '1' });
              }}
            >
              New agreement
            </Button>
          </>
        }
      />
      <div className={styles.narrowing} data-no-print>
        <Chips rows={inOrder} chips={chips} sort={currencyChips} label="State of the dates" />
        <Chips rows={inOrder} chips={chips} sort={ratingChips} label="Rating" />
        {lacks.length === 0 ? null : (
          <span className={styles.second}>
            Without {listed(lacks.map((lack) => lackableWords[lack][0] ?? lack))}
          </span>
        )}
        {isNarrowed ? (
          <Button look="quiet" small onPress={showAll}>
            Show all {figure(all)}
          </Button>
        ) : null}
        {isSlow ? <ProgressLine words="Auditing again" /> : null}
      </div>
      {chosenIds.length === 0 ? null : (
        <div className={styles.chosen} role="group" aria-label="Selected agreements" data-no-print>
          <b>{count(chosenIds.length, 'agreement')} selected</b>
          <Button
            small
            unavailable={whyNot}
            onPress={() => {
              setAsked('bulk');
            }}
          >
            Change them…
          </Button>
          <Button
            small
            look="quiet"
            onPress={() => {
              useRegisterStore.setState({ selection: nothingSelected });
            }}
          >
            Select none
          </Button>
          <span className={styles.second}>Ctrl C copies them as a table.</span>
        </div>
      )}
      <div className={styles.grid} data-no-print>
        <DataGrid
          label="Agreements"
          columns={shown}
          keepsColumns={columns !== null}
          items={items}
          selection={picked}
          editing={editing}
          sort={sorts}
          onSort={(column, isAdded) => {
            useRegisterStore.setState({ sorts: nextSorts(sorts, column, isAdded) });
          }}
          onOpen={(row) => {
            go('agreement', row.id);
          }}
          onToggleGroup={(key) => {
            const next = new Set(folded);
            if (!next.delete(key)) next.add(key);
            useRegisterStore.setState({ folded: next });
          }}
          startKey={startKey}
          onActive={(key) => {
            useRegisterStore.setState({ activeKey: key });
          }}
          empty={<Nothing isNarrowed={isNarrowed} onShowAll={showAll} />}
          foot="Enter opens an agreement; F2 types in a cell, Delete empties it. Shift and arrows, Space or Ctrl A select. A head sorts, with Shift by several."
        />
      </div>
      <PrintSheet
        title={`${count(kept.length, 'agreement')} of ${all}${typed === '' ? '' : `: ${typed}`}`}
        rows={kept}
        columns={shown}
      />
      <RegisterDialogs
        asked={asked}
        ids={chosenIds}
        views={views}
        offered={offered}
        shown={shown.map(({ id }) => id)}
        onClose={() => {
          setAsked(null);
        }}
      />
    </>
  );
}

function Chips({
  rows,
  chips,
  sort,
  label,
}: {
  readonly rows: readonly SearchableRow[];
  readonly chips: readonly ChipId[];
  readonly sort: readonly RegisterChip[];
  readonly label: string;
}) {
  const shown = useMemo(
    () =>
      sort.map((chip) => ({
        id: chip.id,
        label:
          chip.mark === null ? (
            chip.label
          ) : (
            <CurrencyMark currency={chip.mark}>{chip.label}</CurrencyMark>
          ),
        count: rows.reduce((n, { row }) => n + (chip.keeps(row) ? 1 : 0), 0),
      })),
    [rows, sort],
  );
  const own = sort.map((chip) => chip.id);
  return (
    <ToggleChips
      label={label}
      chips={shown.filter((chip) => chip.count > 0 || chips.includes(chip.id))}
      selected={chips.filter((id) => own.includes(id))}
      onChange={(selected) => {
        const others = chips.filter((id) => !own.includes(id));
        useRegisterStore.setState({ chips: [...others, ...selected] });
      }}
    />
  );
}

function Nothing({
  isNarrowed,
  onShowAll,
}: {
  readonly isNarrowed: boolean;
  readonly onShowAll: () => void;
}) {
  if (isNarrowed) {
    return (
      <EmptyState
        title="No agreement fits"
        actions={<Button onPress={onShowAll}>Show all agreements</Button>}
      >
        Every word must be found in the reference, the title, a partner, the partnership, or the
        state.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No agreement yet"
      actions={
        <Button
          onPress={() => {
            go('import');
          }}
        >
          Bring in a spreadsheet
        </Button>
      }
    >
      Bring in the list that you have, or add agreements one by one.
    </EmptyState>
  );
}

/** Says how many are left once the typing rests, so that each letter is not read out. */
function useAnnouncedCount(kept: number, all: number, isNarrowed: boolean): void {
  useEffect(() => {
    if (!isNarrowed) return undefined;
    const timer = window.setTimeout(() => {
      announce(`${figure(kept)} of ${count(all, 'agreement')}`);
    }, 700);
    return () => {
      window.clearTimeout(timer);
    };
  }, [kept, all, isNarrowed]);
}
