import {
  coverageStates,
  type Coverage,
  type CoverageFilter,
} from '../../../shared/audit/coverage.ts';
import { partnerKindLabels, partnerKinds } from '../../../shared/register/partner.ts';
import { strandLabels, strands } from '../../../shared/register/strands.ts';
import { coverageMeanings, coverageWords } from '../../messages/coverage-words.ts';
import { CoverageMark } from '../../ui/mark/coverage-mark.tsx';
import { Select } from '../../ui/select/select.tsx';
import styles from './coverage.module.css';

const any = 'any';

/** The filter that an address says; words that mean nothing ask for everything. */
export function filterOf(query: Readonly<Record<string, string>>): CoverageFilter {
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

/** What the needs are narrowed by. */
export function CoverageFilters({
  query,
  coverage,
  onChange,
}: {
  readonly query: Readonly<Record<string, string>>;
  readonly coverage: Coverage;
  /** `next` is null where everything is asked for again. */
  readonly onChange: (key: string, next: string | null) => void;
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
              onChange(key, next === any ? null : next);
            }}
          />
        </div>
      ))}
    </div>
  );
}

/** The states of a need, each with how many there are. */
export function CoverageLegend({ coverage }: { readonly coverage: Coverage }) {
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
