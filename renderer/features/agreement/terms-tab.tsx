import type { AgreementView } from '../../../shared/contract/view-models.ts';
import { GridKeys } from '../../ui/grid-keys/grid-keys.tsx';
import { PlacedFindings } from './findings-beside.tsx';
import { words } from './messages.ts';
import { PartiesSection } from './parties-section.tsx';
import { placeFindings, termSections } from './placed-findings.ts';
import { TermGroup } from './term-group.tsx';
import { TermRow } from './term-row.tsx';
import styles from './terms.module.css';

/** Findings of the whole, terms in the order that agreements have them, then the parties. */
export function TermsTab({
  view,
  isEditable,
}: {
  readonly view: AgreementView;
  readonly isEditable: boolean;
}) {
  const { agreement, audited } = view;
  const placed = placeFindings(audited.findings);
  return (
    <GridKeys className={styles.terms}>
      {placed.above.length === 0 ? null : (
        <div className={styles.unplaced}>
          <PlacedFindings findings={placed.above} most={6} />
        </div>
      )}
      <div className={styles.heads} aria-hidden="true">
        <span>Term</span>
        <span>What it says</span>
        <span>Source</span>
        <span>Finding</span>
      </div>
      {termSections(agreement.terms, placed).map((section) => (
        <TermGroup key={section.group} section={section} isEditable={isEditable}>
          {(term, isNew, onLeft) => (
            <TermRow
              key={term}
              term={term}
              entry={agreement.terms[term]}
              agreement={agreement}
              documents={view.documents}
              findings={placed.beside.get(term) ?? []}
              pointers={placed.alsoOf.get(term) ?? []}
              isEditable={isEditable}
              startsEditing={isNew}
              onLeft={onLeft}
            />
          )}
        </TermGroup>
      ))}
      {isEditable ? (
        <p className={styles.hint} data-no-print>
          {words.editHint}
        </p>
      ) : null}
      <PartiesSection view={view} placed={placed} isEditable={isEditable} />
    </GridKeys>
  );
}
