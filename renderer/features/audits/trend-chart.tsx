import type { TrendPoint } from '../../../shared/audit/audits-compared.ts';
import { formatDayShort } from '../../../shared/register/plain-date.ts';
import styles from './audits.module.css';

const height = 150;
const barWidth = 34;
const step = 92;
const left = 34;
const top = 8;

const parts = [
  { key: 'red', label: 'Red' },
  { key: 'amber', label: 'Amber' },
  { key: 'notAssessed', label: 'Not assessed' },
  { key: 'fit', label: 'Green' },
] as const;

/** Round numbers for the axis: none, half and all of the largest. */
function ticks(most: number): readonly number[] {
  const half = Math.round(most / 2);
  return most <= 1 ? [0, most] : [0, half, most];
}

/**
 * How many agreements had each rating in each audit, with the number in date beside each bar.
 * Accessibility: a picture with its meaning in words; the table below it holds every number; the four
 * ratings differ by pattern, so that a print in black and white keeps them apart.
 */
export function TrendChart({ points }: { readonly points: readonly TrendPoint[] }) {
  const most = Math.max(1, ...points.map(({ total }) => total));
  const y = (n: number) => top + height - (n / most) * height;
  const width = left + points.length * step;
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${width} ${height + 46}`}
        width={width}
        height={height + 46}
        role="img"
        aria-label={`Agreements by rating in ${points.length} audits; the table below has the numbers.`}
      >
        <defs>
          <pattern
            id="trend-hatch"
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="5" height="5" className={styles.amberGround} />
            <rect width="2" height="5" className={styles.amberLine} />
          </pattern>
        </defs>
        {ticks(most).map((n) => (
          <g key={n}>
            <line x1={left} x2={width} y1={y(n)} y2={y(n)} className={styles.gridLine} />
            <text x={left - 6} y={y(n) + 4} textAnchor="end" className={styles.axis}>
              {n}
            </text>
          </g>
        ))}
        {points.map((point, at) => {
          const x = left + at * step + (step - barWidth) / 2 - 8;
          let below = 0;
          return (
            <g key={point.id ?? 'now'}>
              {parts.map(({ key }) => {
                const n = point[key];
                const from = below;
                below += n;
                return n === 0 ? null : (
                  <rect
                    key={key}
                    x={x}
                    width={barWidth}
                    y={y(from + n)}
                    height={y(from) - y(from + n)}
                    className={styles[key]}
                  />
                );
              })}
              <path
                d={`M${x + barWidth + 5} ${y(point.inDate)}l8 -4v8z`}
                className={styles.inDate}
              />
              <text x={x + barWidth + 15} y={y(point.inDate) + 4} className={styles.axis}>
                {point.inDate}
              </text>
              <text
                x={x + barWidth / 2}
                y={top + height + 16}
                textAnchor="middle"
                className={styles.axis}
              >
                {formatDayShort(point.asAt)}
              </text>
              <text
                x={x + barWidth / 2}
                y={top + height + 31}
                textAnchor="middle"
                className={styles.axis}
              >
                {point.id === null ? 'as shown now' : `rules ${point.rulePackVersion}`}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption className={styles.legend}>
        {parts.map(({ key, label }) => (
          <span key={key}>
            <svg viewBox="0 0 13 13" width="13" height="13" aria-hidden="true">
              <rect x="1" y="1" width="11" height="11" className={styles[key]} />
            </svg>{' '}
            {label}
          </span>
        ))}
        <span>
          <svg viewBox="0 0 13 13" width="13" height="13" aria-hidden="true">
            <path d="M2 6.5l8 -4v8z" className={styles.inDate} />
          </svg>{' '}
          in date
        </span>
      </figcaption>
    </figure>
  );
}
