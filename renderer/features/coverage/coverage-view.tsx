import { useState } from 'react';
import {
  coverageActionKey,
  coverageStates,
  everything,
  wholeForceArea,
  type Coverage,
  type CoverageCell,
  type CoverageFilter,
} from '../../../shared/audit/coverage.ts';
import { partnerKindLabels, partnerKinds } from '../../../shared/register/partner.ts';
import { strandLabels, strands } from '../../../shared/register/strands.ts';
import { coverageMeanings, coverageWords } from '../../messages/coverage-words.ts';
import { useAsAt, useSettings, useWhyNotEditable } from '../../state/app-state.ts';
import { adjust, useRoute } from '../../state/navigation.ts';
import { useEdit } from '../../state/use-edit.ts';
import { useQuery } from '../../state/use-query.ts';
import { ActionDialog } from '../../ui/action-dialog/action-dialog.tsx';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { CoverageMark } from '../../ui/mark/coverage-mark.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { PageHeader } from '../../ui/page-header/page-header.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { Select } from '../../ui/select/select.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { CoverageMatrix, type ChosenNeed } from './coverage-matrix.tsx';
import { CoveragePane } from './coverage-pane.tsx';
import { NeedsDialog } from './needs-dialog.tsx';
import styles from './coverage.module.css';

const any = 'any';

/** The filter that an address says; words that mean nothing ask for everything. */
function filterOf(query: Readonly<Record<string, string>>): CoverageFilter {
  const source = query['source'] ?? '';
  const kind = partnerKinds.find((each) => each === source) ?? null;
  return {
    strand: strands.find((each) => each === query['strand']) ?? null,
    threat: query['threat'] ?? null,
    partnerKind: kind,
    partnerId: kind === null && source !== '' ? source : null,
    areaId: query['area'] ?? null,
  };
}

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
  const narrow = (key: string, next: string) => {
    setChosen(null);
    const rest = Object.fromEntries(Object.entries(query).filter(([each]) => each !== key));
    adjust('coverage', null, next === any ? rest : { ...rest, [key]: next });
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the key acts on the cell that has the focus, which is a button
    <div
      className={styles.view}
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
    >
      <div className={styles.head}>
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
        <Filters query={query} coverage={whole.value ?? value} onChange={narrow} />
        <Legend coverage={value} />
        {query['strand'] === undefined || value.withoutStrands === 0 ? null : (
          <p className={styles.second}>
            {value.withoutStrands} agreements do not say which strand they serve; they are counted
            by their data alone.
          </p>
        )}
      </div>
      {edit.refusal === null ? null : <RefusalNotice refusal={edit.refusal} />}
      {value.needs.length === 0 ? (
        <EmptyState title="Nothing is asked for with these filters.">
          Take a filter away, or set what is asked for.
        </EmptyState>
      ) : (
        <div className={styles.panes}>
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
        </div>
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
    </div>
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

function Filters({
  query,
  coverage,
  onChange,
}: {
  readonly query: Readonly<Record<string, string>>;
  readonly coverage: Coverage;
  readonly onChange: (key: string, next: string) => void;
}) {
  const fields = [
    {
      key: 'strand',
      label: 'Strand',
      all: 'Every strand',
      choices: strands.map((id) => ({ id, label: strandLabels[id] })),
    },
    {
      key: 'threat',
      label: 'Threat',
      all: 'Every threat',
      choices: coverage.threats.map((id) => ({ id, label: id })),
    },
    {
      key: 'area',
      label: 'Area',
      all: 'Every area',
      choices: coverage.areas.map(({ id, name }) => ({ id, label: name })),
    },
    {
      key: 'source',
      label: 'Source',
      all: 'Every source',
      choices: [
        ...partnerKinds
          .filter((kind) => coverage.sources.some((source) => source.kind === kind))
          .map((kind) => ({ id: kind, label: partnerKindLabels[kind] })),
        ...coverage.sources.map(({ id, name }) => ({ id, label: name })),
      ],
    },
  ];
  return (
    <div className={styles.filters} data-no-print>
      {fields.map(({ key, label, all, choices }) => (
        <div key={key} className={styles.filter}>
          <Select
            label={label}
            choices={[{ id: any, label: all }, ...choices]}
            value={query[key] ?? any}
            onChange={(next) => {
              onChange(key, next);
            }}
          />
        </div>
      ))}
    </div>
  );
}

function Legend({ coverage }: { readonly coverage: Coverage }) {
  return (
    <ul className={styles.legend}>
      {coverageStates.map((state) => (
        <li key={state} title={coverageMeanings[state]}>
          <CoverageMark state={state}>
            {coverageWords[state]} <b>{coverage.counts[state]}</b>
          </CoverageMark>
        </li>
      ))}
    </ul>
  );
}
