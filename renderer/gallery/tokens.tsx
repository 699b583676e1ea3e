import { useLayoutEffect, useRef, useState } from 'react';
import { colourPairs, contrast, type Colour } from '../styles/contrast.ts';
import { Mark } from '../ui/mark/mark.tsx';
import { Section } from '../ui/section/section.tsx';
import styles from './gallery.module.css';

const type = [
  'text-12',
  'text-13',
  'text-14',
  'strong-12',
  'strong-13',
  'strong-14',
  'title-16',
  'title-20',
  'title-26',
] as const;
const spaces = ['s-1', 's-2', 's-3', 's-4', 's-5', 's-6', 's-8', 's-10'] as const;

/** The tokens, as they are on this page now: sizes of type, spaces, and colours with their contrast. */
export function Tokens({ look }: { readonly look: string }) {
  return (
    <>
      <Section title="Type" sub="Source Sans 3, tabular lining figures">
        <ul className={styles.scale}>
          {type.map((token) => (
            <li key={token}>
              <code className={styles.token}>--{token}</code>
              <span style={{ font: `var(--${token})` }}>28 of 44 agreements are in date</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Space">
        <ul className={styles.spaces}>
          {spaces.map((token) => (
            <li key={token}>
              <code className={styles.token}>--{token}</code>
              <span className={styles.bar} style={{ width: `var(--${token})` }} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Colour" sub="measured on this page: text 4.5 to 1, shapes 3 to 1">
        <ul className={styles.pairs} key={look}>
          {colourPairs.map(({ ink, surface, least }) => (
            <Pair
              key={`${ink} ${surface} ${String(least)}`}
              ink={ink}
              surface={surface}
              least={least}
            />
          ))}
        </ul>
      </Section>
    </>
  );
}

function Pair({
  ink,
  surface,
  least,
}: {
  readonly ink: string;
  readonly surface: string;
  readonly least: number;
}) {
  const swatch = useRef<HTMLSpanElement>(null);
  const [ratio, setRatio] = useState<number | null>(null);
  useLayoutEffect(() => {
    if (swatch.current === null) return;
    const { color, backgroundColor } = getComputedStyle(swatch.current);
    setRatio(contrast(parsed(color), parsed(backgroundColor)));
  }, []);
  return (
    <li className={styles.pair} data-contrast={ratio?.toFixed(2)} data-least={least}>
      <span
        ref={swatch}
        className={styles.swatch}
        style={{ color: `var(--${ink})`, background: `var(--${surface})` }}
        aria-hidden="true"
      >
        {least === 3 ? '■' : 'Aa'}
      </span>
      <span>
        {ink} on {surface}
      </span>
      <span className={styles.ratio}>
        <Mark
          shape={ratio !== null && ratio < least ? 'cross' : 'tick'}
          tone={ratio !== null && ratio < least ? 'expired' : 'ok'}
        >
          {ratio?.toFixed(1) ?? ''}
        </Mark>
      </span>
    </li>
  );
}

/** A colour as the browser computes it: `rgb(26, 31, 35)`. */
function parsed(colour: string): Colour {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue];
}
