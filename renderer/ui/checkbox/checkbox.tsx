import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField, Text } from 'react-aria-components';
import { given } from '../given.ts';
import { Icon } from '../icon/icon.tsx';
import styles from './checkbox.module.css';

/**
 * Yes or no.
 * Accessibility: the whole line is the target; the tick is drawn, so it survives forced colours; ring
 * around the box.
 */
export function Checkbox({
  children,
  isSelected,
  onChange,
  isDisabled,
  isIndeterminate,
  description,
}: {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
  readonly isIndeterminate?: boolean;
  readonly description?: string;
}) {
  return (
    <CheckboxField
      isSelected={isSelected}
      onChange={onChange}
      {...given({ isDisabled, isIndeterminate })}
    >
      <CheckboxButton className={styles.checkbox ?? ''}>
        <span className={styles.box}>
          {isIndeterminate === true ? (
            <span className={styles.some} />
          ) : isSelected ? (
            <Icon name="tick" />
          ) : null}
        </span>
        <span>{children}</span>
      </CheckboxButton>
      {description === undefined ? null : (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
    </CheckboxField>
  );
}
