import type { ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button } from '../button/button.tsx';
import { Kbd } from '../kbd/kbd.tsx';
import { popoverStyles } from '../popover/option.tsx';

export interface MenuEntry<T extends string = string> {
  readonly id: T;
  readonly label: string;
  readonly description?: string;
  readonly keys?: string;
  readonly isDisabled?: boolean;
}

/**
 * A button that opens a list of things to do.
 * Accessibility: menu button pattern: arrow keys, typing ahead, Escape back to the button; what
 * cannot be done now is there, disabled, with its reason as the second line.
 */
export function MenuButton<T extends string>({
  children,
  entries,
  onAction,
  label,
  small = false,
  look = 'plain',
}: {
  readonly children: ReactNode;
  readonly entries: readonly MenuEntry<T>[];
  readonly onAction: (id: T) => void;
  readonly label?: string;
  readonly small?: boolean;
  readonly look?: 'plain' | 'quiet';
}) {
  return (
    <MenuTrigger>
      <Button look={look} small={small} icon="down" {...(label === undefined ? {} : { label })}>
        {children}
      </Button>
      <Popover className={popoverStyles.popover}>
        <Menu
          className={popoverStyles.list}
          aria-label={label ?? 'Menu'}
          items={entries}
          onAction={(key) => {
            const chosen = entries.find((entry) => entry.id === key);
            if (chosen !== undefined) onAction(chosen.id);
          }}
        >
          {(entry) => (
            <MenuItem
              id={entry.id}
              textValue={entry.label}
              className={popoverStyles.item}
              isDisabled={entry.isDisabled === true}
            >
              <span className={popoverStyles.words}>
                {entry.label}
                {entry.description === undefined ? null : (
                  <span className={popoverStyles.second}>{entry.description}</span>
                )}
              </span>
              {entry.keys === undefined ? null : <Kbd keys={entry.keys} />}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
