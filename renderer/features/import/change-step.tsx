import { useState } from 'react';
import { partnerKindLabels, type PartnerKind } from '../../../shared/register/partner.ts';
import { count } from '../../messages/counts.ts';
import { Button } from '../../ui/button/button.tsx';
import { Segments } from '../../ui/choices/toggle-chips.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Mark } from '../../ui/mark/mark.tsx';
import type { ShapeName, Tone } from '../../ui/mark/shapes.tsx';
import { Section } from '../../ui/section/section.tsx';
import { Table } from '../../ui/table/table.tsx';
import styles from './import.module.css';
import { effectWords } from './messages.ts';
import type { ImportPlan, PlanRow } from './plan.ts';

const effects = ['added', 'changed', 'unchanged', 'skipped'] as const;
const marks: Readonly<Record<PlanRow['effect'], readonly [ShapeName, Tone]>> = {
  added: ['disc', 'ok'],
  changed: ['differs', 'due'],
  unchanged: ['dash', 'none'],
  skipped: ['hollow-square', 'overdue'],
};
const shownAtOnce = 200;

function kindWords(kind: string): string {
  return (partnerKindLabels as Readonly<Record<string, string>>)[kind as PartnerKind] ?? kind;
}

/** Every row of the file and what it will do: added, changed line by line, unchanged, left out. */
export function ChangeStep({ plan }: { readonly plan: ImportPlan }) {
  const first = effects.find((effect) => plan.counts[effect] > 0) ?? 'added';
  const [effect, setEffect] = useState<PlanRow['effect']>(
    plan.counts.changed > 0 ? 'changed' : first,
  );
  const [limit, setLimit] = useState(shownAtOnce);
  const rows = plan.rows.filter((row) => row.effect === effect);
  const shown = rows.slice(0, limit);
  return (
    <div className={styles.columnsStep}>
      <Section title="Agreements" sub={`${count(plan.rowsRead, 'row')} read`}>
        <div className={styles.chips}>
          <Segments
            label="Rows by what they do"
            look="chips"
            chips={effects.map((id) => ({
              id,
              label: effectWords[id],
              count: plan.counts[id],
            }))}
            selected={effect}
            onChange={(next) => {
              setEffect(next);
              setLimit(shownAtOnce);
            }}
          />
        </div>
        {rows.length === 0 ? (
          <EmptyState title={`No row is ${effectWords[effect].toLowerCase()}.`} />
        ) : (
          <Table
            caption={`Rows that are ${effectWords[effect].toLowerCase()}`}
            rows={shown}
            rowKey={(row) => `${row.sheet} ${String(row.row)}`}
            columns={[
              { id: 'row', head: 'Row', width: '52px', cell: (row) => row.row },
              {
                id: 'effect',
                head: 'Will be',
                width: '104px',
                cell: (row) => {
                  const [shape, tone] = marks[row.effect];
                  return (
                    <Mark shape={shape} tone={tone}>
                      {effectWords[row.effect]}
                    </Mark>
                  );
                },
              },
              {
                id: 'agreement',
                head: 'Agreement',
                isRowHead: true,
                cell: (row) => (
                  <>
                    <b>{row.ref}</b> {row.title}
                    {row.details.map((line, at) => (
                      <span key={`${String(at)} ${line}`} className={styles.second}>
                        {line}
                      </span>
                    ))}
                  </>
                ),
              },
            ]}
          />
        )}
        {rows.length > shown.length ? (
          <p className={styles.rest}>
            <Button
              small
              onPress={() => {
                setLimit(limit + 1_000);
              }}
            >
              {`Show more of ${count(rows.length, 'row')}`}
            </Button>
          </p>
        ) : null}
      </Section>
      <div className={styles.aside}>
        <Section title="New partners" sub={count(plan.newPartners.length, 'partner')}>
          {plan.newPartners.length === 0 ? (
            <p className={styles.lead}>Every body in the file is known already.</p>
          ) : (
            <Table
              caption="New partners"
              rows={plan.newPartners}
              rowKey={(partner) => partner.name}
              columns={[
                { id: 'name', head: 'Name', isRowHead: true, cell: (partner) => partner.name },
                {
                  id: 'kind',
                  head: 'Kind',
                  width: '42%',
                  cell: (partner) => kindWords(partner.kind),
                },
              ]}
            />
          )}
          <p className={styles.lead}>
            The import is one change. One undo takes it back whole, and it is in the trail for good.
          </p>
        </Section>
      </div>
    </div>
  );
}
