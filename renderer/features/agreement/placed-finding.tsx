import { useId, useState } from 'react';
import type { Finding } from '../../../shared/audit/report.ts';
import { opening } from '../../messages/counts.ts';
import { href } from '../../state/route.ts';
import { FindingReading } from '../../ui/finding-reading/finding-reading.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { Link } from '../../ui/link/link.tsx';
import { Mark, SeverityMark } from '../../ui/mark/mark.tsx';
import { findingLead, placeWords } from './messages.ts';
import styles from './placed-finding.module.css';

const decisionWords = { 'risk-accepted': 'risk accepted', dismissed: 'dismissed' } as const;

/** The mark and the words of a finding: `▲ High. Review overdue by 52 days`. */
export function FindingWords({ finding }: { readonly finding: Finding }) {
  const isDismissed = finding.decision === 'dismissed';
  return (
    <span className={styles.words}>
      {isDismissed ? (
        <Mark shape="ring" tone="none" />
      ) : (
        <SeverityMark severity={finding.severity} cannotTell={finding.outcome === 'cannot-tell'}>
          {''}
        </SeverityMark>
      )}
      <span>
        {isDismissed ? null : <b>{findingLead(finding)}. </b>}
        {opening(finding.title)}
        {finding.decision === null ? null : (
          <span className={styles.decision}> ({decisionWords[finding.decision]})</span>
        )}
      </span>
    </span>
  );
}

/**
 * A finding where it belongs; it opens in place to be read in full.
 * Accessibility: a disclosure button, part of the grid's arrow keys; the opened text is the next thing.
 */
export function PlacedFinding({ finding }: { readonly finding: Finding }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles.finding}>
      <button
        type="button"
        className={styles.title}
        data-grid-cell
        tabIndex={-1}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <FindingWords finding={finding} />
        <span className={styles.turn} data-open={isOpen}>
          <Icon name="down" />
        </span>
      </button>
      {isOpen ? (
        <div id={id} className={styles.open}>
          <FindingReading finding={finding} tight />
          <p className={styles.decide}>
            <Link href={href('findings', finding.id)}>Decide on it in Findings</Link>
          </p>
        </div>
      ) : null}
    </div>
  );
}

/** Says at a term that a finding stands at another: `▲ with Next review`. */
export function FindingPointer({
  finding,
  at,
}: {
  readonly finding: Finding;
  readonly at: string;
}) {
  return (
    <p className={styles.pointer}>
      <SeverityMark severity={finding.severity} cannotTell={finding.outcome === 'cannot-tell'}>
        {''}
      </SeverityMark>
      {opening(finding.title)}, see {placeWords(at)}
    </p>
  );
}
