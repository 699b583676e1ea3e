import { useEffect, useRef } from 'react';
import type { TriedRule } from '../../../shared/contract/channels-standard.ts';
import { count, figure } from '../../messages/counts.ts';
import { SeverityMark } from '../../ui/mark/mark.tsx';
import { Table } from '../../ui/table/table.tsx';
import styles from './standards.module.css';

/** As many agreements as are shown of a rule that is tried. */
const shown = 40;

/**
 * What a rule would find if it were saved, and on which words.
 * Accessibility: the sentence is announced when the rule has been tried, and comes into sight.
 */
export function TriedList({ tried }: { readonly tried: TriedRule }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [tried]);
  const { agreements, notMet, cannotTell, found } = tried;
  const open = cannotTell === 0 ? '' : ` ${count(cannotTell, 'case')} could not be told.`;
  return (
    <div ref={box} className={styles.effect}>
      <p role="status">
        <b>
          {notMet === 0
            ? `It would find nothing in ${count(agreements, 'agreement')}.`
            : `It would make ${count(notMet, 'finding')} in a register of ${count(agreements, 'agreement')}.`}
        </b>
        {open}
        {found.length > shown ? ` The first ${figure(shown)} are shown.` : ''}
      </p>
      {found.length === 0 ? null : (
        <Table
          caption="What the rule would find"
          rows={found.slice(0, shown).map((each, at) => ({ ...each, at }))}
          rowKey={({ at }) => String(at)}
          columns={[
            {
              id: 'ref',
              head: 'Agreement',
              width: '24%',
              isRowHead: true,
              cell: ({ ref, agreementTitle, outcome }) => (
                <>
                  {ref}
                  {agreementTitle === ref ? null : (
                    <span className={styles.second}>{agreementTitle}</span>
                  )}
                  {outcome === 'cannot-tell' ? (
                    <SeverityMark severity="info" cannotTell>
                      Cannot tell
                    </SeverityMark>
                  ) : null}
                </>
              ),
            },
            { id: 'message', head: 'The finding would say', cell: ({ message }) => message },
            {
              id: 'why',
              head: 'Because the register says',
              width: '32%',
              cell: ({ evidence }) =>
                evidence.map(({ label, value }) => `${label}: ${value ?? 'nothing'}`).join('; '),
            },
          ]}
        />
      )}
    </div>
  );
}
