import { useState } from 'react';
import type { StandardRule, StandardView } from '../../../shared/contract/channels-standard.ts';
import { formatDay } from '../../../shared/register/plain-date.ts';
import { severityWords } from '../../messages/audit-words.ts';
import { count, figure, opening } from '../../messages/counts.ts';
import { useOpenRegister, useWhyNotEditable } from '../../state/app-state.ts';
import { makeEdit } from '../../state/edits.ts';
import { announce, tellRefusal } from '../../state/app-store.ts';
import { Button } from '../../ui/button/button.tsx';
import { ConfirmDialog } from '../../ui/dialog/dialog.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Section } from '../../ui/section/section.tsx';
import { changeColumn } from '../../ui/table/change-column.tsx';
import { Table } from '../../ui/table/table.tsx';
import styles from './standards.module.css';
import { ThresholdsForm } from './thresholds-form.tsx';
import { settingWords, spanWords } from './words.ts';

type Pack = StandardView['packs'][number];

/** How the force's standard differs: days, rules that are set, rules of its own, rule packs. */
export function TailoredTab({
  view,
  onSet,
  onChangeOwn,
}: {
  readonly view: StandardView;
  readonly onSet: (rule: StandardRule) => void;
  readonly onChangeOwn: (id: string) => void;
}) {
  const { revision } = useOpenRegister();
  const isEditable = useWhyNotEditable() === null;
  const set = view.rules.filter(({ setting }) => setting !== null);
  const own = view.rules.filter(({ origin }) => origin === 'own');
  return (
    <div className={styles.sections}>
      <Section title="Days" sub="from which a date counts as due, or a review as lapsed">
        <ThresholdsForm key={revision} />
      </Section>
      <Section title="Rules that are set otherwise" sub={count(set.length, 'rule')}>
        {set.length === 0 ? (
          <EmptyState title="Every rule is as the standard has it.">
            Open a rule and choose “Set this rule” to give it another severity or to switch it off.
          </EmptyState>
        ) : (
          <Table
            caption="Rules that are set otherwise"
            rows={set}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'rule',
                head: 'Rule',
                width: '24%',
                isRowHead: true,
                cell: ({ title }) => <b>{title}</b>,
              },
              {
                id: 'what',
                head: 'Set to',
                width: '18%',
                cell: ({ setting, usualSeverity, settingHolds }) => (
                  <>
                    {setting === null ? '' : settingWords(setting, usualSeverity)}
                    {settingHolds ? null : <span className={styles.second}>not on this day</span>}
                  </>
                ),
              },
              { id: 'why', head: 'Why', cell: ({ setting }) => setting?.reason ?? '' },
              {
                id: 'who',
                head: 'Approved by',
                width: '18%',
                cell: ({ setting }) => setting?.approver ?? '',
              },
              {
                id: 'when',
                head: 'Holds',
                width: '16%',
                cell: ({ setting }) => (setting === null ? '' : opening(spanWords(setting))),
              },
              ...changeColumn<StandardRule>({
                isEditable,
                name: ({ title }) => title,
                onEdit: onSet,
              }),
            ]}
          />
        )}
      </Section>
      <Section title="The force’s own rules" sub={count(own.length, 'rule')}>
        {own.length === 0 ? (
          <EmptyState title="The force has no rules of its own.">
            “Write a rule” makes one without code, and tries it on this register first.
          </EmptyState>
        ) : (
          <Table
            caption="The force’s own rules"
            rows={own}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'rule',
                head: 'Rule',
                width: '30%',
                isRowHead: true,
                cell: ({ title, id }) => (
                  <>
                    <b>{title}</b>
                    <span className={styles.second}>{id}</span>
                  </>
                ),
              },
              { id: 'asks', head: 'Asks', cell: ({ asks }) => asks },
              {
                id: 'severity',
                head: 'Severity',
                width: '100px',
                cell: ({ severity }) => severityWords[severity],
              },
              {
                id: 'found',
                head: 'Found',
                width: '70px',
                align: 'end',
                cell: ({ notMet }) => figure(notMet),
              },
              ...changeColumn<StandardRule>({
                isEditable,
                name: ({ title }) => title,
                onEdit: ({ id }) => {
                  onChangeOwn(id);
                },
              }),
            ]}
          />
        )}
      </Section>
      <Packs packs={view.packs} isEditable={isEditable} />
    </div>
  );
}

function Packs({
  packs,
  isEditable,
}: {
  readonly packs: readonly Pack[];
  readonly isEditable: boolean;
}) {
  const [asked, setAsked] = useState<Pack | null>(null);
  const giveUp = async ({ id, title }: Pack) => {
    const made = await makeEdit({ kind: 'give-up-rule-pack', id });
    setAsked(null);
    if (made.ok) announce(`${title} holds no longer.`);
    else tellRefusal(made.error);
  };
  return (
    <Section title="Rule packs" sub="adopted from a file; their content stays with the register">
      {packs.length === 0 ? (
        <EmptyState title="No rule pack was ever adopted.">
          “Bring in a file” opens one and shows what it would change before anything is adopted.
        </EmptyState>
      ) : (
        <Table
          caption="Rule packs"
          rows={packs}
          rowKey={({ id }) => id}
          isSelected={({ inUse }) => inUse}
          columns={[
            {
              id: 'pack',
              head: 'Pack',
              width: '30%',
              isRowHead: true,
              cell: ({ title, version, issuer }) => (
                <>
                  <b>{title}</b>
                  <span className={styles.second}>
                    version {version}, {issuer}
                  </span>
                </>
              ),
            },
            {
              id: 'holds',
              head: 'Holds',
              cell: ({ holds, sha256 }) => (
                <>
                  {holds.join('; ')}
                  <span className={styles.hash}>SHA-256 {sha256}</span>
                </>
              ),
            },
            {
              id: 'why',
              head: 'Adopted',
              width: '26%',
              cell: ({ from, reason, approver }) => (
                <>
                  {formatDay(from)}: {reason}
                  <span className={styles.second}>{approver}</span>
                </>
              ),
            },
            {
              id: 'use',
              head: 'In use',
              width: '120px',
              cell: (pack) =>
                pack.inUse ? (
                  isEditable ? (
                    <Button
                      small
                      label={`Give up ${pack.title}`}
                      onPress={() => {
                        setAsked(pack);
                      }}
                    >
                      Give up
                    </Button>
                  ) : (
                    'in use'
                  )
                ) : pack.until === null ? (
                  'followed by another'
                ) : (
                  `until ${formatDay(pack.until)}`
                ),
            },
          ]}
        />
      )}
      {asked === null ? null : (
        <ConfirmDialog
          title={`Give up ${asked.title}?`}
          isOpen
          onClose={() => {
            setAsked(null);
          }}
          onConfirm={() => void giveUp(asked)}
          confirm="Give it up"
          note="Undo brings it back."
        >
          <p>
            From today the register is judged by Concordat’s own rules again, with what the force
            has set. Audits that were made with the pack keep its name, and its content stays.
          </p>
        </ConfirmDialog>
      )}
    </Section>
  );
}
