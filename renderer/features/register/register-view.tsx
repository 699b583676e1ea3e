import { useEffect, useMemo, useState } from 'react';
import type { Output } from '../../../shared/contract/contract.ts';
import { count, figure } from '../../messages/counts.ts';
import { useAsAt, useWhyNotEditable } from '../../state/app-state.ts';
import { announce } from '../../state/app-store.ts';
import { adjust, go, useRoute } from '../../state/navigation.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { Segments, ToggleChips } from '../../ui/choices/toggle-chips.tsx';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { CurrencyMark } from '../../ui/mark/mark.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { PageHeader } from '../../ui/page-header/page-header.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import { chipOf, currencyChips, ratingChips, type ChipId, type RegisterChip } from './chips.ts';
import { registerColumns } from './columns.tsx';
import { narrowed, searchable, type SearchableRow } from './filter.ts';
import { gridItems, type Grouping } from './grouping.ts';
import { NewAgreement } from './new-agreement.tsx';
import { nextSort, ordered } from './order.ts';
import { useRegisterStore } from './register-store.ts';
import styles from './register-view.module.css';

type Rows = Output<'register.rows'>;

const groupingChips: readonly { readonly id: Grouping; readonly label: string }[] = [
  { id: 'partnership', label: 'Partnership' },
  { id: 'partner-kind', label: 'Kind of partner' },
  { id: 'nothing', label: 'Nothing' },
];

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
  const { typed, chips, grouping, sort, folded, activeKey } = useRegisterStore();
  const [startKey] = useState(activeKey);

  const inOrder = useMemo(() => searchable(ordered(register.rows, sort)), [register.rows, sort]);
  const kept = useMemo(() => narrowed(inOrder, { typed, chips }), [inOrder, typed, chips]);
  const items = useMemo(
    () => gridItems(kept, grouping, register.partnerships, folded),
    [kept, grouping, register.partnerships, folded],
  );
  const columns = useMemo(
    () => registerColumns(register.rows.reduce((most, row) => Math.max(most, row.ref.length), 0)),
    [register.rows],
  );

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
            <span className={styles.groupBy}>Group by</span>
            <Segments
              label="Group by"
              chips={groupingChips}
              selected={grouping}
              onChange={(next) => {
                useRegisterStore.setState({ grouping: next, folded: new Set() });
              }}
            />
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
        {isNarrowed ? (
          <Button look="quiet" small onPress={showAll}>
            Show all {figure(all)}
          </Button>
        ) : null}
        {isSlow ? <ProgressLine words="Auditing again" /> : null}
      </div>
      <div className={styles.grid}>
        <DataGrid
          label="Agreements"
          columns={columns}
          items={items}
          sort={sort}
          onSort={(column) => {
            useRegisterStore.setState({ sort: nextSort(sort, column) });
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
          foot="Enter opens an agreement. Arrows move; left and right fold a group. A head sorts."
        />
      </div>
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
