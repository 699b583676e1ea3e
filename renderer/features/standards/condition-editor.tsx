import {
  ownField,
  ownFieldsOf,
  ownOperatorsOf,
  operatorWords,
} from '../../../shared/register/own-rule-fields.ts';
import type { OwnGroup, OwnRule } from '../../../shared/register/own-rule.ts';
import { Button } from '../../ui/button/button.tsx';
import { ComboBox } from '../../ui/combo-box/combo-box.tsx';
import { Select } from '../../ui/select/select.tsx';
import {
  isDraftGroup,
  newKey,
  newTest,
  withField,
  withOperator,
  type DraftErrors,
  type DraftGroup,
  type DraftTest,
} from './own-rule-draft.ts';
import styles from './standards.module.css';
import { ValueField } from './value-field.tsx';

const joins = [
  { id: 'all', label: 'all of these hold' },
  { id: 'any', label: 'any of these holds' },
] as const;

/** Most comparisons side by side, as the rule's own data allows. */
const most = 20;

function TestRow({
  test,
  place,
  scope,
  errors,
  onChange,
  onRemove,
}: {
  readonly test: DraftTest;
  /** Where it stands in the rule, for its errors: "condition.of.0". */
  readonly place: string;
  readonly scope: OwnRule['scope'];
  readonly errors: DraftErrors;
  readonly onChange: (test: DraftTest) => void;
  readonly onRemove: (() => void) | null;
}) {
  const field = ownField(test.field);
  return (
    <div className={styles.test}>
      <ComboBox
        label="What"
        labelHidden
        choices={ownFieldsOf(scope).map(({ key, label }) => ({ id: key, label }))}
        value={test.field}
        onChange={(key) => {
          if (key !== null) onChange(withField(test, key));
        }}
        error={errors[`${place}.field`] ?? null}
      />
      <Select
        label="Comparison"
        labelHidden
        choices={(field === undefined ? [] : ownOperatorsOf(field)).map((id) => ({
          id,
          label: operatorWords[id],
        }))}
        value={test.operator}
        onChange={(operator) => {
          onChange(withOperator(test, operator));
        }}
        error={errors[`${place}.operator`] ?? null}
      />
      <ValueField
        test={test}
        onChange={(value) => {
          onChange({ ...test, value });
        }}
        error={errors[`${place}.value`] ?? null}
      />
      {onRemove === null ? (
        <span />
      ) : (
        <Button small look="quiet" onPress={onRemove} label={`Remove ${field?.label ?? 'it'}`}>
          Remove
        </Button>
      )}
    </div>
  );
}

function replaced<T extends { readonly key: number }>(list: readonly T[], next: T): readonly T[] {
  return list.map((each) => (each.key === next.key ? next : each));
}

function without<T extends { readonly key: number }>(
  list: readonly T[],
  key: number,
): readonly T[] {
  return list.filter((each) => each.key !== key);
}

function GroupRow({
  group,
  place,
  scope,
  errors,
  onChange,
  onRemove,
}: {
  readonly group: DraftGroup;
  readonly place: string;
  readonly scope: OwnRule['scope'];
  readonly errors: DraftErrors;
  readonly onChange: (group: DraftGroup) => void;
  readonly onRemove: () => void;
}) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.hidden}>A group of conditions</legend>
      <div className={styles.join}>
        <Select
          label="In this group"
          labelHidden
          choices={joins}
          value={group.join}
          onChange={(join) => {
            onChange({ ...group, join });
          }}
        />
        <Button
          small
          look="quiet"
          icon="plus"
          onPress={() => {
            onChange({ ...group, of: [...group.of, newTest()].slice(0, most) });
          }}
        >
          Add to this group
        </Button>
        <Button small look="quiet" onPress={onRemove}>
          Remove the group
        </Button>
      </div>
      {group.of.map((test, at) => (
        <TestRow
          key={test.key}
          test={test}
          place={`${place}.of.${String(at)}`}
          scope={scope}
          errors={errors}
          onChange={(next) => {
            onChange({ ...group, of: replaced(group.of, next) });
          }}
          onRemove={
            group.of.length === 1
              ? null
              : () => {
                  onChange({ ...group, of: without(group.of, test.key) });
                }
          }
        />
      ))}
    </fieldset>
  );
}

/**
 * The condition of an own rule: comparisons, and groups of them, all by keyboard.
 * Accessibility: a fieldset with its legend; each comparison is three named fields; what is wrong stands
 * under its field.
 */
export function ConditionEditor({
  join,
  parts,
  scope,
  errors,
  onJoin,
  onParts,
}: {
  readonly join: OwnGroup['join'];
  readonly parts: readonly (DraftTest | DraftGroup)[];
  readonly scope: OwnRule['scope'];
  readonly errors: DraftErrors;
  readonly onJoin: (join: OwnGroup['join']) => void;
  readonly onParts: (parts: readonly (DraftTest | DraftGroup)[]) => void;
}) {
  const add = (part: DraftTest | DraftGroup) => {
    onParts([...parts, part].slice(0, most));
  };
  return (
    <fieldset className={styles.condition}>
      <legend className={styles.legend}>There is a finding where</legend>
      <div className={styles.join}>
        <Select label="Where" labelHidden choices={joins} value={join} onChange={onJoin} />
      </div>
      {parts.map((part, at) => {
        const place = `condition.of.${String(at)}`;
        const remove = () => {
          onParts(without(parts, part.key));
        };
        return isDraftGroup(part) ? (
          <GroupRow
            key={part.key}
            group={part}
            place={place}
            scope={scope}
            errors={errors}
            onChange={(next) => {
              onParts(replaced(parts, next));
            }}
            onRemove={remove}
          />
        ) : (
          <TestRow
            key={part.key}
            test={part}
            place={place}
            scope={scope}
            errors={errors}
            onChange={(next) => {
              onParts(replaced(parts, next));
            }}
            onRemove={parts.length === 1 ? null : remove}
          />
        );
      })}
      <div className={styles.join}>
        <Button
          small
          icon="plus"
          onPress={() => {
            add(newTest());
          }}
        >
          Add a condition
        </Button>
        <Button
          small
          look="quiet"
          icon="plus"
          onPress={() => {
            add({ key: newKey(), join: 'any', of: [newTest(), newTest()] });
          }}
        >
          Add a group
        </Button>
      </div>
      {errors['condition'] === undefined ? null : <p role="alert">{errors['condition']}</p>}
    </fieldset>
  );
}
