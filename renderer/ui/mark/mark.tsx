import type { ReactNode } from 'react';
import type { Currency, Rating, Severity } from '../../../shared/audit/report.ts';
import { currencyWords, ratingWords, severityWords } from '../../messages/audit-words.ts';
import { classNames } from '../class-names.ts';
import styles from './mark.module.css';
import { shapes, type ShapeName, type Tone } from './shapes.tsx';

const ofCurrency: Readonly<Record<Currency, readonly [ShapeName, Tone]>> = {
  expired: ['square', 'expired'],
  lapsed: ['square', 'expired'],
  'review-overdue': ['triangle', 'overdue'],
  expiring: ['diamond', 'due'],
  'review-due': ['diamond', 'due'],
  'in-date': ['disc', 'ok'],
  undated: ['hollow-diamond', 'due'],
  'not-in-force': ['hollow-square', 'expired'],
  ended: ['dash', 'none'],
};

const ofSeverity: Readonly<Record<Severity, readonly [ShapeName, Tone]>> = {
  critical: ['square', 'expired'],
  high: ['triangle', 'overdue'],
  medium: ['diamond', 'due'],
  low: ['hollow-diamond', 'due'],
  info: ['dash', 'none'],
};

const letters: Readonly<Record<Rating, string>> = { red: 'R', amber: 'A', green: 'G', grey: 'N' };

/**
 * A shape in front of its word.
 * Accessibility: the shape is decoration, the word is read; without colour the shape stands, without
 * the shape the word stands; shapes are at least 3:1 on every surface and system colours when forced.
 */
export function Mark({
  shape,
  tone,
  children,
}: {
  readonly shape: ShapeName;
  readonly tone: Tone;
  readonly children?: ReactNode;
}) {
  return (
    <span className={styles.mark}>
      <svg
        className={classNames(
          styles.shape,
          styles[tone],
          (children === undefined || children === null) && styles.bare,
        )}
        viewBox="0 0 13 13"
        aria-hidden="true"
      >
        {shapes[shape]}
      </svg>
      {children}
    </span>
  );
}

/** The state of an agreement's dates: shape and word. `children` replaces the word. */
export function CurrencyMark({
  currency,
  children,
}: {
  readonly currency: Currency;
  readonly children?: ReactNode;
}) {
  const [shape, tone] = ofCurrency[currency];
  return (
    <Mark shape={shape} tone={tone}>
      {children ?? currencyWords[currency]}
    </Mark>
  );
}

/** How bad a finding is; a finding that cannot be told is a ring whatever its severity would be. */
export function SeverityMark({
  severity,
  cannotTell = false,
  children,
}: {
  readonly severity: Severity;
  readonly cannotTell?: boolean;
  readonly children?: ReactNode;
}) {
  if (cannotTell) {
    return (
      <Mark shape="ring" tone="none">
        {children ?? 'Cannot tell'}
      </Mark>
    );
  }
  const [shape, tone] = ofSeverity[severity];
  return (
    <Mark shape={shape} tone={tone}>
      {children ?? severityWords[severity]}
    </Mark>
  );
}

/**
 * Fitness: a letter in a box, then the word. More ink means less fit: red solid, amber tinted, green
 * outlined, not assessed dashed.
 * Accessibility: the letter is decoration (the word is read); borders carry it when colours are forced.
 */
export function RatingMark({
  rating,
  children,
}: {
  readonly rating: Rating;
  readonly children?: ReactNode;
}) {
  return (
    <span className={styles.mark}>
      <span className={classNames(styles.letter, styles[rating])} aria-hidden="true">
        {letters[rating]}
      </span>
      {children ?? ratingWords[rating]}
    </span>
  );
}
