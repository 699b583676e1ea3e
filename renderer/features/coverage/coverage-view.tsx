import { useState } from 'react';
import {
  coverageActionKey,
  everything,
  wholeForceArea,
  type CoverageCell,
} from '../../../shared/audit/coverage.ts';
import { useAsAt, useSettings, useWhyNotEditable } from '../../state/app-state.ts';
import { adjust, useRoute } from '../../state/navigation.ts';
import { useEdit } from '../../state/use-edit.ts';
import { useQuery } from '../../state/use-query.ts';
import { ActionDialog } from '../../ui/action-dialog/action-dialog.tsx';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { MatrixPanes, MatrixView } from '../../ui/matrix/matrix-view.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { PageHeader } from '../../ui/page-header/page-header.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { CoverageFilters, CoverageLegend, filterOf } from './coverage-filters.tsx';
import { CoverageMatrix, type ChosenNeed } from './coverage-matrix.tsx';
import { CoveragePane } from './coverage-pane.tsx';
import { NeedsDialog } from './needs-dialog.tsx';
import styles from './coverage.module.css';

type Asked =
  | { readonly what: 'action' }
  | { readonly what: 'answer'; readonly denies: string | null }
  | { readonly what: 'needs' };

/** Which data do we need, and who covers it? */
export function CoverageView() {
  const { asAt } = useAsAt();
  const whyNot = useWhyNotEditable();
  const { singleKeyShortcuts } = useSettings();
  const { query } = useRoute();
  const { value, refusal, isSlow, reload } = useQuery('coverage.get', {
    asAt,
    filter: filterOf(query),
  });
  const whole = useQuery('coverage.get', { asAt, filter: everything });
  const [chosen, setChosen] = useState<ChosenNeed | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const edit = useEdit();

  if (value === null) {
    return (
      <>
        <PageHeader title="Coverage" />
        {refusal !== null ? (
          <RefusalNotice refusal={refusal} actions={<Button onPress={reload}>Try again</Button>} />
        ) : isSlow ? (
          <ProgressLine words="Holding needs against agreements" />
        ) : null}
      </>
    );
  }
  const row = value.needs.findIndex(({ id }) => id === chosen?.row);
  const cell = chosen === null ? undefined : value.cells[row]?.[chosen.column];
  const need = value.needs[row];
  const area = chosen === null ? undefined : value.areas[chosen.column];
  const about = need === undefined || area === undefined ? '' : `${need.name} in ${area.name}`;
  const partnershipId = cell === undefined || cell.areaId === wholeForceArea ? null : cell.areaId;
  const narrow = (key: string, next: string | null) => {
    setChosen(null);
    const rest = Object.fromEntries(Object.entries(query).filter(([each]) => each !== key));
    adjust('coverage', null, next === null ? rest : { ...rest, [key]: next });
  };
  return (
    <MatrixView
      onKeyDown={(event) => {
        const { target } = event;
        const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
        if (event.key.toLowerCase() !== 'a' || !isPlain || whyNot !== null) return;
        if (!singleKeyShortcuts) return;
        if (!(target instanceof HTMLElement) || !target.matches('[data-grid-cell]')) return;
        event.preventDefault();
        target.click();
        setAsked({ what: 'action' });
      }}
      head={
        <>
          <PageHeader
            title={value.answer}
            isAnswer
            actions={
              <>
                {whyNot === null ? (
                  <Button
                    onPress={() => {
                      setAsked({ what: 'needs' });
                    }}
                  >
                    What is asked for
                  </Button>
                ) : null}
                <Button
                  onPress={() => {
                    window.print();
                  }}
                >
                  Print
                </Button>
              </>
            }
          />
          <CoverageFilters query={query} coverage={whole.value ?? value} onChange={narrow} />
          <CoverageLegend coverage={value} />
          {query['strand'] === undefined || value.withoutStrands === 0 ? null : (
            <p className={styles.second}>
              {value.withoutStrands} agreements do not say which strand they serve; they are counted
              by their data alone.
            </p>
          )}
        </>
      }
    >
      {edit.refusal === null ? null : <RefusalNotice refusal={edit.refusal} />}
      {value.needs.length === 0 ? (
        <EmptyState title="Nothing is asked for with these filters.">
          Take a filter away, or set what is asked for.
        </EmptyState>
      ) : (
        <MatrixPanes>
          <CoverageMatrix coverage={value} chosen={chosen} onChoose={setChosen} />
          {cell === undefined ? null : (
            <CoveragePane
              coverage={value}
              cell={cell}
              whyNot={whyNot}
              onAction={() => {
                setAsked({ what: 'action' });
              }}
              onAnswer={(denies) => {
                setAsked({ what: 'answer', denies });
              }}
              onTakeBack={(agreementId) =>
                void edit.make(
                  {
                    kind: 'answer-coverage',
                    needId: cell.needId,
                    partnershipId,
                    agreementId,
                    answer: null,
                    reason: '',
                  },
                  'The correction is taken back.',
                )
              }
            />
          )}
        </MatrixPanes>
      )}
      {asked?.what === 'needs' ? (
        <NeedsDialog
          onClose={() => {
            setAsked(null);
          }}
        />
      ) : null}
      {cell === undefined || asked?.what !== 'action' ? null : (
        <ActionDialog
          action={null}
          subject={{
            agreementId: cell.agreements[0]?.agreementId ?? null,
            findingId: coverageActionKey(cell.needId, cell.areaId),
            what: actionWords(cell, about),
            about,
          }}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
      {cell === undefined || asked?.what !== 'answer' ? null : (
        <AnswerDialog
          cell={cell}
          partnershipId={partnershipId}
          denies={asked.denies}
          about={about}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </MatrixView>
  );
}

/** A first wording of the action that would close a gap. */
function actionWords(cell: CoverageCell, about: string): string {
  const [best] = cell.agreements;
  const copy =
    cell.example === null ? '' : ` ${cell.example.ref} of ${cell.example.area} can be copied.`;
  if (best === undefined) return `Agree the sharing of ${about}.${copy}`;
  if (cell.state === 'refused')
    return `Settle with the partner why ${about} was refused under ${best.ref}.`;
  if (cell.state === 'never-used')
    return `Find out why ${best.ref} has never been used for ${about}.`;
  return `Make ${best.ref} fit for ${about}.${copy}`;
}
