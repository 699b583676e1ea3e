import { useState } from 'react';
import type { Arrangement } from '../../../shared/audit/comparison.ts';
import { useAsAt } from '../../state/app-state.ts';
import { adjust, useRoute } from '../../state/navigation.ts';
import { useQuery } from '../../state/use-query.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { PageHeader } from '../../ui/page-header/page-header.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { MatrixPanes, MatrixView } from '../../ui/matrix/matrix-view.tsx';
import { CellPane } from './cell-pane.tsx';
import { CompareControls, Legend } from './compare-controls.tsx';
import { ComparisonMatrix, type ChosenCell } from './comparison-matrix.tsx';
import { DifferencesList } from './differences-list.tsx';
import { PickDialog } from './pick-dialog.tsx';
import { RegistersDialog } from './registers-dialog.tsx';
import styles from './compare.module.css';

function keysOf({ areas }: Arrangement): readonly string[] {
  return areas.flatMap(({ agreements: [first] }) =>
    first === undefined ? [] : [`${first.registerId}/${first.agreementId}`],
  );
}

function picks(keys: readonly string[]) {
  return keys.flatMap((key) => {
    const [registerId, agreementId] = key.split('/');
    return registerId === undefined || agreementId === undefined
      ? []
      : [{ registerId, agreementId }];
  });
}

/** The arrangement that opens first: the one that differs most among those that most areas have. */
function first(arrangements: readonly Arrangement[]): Arrangement | undefined {
  return arrangements
    .filter(({ areas }) => areas.length > 1)
    .toSorted((a, b) => b.areas.length - a.areas.length || b.differing - a.differing)[0];
}

/** How do the partnerships differ? */
export function CompareView() {
  const { asAt } = useAsAt();
  const { query } = useRoute();
  const view = useQuery('compare.arrangements', { asAt });
  const arrangements = (view.value?.arrangements ?? []).filter(({ areas }) => areas.length > 1);
  const current = arrangements.find(({ id }) => id === query['of']) ?? first(arrangements);
  const own = (query['pick'] ?? '').split(' ').filter((key) => key !== '');
  const keys = own.length > 0 ? own : current === undefined ? [] : keysOf(current);
  const comparison = useQuery(
    'compare.get',
    view.value === null ? null : { asAt, picked: picks(keys) },
  );
  const [asked, setAsked] = useState<'pick' | 'registers' | null>(null);
  const [chosen, setChosen] = useState<ChosenCell | null>(null);
  const onlyDifferences = query['show'] !== 'all';
  const narrow = (next: Readonly<Record<string, string>>) => {
    setChosen(null);
    adjust('compare', null, next);
  };

  if (view.value === null) {
    return (
      <>
        <PageHeader title="Compare" />
        {view.refusal !== null ? (
          <RefusalNotice
            refusal={view.refusal}
            actions={<Button onPress={view.reload}>Try again</Button>}
          />
        ) : view.isSlow ? (
          <ProgressLine words="Comparing the agreements" />
        ) : null}
      </>
    );
  }
  const shown = comparison.value;
  const isPicked = own.length > 0;
  return (
    <MatrixView
      head={
        <>
          <PageHeader
            title={keys.length < 2 || shown === null ? 'Compare' : shown.answer}
            isAnswer={keys.length >= 2 && shown !== null}
            actions={
              keys.length < 2 ? null : (
                <Button
                  onPress={() => {
                    window.print();
                  }}
                >
                  Print
                </Button>
              )
            }
          />
          <CompareControls
            arrangements={arrangements}
            picked={own.length}
            current={current?.id ?? null}
            compared={shown?.compared ?? null}
            registers={view.value.registers.length}
            onlyDifferences={onlyDifferences}
            onArrangement={(of) => {
              narrow({ of });
            }}
            onOnlyDifferences={(isOnly) => {
              const rest = Object.entries(query).filter(([key]) => key !== 'show');
              const kept = Object.fromEntries(rest);
              adjust('compare', null, isOnly ? kept : { ...kept, show: 'all' });
            }}
            onAsk={setAsked}
          />
          {isPicked || current === undefined ? null : <Ground arrangement={current} />}
          {keys.length < 2 ? null : <Legend />}
        </>
      }
    >
      {comparison.refusal === null ? null : <RefusalNotice refusal={comparison.refusal} />}
      {keys.length < 2 ? (
        <EmptyState title="No two areas share for the same thing yet.">
          Agreements are held side by side where several partnerships have one for the same thing.
          Choose any agreements, or open another force’s register beside this one.
        </EmptyState>
      ) : shown === null ? null : (
        <>
          {shown.ranked.length === 0 ? null : (
            <DifferencesList
              ranked={shown.ranked}
              onChoose={(row) => {
                setChosen({ row, column: apartIn(shown, row) });
              }}
            />
          )}
          <MatrixPanes>
            <ComparisonMatrix
              comparison={shown}
              onlyDifferences={onlyDifferences}
              chosen={chosen}
              onChoose={setChosen}
            />
            {chosen === null ? null : <CellPane comparison={shown} chosen={chosen} />}
          </MatrixPanes>
        </>
      )}
      {asked === 'pick' ? (
        <PickDialog
          view={view.value}
          picked={keys}
          onPick={(next) => {
            setAsked(null);
            narrow({ pick: next.join(' ') });
          }}
          onClose={() => {
            setAsked(null);
          }}
        />
      ) : null}
      {asked === 'registers' ? (
        <RegistersDialog
          view={view.value}
          onChanged={view.reload}
          onClose={() => {
            setAsked(null);
          }}
        />
      ) : null}
    </MatrixView>
  );
}

/** The first column that stands apart in a row. */
function apartIn(
  {
    rows,
  }: {
    readonly rows: readonly {
      readonly id: string;
      readonly cells: readonly { readonly standing: string }[];
    }[];
  },
  rowId: string,
): number {
  const cells = rows.find(({ id }) => id === rowId)?.cells ?? [];
  return Math.max(
    0,
    cells.findIndex(({ standing }) => standing === 'apart' || standing === 'nothing'),
  );
}

/** Why these are held to be for the same thing, and who has none. */
function Ground({ arrangement }: { readonly arrangement: Arrangement }) {
  const { gaps, reason } = arrangement;
  return (
    <p className={styles.second}>
      Held side by side because of {reason}.
      {gaps.length === 0 ? '' : ` No counterpart: ${gaps.map(({ area }) => area).join(', ')}.`}
    </p>
  );
}
