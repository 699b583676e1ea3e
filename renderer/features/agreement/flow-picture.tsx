import { useState } from 'react';
import type { Agreement } from '../../../shared/register/agreement.ts';
import { count, listed } from '../../messages/counts.ts';
import { Button } from '../../ui/button/button.tsx';
import { ScrollArea } from '../../ui/scroll-area/scroll-area.tsx';
import { flowPicture, lineHeight, type Arrow, type Box } from './flow-layout.ts';
import styles from './flow-picture.module.css';

/**
 * Who sends what to whom, drawn.
 * Accessibility: one image with a name; the table under it says the same and more. Drawn in the page's
 * colours, so that it stands on paper and in Windows' contrast themes.
 */
export function FlowPicture({ agreement }: { readonly agreement: Agreement }) {
  const [isWhole, setWhole] = useState(false);
  if (agreement.flows.length === 0) return null;
  const { width, height, boxes, arrows, folded } = flowPicture(agreement, isWhole);
  const hidden = [
    ...(folded.flows === 0 ? [] : [count(folded.flows, 'flow')]),
    ...(folded.receivers === 0 ? [] : [count(folded.receivers, 'receiver')]),
  ];
  return (
    <figure className={styles.figure}>
      <ScrollArea label="Who sends what to whom">
        <svg
          viewBox={`0 0 ${width} ${height}`}
          className={styles.picture}
          role="img"
          aria-label={`Who sends what to whom: ${count(agreement.flows.length, 'flow')}, told in the table that follows`}
        >
          {arrows.map((arrow) => (
            <FlowArrow key={arrow.key} arrow={arrow} />
          ))}
          {boxes.map((box) => (
            <PartyBox key={box.key} box={box} />
          ))}
        </svg>
      </ScrollArea>
      {hidden.length === 0 && !isWhole ? null : (
        <figcaption className={styles.folded} data-no-print>
          {isWhole ? null : `${listed(hidden)} folded. `}
          <Button
            small
            look="quiet"
            expanded={isWhole}
            onPress={() => {
              setWhole(!isWhole);
            }}
          >
            {isWhole ? 'Fold the picture' : 'Show the whole picture'}
          </Button>
        </figcaption>
      )}
    </figure>
  );
}

function PartyBox({ box }: { readonly box: Box }) {
  const { x, y, width, height, lines } = box;
  const first = y + height / 2 - ((lines.length - 1) * lineHeight) / 2;
  return (
    <g>
      <rect x={x} y={y} width={width} height={height} rx={3} className={styles.box} />
      {lines.map((line, at) => (
        <text
          key={at}
          x={x + 12}
          y={first + at * lineHeight}
          dominantBaseline="central"
          className={styles.name}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

const headLength = 9;

function FlowArrow({ arrow }: { readonly arrow: Arrow }) {
  const { fromX, toX, y, words } = arrow;
  const tip = toX - 3;
  const [over = '', under = ''] = words;
  const middle = (fromX + tip) / 2;
  return (
    <g>
      <line x1={fromX} y1={y} x2={tip - headLength} y2={y} className={styles.line} />
      <path d={`M${tip} ${y} l-${headLength} -5 v10 z`} className={styles.head} />
      <text x={middle} y={y - 7} className={styles.over}>
        {over}
      </text>
      <text x={middle} y={y + 16} className={styles.under}>
        {under}
      </text>
    </g>
  );
}
