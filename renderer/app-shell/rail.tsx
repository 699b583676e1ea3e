import { figure } from '../messages/counts.ts';
import { viewNames } from '../messages/shell.ts';
import { useAsAt, useOpenRegister } from '../state/app-state.ts';
import { href, type ViewName } from '../state/route.ts';
import { useQuery } from '../state/use-query.ts';
import { VisuallyHidden } from '../ui/visually-hidden/visually-hidden.tsx';
import styles from './rail.module.css';
import { mainViews, otherViews, type RailView } from './views.ts';

interface Counted {
  readonly n: number;
  readonly of: string;
}

/** The views, each with what waits in it. */
export function Rail({ current }: { readonly current: ViewName }) {
  const register = useOpenRegister();
  const { asAt } = useAsAt();
  const { value } = useQuery('overview.get', { asAt });
  const counts: Partial<Record<ViewName, Counted>> = {
    register: { n: register.agreements, of: 'agreements' },
    ...(value === null
      ? {}
      : {
          findings: { n: value.findingsToDecide, of: 'findings to decide' },
          actions: { n: value.openActions, of: 'open actions' },
        }),
  };
  const parents: Partial<Record<ViewName, ViewName>> = {
    agreement: 'register',
    documents: 'import',
  };
  const place = parents[current] ?? current;
  return (
    <nav className={styles.rail} aria-label="Views" data-no-print>
      <Views views={mainViews} current={place} counts={counts} />
      <hr className={styles.parting} />
      <Views views={otherViews} current={place} counts={counts} />
      {register.profile.sampleData ? (
        <p className={styles.sample}>Sample data of an invented force</p>
      ) : null}
    </nav>
  );
}

function Views({
  views,
  current,
  counts,
}: {
  readonly views: readonly RailView[];
  readonly current: ViewName;
  readonly counts: Partial<Record<ViewName, Counted>>;
}) {
  return (
    <ul className={styles.views}>
      {views.map(({ view, digit }) => {
        const counted = counts[view];
        return (
          <li key={view}>
            <a
              href={href(view)}
              className={styles.view}
              aria-current={view === current ? 'page' : undefined}
              aria-keyshortcuts={digit === null ? undefined : `Alt+${digit}`}
              title={digit === null ? undefined : `Alt ${digit}`}
            >
              {viewNames[view]}
              {counted === undefined ? null : (
                <span className={styles.count}>
                  {figure(counted.n)}
                  <VisuallyHidden> {counted.of}</VisuallyHidden>
                </span>
              )}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
