import { useMemo, useState } from 'react';
import type { StandardRule, StandardView } from '../../../shared/contract/channels-standard.ts';
import { severities } from '../../../shared/audit/report.ts';
import { forceWords, severityWords } from '../../messages/audit-words.ts';
import { figure } from '../../messages/counts.ts';
import { usePrinting } from '../../state/use-printing.ts';
import { Segments } from '../../ui/choices/toggle-chips.tsx';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import {
  everyRule,
  groupedRules,
  groupings,
  matchingRules,
  type Grouping,
  type RuleFilter,
} from './matching-rules.ts';
import { RuleEntry } from './rule-entry.tsx';
import styles from './standards.module.css';

const forces = ['', 'law', 'code', 'good-practice'] as const;
const groupingWords: Readonly<Record<Grouping, string>> = {
  clause: 'By clause',
  law: 'By law',
  severity: 'By severity',
};

function headingWords(title: string, by: Grouping): string {
  const severity = severities.find((each) => each === title);
  return by === 'severity' && severity !== undefined ? severityWords[severity] : title;
}

/** Every rule, under headings, narrowed by words; opened one by one, and set out in full on paper. */
export function RulesTab({
  view,
  filter,
  by,
  hasRegister,
  onNarrow,
  onSet,
  onChangeOwn,
}: {
  readonly view: StandardView;
  readonly filter: RuleFilter;
  readonly by: Grouping;
  readonly hasRegister: boolean;
  readonly onNarrow: (filter: RuleFilter, by: Grouping) => void;
  /** Null where nothing can be changed now. */
  readonly onSet: ((rule: StandardRule) => void) | null;
  readonly onChangeOwn: (id: string) => void;
}) {
  const isPrinting = usePrinting();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const { words, force, onlyWithFindings, onlyOurs } = filter;
  const { rules } = view;
  const packTitle = view.tailoring.pack?.title ?? 'the rule pack';
  const shown = useMemo(
    () => matchingRules(rules, { words, force, onlyWithFindings, onlyOurs }),
    [rules, words, force, onlyWithFindings, onlyOurs],
  );
  const groups = useMemo(() => groupedRules(shown, by, packTitle), [shown, by, packTitle]);
  const counts = (id: (typeof forces)[number]) =>
    matchingRules(rules, { ...everyRule, words, onlyWithFindings, onlyOurs, force: id }).length;
  const toggle = (id: string, isOpen: boolean) => {
    setOpened((before) => {
      if (before.has(id) === isOpen) return before;
      const next = new Set(before);
      if (isOpen) next.add(id);
      else next.delete(id);
      return next;
    });
  };
  return (
    <div className={styles.list}>
      <div className={styles.filters} data-no-print>
        <Segments
          label="Rules by force"
          look="chips"
          chips={forces.map((id) => ({
            id,
            label: id === '' ? 'All' : forceWords[id],
            count: counts(id),
          }))}
          selected={force}
          onChange={(next) => {
            onNarrow({ ...filter, force: next }, by);
          }}
        />
        <Segments
          label="Headings"
          chips={groupings.map((id) => ({ id, label: groupingWords[id] }))}
          selected={by}
          onChange={(next) => {
            onNarrow(filter, next);
          }}
        />
        {hasRegister ? (
          <>
            <Checkbox
              isSelected={onlyWithFindings}
              onChange={(next) => {
                onNarrow({ ...filter, onlyWithFindings: next }, by);
              }}
            >
              Only rules that found something
            </Checkbox>
            <Checkbox
              isSelected={onlyOurs}
              onChange={(next) => {
                onNarrow({ ...filter, onlyOurs: next }, by);
              }}
            >
              Only what the force has set
            </Checkbox>
          </>
        ) : null}
      </div>
      {shown.length === 0 ? (
        <EmptyState title="No rule fits these words.">
          Search for an Act, a section or a thing, for example “115” or “retention”.
        </EmptyState>
      ) : (
        <>
          <div className={styles.columns} aria-hidden="true">
            <span>Severity</span>
            <span>Rule</span>
            <span>Rests on</span>
            <span className={styles.found}>{hasRegister ? 'Found' : ''}</span>
          </div>
          {groups.map((group) => (
            <section key={group.id} className={styles.heads} aria-labelledby={`group-${group.id}`}>
              <h2 id={`group-${group.id}`} className={styles.head}>
                {headingWords(group.title, by)}
                <span className={styles.headCount}>{figure(group.rules.length)}</span>
              </h2>
              <ul className={styles.rules}>
                {group.rules.map((rule) => (
                  <li key={rule.id} className={styles.item}>
                    <RuleEntry
                      rule={rule}
                      isOpen={opened.has(rule.id) || shown.length === 1}
                      isPrinting={isPrinting}
                      hasRegister={hasRegister}
                      onToggle={(isOpen) => {
                        toggle(rule.id, isOpen);
                      }}
                      onSet={
                        onSet === null
                          ? null
                          : () => {
                              onSet(rule);
                            }
                      }
                      onChangeOwn={
                        rule.origin === 'own'
                          ? () => {
                              onChangeOwn(rule.id);
                            }
                          : null
                      }
                    />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </div>
  );
}
