import type { Citation } from '../../../shared/audit/report.ts';
import { verificationWords } from '../../messages/citation-words.ts';
import styles from './finding-reading.module.css';

/**
 * The sources that something is held against, each with its check date and how far it was verified.
 * Accessibility: a list of text; addresses are printed, not linked, because the app opens no network.
 */
export function Citations({ citations }: { readonly citations: readonly Citation[] }) {
  if (citations.length === 0) return null;
  return (
    <ul className={styles.citations}>
      {citations.map((citation) => (
        <li key={citation.id}>
          <span className={styles.source}>{citation.text}</span>, {verificationWords(citation)}
          <span className={styles.address}>{citation.address}</span>
        </li>
      ))}
    </ul>
  );
}
