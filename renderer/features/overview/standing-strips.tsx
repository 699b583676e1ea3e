import type { Overview } from '../../../shared/contract/view-models.ts';
import { count, figure } from '../../messages/counts.ts';
import { notInDateRatings, ratingsInWords, standing } from './counts.ts';
import styles from './standing-strips.module.css';
import { mostSquares, Strip, stripWidth, Swatch } from './strip.tsx';

/** One square per agreement, in date against fit: the gap between the two rows is the finding. */
export function StandingStrips({ overview }: { readonly overview: Overview }) {
  const now = standing(overview);
  const isBar = now.all > mostSquares;
  const rows = [
    {
      name: 'In date',
      n: now.inDate,
      segments: [
        { look: 'solid', n: now.inDate },
        { look: 'hollow', n: now.notInDate },
      ],
    },
    {
      name: 'Fit',
      n: now.fit,
      segments: [
        { look: 'solid', n: now.inDateAndFit },
        { look: 'hatched', n: now.inDateNotFit },
        { look: 'hollow', n: now.notInDate },
      ],
    },
  ] as const;
  const legend = [
    {
      look: 'solid',
      n: now.inDateAndFit,
      words: 'in date and fit',
      more: '',
    },
    {
      look: 'hatched',
      n: now.inDateNotFit,
      words: 'in date but not fit',
      more: ratingsInWords({ ...overview.inDateNotFit, green: 0 }),
    },
    {
      look: 'hollow',
      n: now.notInDate,
      words: 'not in date',
      more: ratingsInWords(notInDateRatings(overview)),
    },
  ] as const;
  return (
    <div className={styles.strips}>
      <dl className={styles.rows}>
        {rows.map((row) => (
          <div
            key={row.name}
            className={styles.row}
            style={{ gridTemplateColumns: `50px minmax(0, ${stripWidth(now.all, isBar)}px) auto` }}
          >
            <dt>{row.name}</dt>
            <dd className={styles.drawn}>
              <Strip segments={row.segments} isBar={isBar} of={now.all} />
            </dd>
            <dd className={styles.number}>
              {figure(row.n)} of {figure(now.all)}
            </dd>
          </div>
        ))}
      </dl>
      <ul className={styles.legend} aria-label={`All ${count(now.all, 'agreement')}`}>
        {legend.map((entry) => (
          <li key={entry.look}>
            <Swatch look={entry.look} />
            <b>
              {figure(entry.n)} {entry.words}
            </b>
            {entry.more === '' ? null : <span className={styles.more}>{entry.more}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
