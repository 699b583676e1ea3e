import { count, figure } from '../../messages/counts.ts';
import type { ImportPlan, ImportSession } from './plan.ts';
import styles from './import.module.css';

export type Step = 'file' | 'columns' | 'change';

const steps: readonly { readonly id: Step; readonly name: string }[] = [
  { id: 'file', name: 'File' },
  { id: 'columns', name: 'Columns and values' },
  { id: 'change', name: 'What will change' },
];

/**
 * Where the officer is among the steps, and a way to the others once a file has been read.
 * Accessibility: a numbered list of buttons; the current one says so.
 */
export function StepList({
  current,
  canGo,
  session,
  plan,
  onGo,
}: {
  readonly current: Step;
  readonly canGo: boolean;
  readonly session: ImportSession | null;
  readonly plan: ImportPlan | null;
  readonly onGo: (step: Step) => void;
}) {
  const details: Readonly<Record<Step, string>> = {
    file: session === null ? '' : count(session.sheets.length, 'sheet'),
    columns: plan === null ? '' : count(plan.columns.length, 'column'),
    change:
      plan === null
        ? ''
        : `${figure(plan.counts.added)} added, ${figure(plan.counts.changed)} changed`,
  };
  return (
    <ol className={styles.steps} data-no-print>
      {steps.map(({ id, name }, at) => (
        <li key={id}>
          <button
            type="button"
            className={styles.stepButton}
            aria-current={id === current ? 'step' : undefined}
            disabled={!canGo && id !== current}
            onClick={() => {
              onGo(id);
            }}
          >
            <span className={styles.number}>{at + 1}</span> {name}
            {details[id] === '' ? null : <span className={styles.detail}>: {details[id]}</span>}
          </button>
        </li>
      ))}
    </ol>
  );
}
