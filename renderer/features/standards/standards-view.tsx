import { useMemo } from 'react';
import type { RuleSummary } from '../../../shared/contract/view-models.ts';
import { formatDay } from '../../../shared/register/plain-date.ts';
import { forceWords } from '../../messages/audit-words.ts';
import { count, figure, opening } from '../../messages/counts.ts';
import { useApp, useAsAt } from '../../state/app-state.ts';
import { adjust, useRoute } from '../../state/navigation.ts';
import { href } from '../../state/route.ts';
import { useQuery } from '../../state/use-query.ts';
import { Segments } from '../../ui/choices/toggle-chips.tsx';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Citations } from '../../ui/finding-reading/citations.tsx';
import { Link } from '../../ui/link/link.tsx';
import { SeverityMark } from '../../ui/mark/mark.tsx';
import { RefusalNotice } from '../../ui/notice/notice.tsx';
import { PageHeader } from '../../ui/page-header/page-header.tsx';
import { ProgressLine } from '../../ui/progress/progress-line.tsx';
import { Reading, ReadingNote, ReadingRow } from '../../ui/reading/reading.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import { everyRule, matchingRules, type RuleFilter } from './matching-rules.ts';
import styles from './standards.module.css';

const forces = ['', 'law', 'code', 'good-practice'] as const;
const scopeWords: Readonly<Record<RuleSummary['scope'], string>> = {
  agreement: 'asked of each agreement',
  flow: 'asked of each flow',
  document: 'asked of each document',
  partner: 'asked of each partner',
  register: 'asked of the register as a whole',
};

/** Standards: by what do we judge? Every rule with its source, and what it found here. */
export function StandardsView() {
  const { asAt } = useAsAt();
  const { rulePack, register } = useApp();
  const { query } = useRoute();
  const answer = useQuery('rules.list', { asAt });
  const filter: RuleFilter = {
    words: query['words'] ?? '',
    force: forces.find((force) => force === query['force']) ?? everyRule.force,
    onlyWithFindings: query['found'] === 'yes',
  };
  const { words, force, onlyWithFindings } = filter;
  const all = useMemo(() => answer.value ?? [], [answer.value]);
  const shown = useMemo(
    () => matchingRules(all, { words, force, onlyWithFindings }),
    [all, words, force, onlyWithFindings],
  );
  const narrow = (next: RuleFilter) => {
    adjust('standards', null, {
      ...(next.words === '' ? {} : { words: next.words }),
      ...(next.force === '' ? {} : { force: next.force }),
      ...(next.onlyWithFindings ? { found: 'yes' } : {}),
    });
  };
  const counts = (id: (typeof forces)[number]) =>
    matchingRules(all, { ...everyRule, words, onlyWithFindings, force: id }).length;
  return (
    <div className={styles.view}>
      <PageHeader
        title="Standards"
        counts={`${opening(count(rulePack.rules, 'rule'))}, version ${rulePack.version}, sources checked ${formatDay(rulePack.checkedOn)}`}
      />
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
            narrow({ ...filter, force: next });
          }}
        />
        <div className={styles.words} data-view-filter>
          <TextField
            label="Find a rule"
            labelHidden
            type="search"
            placeholder="Words, an Act, a clause"
            keys="Control+F"
            value={words}
            onChange={(next) => {
              narrow({ ...filter, words: next });
            }}
          />
        </div>
        {register === null ? null : (
          <Checkbox
            isSelected={onlyWithFindings}
            onChange={(next) => {
              narrow({ ...filter, onlyWithFindings: next });
            }}
          >
            Only rules that found something
          </Checkbox>
        )}
      </div>
      {answer.refusal === null ? null : <RefusalNotice refusal={answer.refusal} />}
      {answer.value === null && answer.isSlow ? <ProgressLine words="Reading the rules" /> : null}
      {answer.value !== null && shown.length === 0 ? (
        <EmptyState title="No rule fits these words.">
          Search for an Act, a section or a thing, for example “115” or “retention”.
        </EmptyState>
      ) : (
        <ul className={styles.rules}>
          {shown.map((rule) => (
            <li key={rule.id}>
              <Rule rule={rule} isOpen={shown.length === 1} hasRegister={register !== null} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** One rule: its title and what it found; opened, what it asks, why, and by which source. */
function Rule({
  rule,
  isOpen,
  hasRegister,
}: {
  readonly rule: RuleSummary;
  readonly isOpen: boolean;
  readonly hasRegister: boolean;
}) {
  return (
    <details className={styles.rule} open={isOpen || undefined}>
      <summary className={styles.summary}>
        <span className={styles.severity}>
          <SeverityMark severity={rule.severity} />
        </span>
        <span className={styles.title}>
          <b>{rule.title}</b>
          <span className={styles.asks}>{rule.asks}</span>
        </span>
        <span className={styles.force}>{forceWords[rule.force]}</span>
        <span className={styles.found}>
          {hasRegister ? (rule.findings === 0 ? '–' : figure(rule.findings)) : ''}
        </span>
      </summary>
      <div className={styles.open}>
        <Reading tight>
          <ReadingRow name="Why">{rule.why}</ReadingRow>
          <ReadingRow name="What to do">{rule.advice}</ReadingRow>
          <ReadingRow name="By what">
            <Citations citations={rule.citations} />
            <ReadingNote>
              rule {rule.id}, {scopeWords[rule.scope]}
              {rule.clause === null ? '' : `, clause ${rule.clause} of the checklist`}
            </ReadingNote>
          </ReadingRow>
          {hasRegister ? (
            <ReadingRow name="Found here">
              {rule.findings === 0 ? (
                'Nothing: it is met, or it does not apply.'
              ) : (
                <Link href={href('findings', null, { rule: rule.id, state: 'all' })}>
                  {opening(count(rule.findings, 'finding'))}
                </Link>
              )}
            </ReadingRow>
          ) : null}
        </Reading>
      </div>
    </details>
  );
}
