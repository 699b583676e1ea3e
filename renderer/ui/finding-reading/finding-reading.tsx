import type { ReactNode } from 'react';
import type { Evidence, Finding } from '../../../shared/audit/report.ts';
import { forceWords } from '../../messages/audit-words.ts';
import { Reading, ReadingNote, ReadingRow } from '../reading/reading.tsx';
import { Citations } from './citations.tsx';
import styles from './finding-reading.module.css';

/**
 * A finding in full, as an auditor writes it: condition, criteria, consequence, recommendation, evidence.
 * Accessibility: see `Reading`; nothing is shortened.
 */
export function FindingReading({
  finding,
  tight = false,
  first,
  children,
}: {
  readonly finding: Finding;
  readonly tight?: boolean;
  /** A row that comes before all others: what was decided. */
  readonly first?: ReactNode;
  /** Further rows: the actions, the same elsewhere. */
  readonly children?: ReactNode;
}) {
  return (
    <Reading tight={tight}>
      {first}
      <ReadingRow name="What is">{finding.message}</ReadingRow>
      <ReadingRow name="What should be">
        {finding.criteria}
        <ReadingNote>
          {forceWords[finding.force]}
          {finding.clause === null ? '' : `, clause ${finding.clause} of the checklist`}
        </ReadingNote>
        <Citations citations={finding.citations} />
        {finding.lawNow !== undefined && (
          <>
            <p>The law is another today:</p>
            <Citations citations={finding.lawNow} />
          </>
        )}
      </ReadingRow>
      <ReadingRow name="Why it matters">{finding.consequence}</ReadingRow>
      <ReadingRow name="What to do">{finding.recommendation}</ReadingRow>
      {finding.evidence.length === 0 ? null : (
        <ReadingRow name="Evidence">
          <EvidenceList evidence={finding.evidence} />
        </ReadingRow>
      )}
      {children}
    </Reading>
  );
}

function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  return (
    <ul className={styles.evidence}>
      {evidence.map((item, at) => (
        <li key={`${item.field} ${String(at)}`}>
          <span className={styles.label}>{item.label}</span>
          {item.value === null ? (
            <span className={styles.nothing}>the register says nothing</span>
          ) : (
            <span>{item.value}</span>
          )}
          {item.quote === null ? null : (
            <q className={styles.quote}>
              {item.quote.words}
              <span className={styles.page}>page {item.quote.page}</span>
            </q>
          )}
        </li>
      ))}
    </ul>
  );
}
