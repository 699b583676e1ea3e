import { useId } from 'react';
import styles from './strip.module.css';

/** How the squares of a segment are drawn: more ink means less fit, as in the marks. */
export type StripLook = 'solid' | 'hatched' | 'hollow' | 'red' | 'amber' | 'green' | 'grey';

export interface StripSegment {
  readonly look: StripLook;
  readonly n: number;
}

const pitch = 15;
const side = 13;
/** More squares than this are no longer counted by eye; a bar of the same looks stands for them. */
export const mostSquares = 120;

/** How wide a strip of `of` squares is when there is room, in CSS pixels. */
export function stripWidth(of: number, isBar: boolean): number {
  return isBar ? 600 : Math.max(1, of) * pitch;
}

/**
 * One square for each agreement, or a bar in proportion where there are too many.
 * Accessibility: a drawing of numbers that stand beside it in words; hidden from the tree.
 */
export function Strip({
  segments,
  isBar,
  of,
}: {
  readonly segments: readonly StripSegment[];
  readonly isBar: boolean;
  /** The number that fills the whole width. */
  readonly of: number;
}) {
  const hatch = useId();
  const width = stripWidth(of, isBar);
  const placed = segments.map((segment, at) => ({
    ...segment,
    start: segments.slice(0, at).reduce((sum, before) => sum + before.n, 0),
  }));
  return (
    <svg
      className={isBar ? styles.bar : styles.squares}
      viewBox={`0 0 ${width} ${side}`}
      style={{ maxWidth: `${width}px` }}
      preserveAspectRatio={isBar ? 'none' : 'xMinYMid meet'}
      aria-hidden="true"
    >
      <defs>
        <Hatch id={`${hatch}-fill`} ground="var(--paper)" ink="var(--fill)" />
        <Hatch id={`${hatch}-amber`} ground="var(--wash-amber)" ink="var(--sev-due)" />
      </defs>
      {placed.map(({ start, ...segment }) => {
        const fill =
          segment.look === 'hatched'
            ? `url(#${hatch}-fill)`
            : segment.look === 'amber'
              ? `url(#${hatch}-amber)`
              : undefined;
        if (isBar) {
          const unit = width / Math.max(1, of);
          return segment.n === 0 ? null : (
            <rect
              key={segment.look}
              className={styles[segment.look]}
              style={{ fill }}
              x={start * unit + 0.5}
              y={0.75}
              width={Math.max(1, segment.n * unit - 1)}
              height={side - 1.5}
            />
          );
        }
        return Array.from({ length: segment.n }, (_, index) => (
          <rect
            key={`${segment.look}${index}`}
            className={styles[segment.look]}
            style={{ fill }}
            x={(start + index) * pitch + 0.75}
            y={0.75}
            width={side - 1.5}
            height={side - 1.5}
          />
        ));
      })}
    </svg>
  );
}

function Hatch({
  id,
  ground,
  ink,
}: {
  readonly id: string;
  readonly ground: string;
  readonly ink: string;
}) {
  return (
    <pattern
      id={id}
      width="4"
      height="4"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="4" height="4" style={{ fill: ground }} />
      <rect width="1.5" height="4" style={{ fill: ink }} />
    </pattern>
  );
}

/** One square of a look, to explain it beside its words. */
export function Swatch({ look }: { readonly look: StripLook }) {
  return (
    <span className={styles.swatch}>
      <Strip segments={[{ look, n: 1 }]} isBar={false} of={1} />
    </span>
  );
}
