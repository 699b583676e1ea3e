import type { EditPreview } from '../../../shared/contract/channels-grid.ts';
import { count, figure } from '../../messages/counts.ts';
import styles from './dialogs.module.css';

/** The number of agreements that are listed; the rest are counted. */
const mostShown = 200;

/** What several edits would do, before they are made: agreement by agreement, then what can't be. */
export function ChangePreview({ preview }: { readonly preview: EditPreview }) {
  const { changed, unchanged, refused } = preview;
  return (
    <div className={styles.preview}>
      <p role="status">
        {changed.length === 0
          ? 'Nothing would change.'
          : `${count(changed.length, 'agreement')} would change.`}
        {unchanged > 0 ? ` ${figure(unchanged)} would stay as they are.` : ''}
        {refused.length > 0 ? ` ${figure(refused.length)} can’t be changed and are left out.` : ''}
      </p>
      {changed.length + refused.length === 0 ? null : (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        <div className={styles.list} tabIndex={0} role="region" aria-label="What would change">
          <ul>
            {refused.slice(0, mostShown).map(({ at, ref, what, next }) => (
              <li key={`refused ${at}`} className={styles.refused}>
                <b>{ref}</b>
                <span>
                  Left out. {what} {next}
                </span>
              </li>
            ))}
            {changed.slice(0, mostShown).map(({ agreementId, ref, what }) => (
              <li key={agreementId ?? 'register'}>
                <b>{ref === '' ? 'Register' : ref}</b>
                <span>
                  {what.map((line, at) => (
                    <span key={at} className={styles.line}>
                      {line}
                    </span>
                  ))}
                </span>
              </li>
            ))}
          </ul>
          {changed.length > mostShown ? (
            <p>And {count(changed.length - mostShown, 'more agreement')}.</p>
          ) : null}
        </div>
      )}
    </div>
  );
}
