import { useRef, useState, type Ref } from 'react';
import {
  ComboBox,
  Group,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { given } from '../given.ts';
import { Icon } from '../icon/icon.tsx';
import { Kbd } from '../kbd/kbd.tsx';
import { popoverStyles } from '../popover/option.tsx';
import styles from './search-box.module.css';

/** Something that a search found. */
export interface Hit {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  /** What it is, in a few words, at the end of the line. */
  readonly kind: string;
}

/**
 * A field that finds things as you type and takes you there.
 * Accessibility: a combobox whose list is read out with its length; Down goes into the list, Enter
 * goes to the first hit when none is chosen, Escape empties the field and then gives the focus back.
 */
export function SearchBox({
  label,
  placeholder,
  keys,
  text,
  onText,
  hits,
  onChoose,
  nothing,
  inputRef,
}: {
  readonly label: string;
  readonly placeholder: string;
  readonly keys: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly hits: readonly Hit[];
  readonly onChoose: (id: string) => void;
  /** What to say when there is no hit. */
  readonly nothing: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}) {
  const cameFrom = useRef<Element | null>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <ComboBox
      className={styles.search ?? ''}
      items={hits}
      inputValue={text}
      onInputChange={onText}
      value={null}
      onChange={(key) => {
        if (key !== null) onChoose(String(key));
      }}
      onOpenChange={setOpen}
      menuTrigger="focus"
      allowsEmptyCollection
      allowsCustomValue
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isOpen && cameFrom.current instanceof HTMLElement) {
          cameFrom.current.focus();
        }
      }}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Group className={styles.group ?? ''}>
        <Icon name="search" className={styles.glass} />
        <Input
          className={styles.input ?? ''}
          placeholder={placeholder}
          aria-keyshortcuts={keys.replace(/ /g, '+')}
          {...given({ ref: inputRef })}
          onFocus={(event) => {
            cameFrom.current = event.relatedTarget;
          }}
          onKeyDown={(event) => {
            const first = hits[0];
            const isChosen = event.currentTarget.hasAttribute('aria-activedescendant');
            if (event.key !== 'Enter' || isChosen || first === undefined || text === '') return;
            event.preventDefault();
            onChoose(first.id);
          }}
        />
        <Kbd keys={keys} />
      </Group>
      <Popover className={popoverStyles.popover} placement="bottom end">
        <ListBox
          className={popoverStyles.list}
          renderEmptyState={() => <p className={popoverStyles.nothing}>{nothing}</p>}
        >
          {(hit: Hit) => (
            <ListBoxItem id={hit.id} textValue={hit.label} className={popoverStyles.item}>
              <span className={popoverStyles.words}>
                {hit.label}
                {hit.detail === '' ? null : (
                  <span className={popoverStyles.second}>{hit.detail}</span>
                )}
              </span>
              <span className={styles.kind}>{hit.kind}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
