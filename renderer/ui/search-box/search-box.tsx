import { useId, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon/icon.tsx';
import { Kbd } from '../kbd/kbd.tsx';
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
 * Accessibility: the combobox pattern with a list box in the same landmark; nothing else on the page
 * is hidden while it is open. Down and Up choose, Home and End stay with the text, Enter goes (to the
 * first hit when none is chosen), Escape closes, then empties, then gives the focus back.
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
  const listId = useId();
  const cameFrom = useRef<Element | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const at = Math.min(chosen, hits.length - 1);
  const optionId = (index: number): string => `${listId}-${index}`;

  const close = (): void => {
    setOpen(false);
    setChosen(-1);
  };
  const choose = (hit: Hit | undefined): void => {
    if (hit === undefined) return;
    close();
    onChoose(hit.id);
  };
  const move = (to: number): void => {
    setOpen(true);
    setChosen(to);
    list.current?.children[to]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    switch (event.key) {
      case 'ArrowDown':
        move(Math.min(at + 1, hits.length - 1));
        break;
      case 'ArrowUp':
        move(Math.max(at - 1, 0));
        break;
      case 'Enter':
        if (at >= 0 || text.trim() !== '') choose(hits[Math.max(at, 0)]);
        break;
      case 'Escape':
        if (isOpen) close();
        else if (text !== '') onText('');
        else if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  return (
    <div className={styles.search}>
      <div className={styles.group}>
        <Icon name="search" className={styles.glass} />
        <input
          ref={inputRef}
          className={styles.input}
          role="combobox"
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={isOpen && at >= 0 ? optionId(at) : undefined}
          aria-keyshortcuts={keys.replace('Ctrl', 'Control').replace(' ', '+')}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          maxLength={400}
          value={text}
          onChange={(event) => {
            setOpen(true);
            setChosen(-1);
            onText(event.target.value);
          }}
          onFocus={(event) => {
            cameFrom.current = event.relatedTarget;
            setOpen(true);
          }}
          onClick={() => {
            setOpen(true);
          }}
          onBlur={close}
          onKeyDown={onKeyDown}
        />
        <Kbd keys={keys} />
      </div>
      {isOpen && hits.length > 0 ? (
        <div ref={list} id={listId} role="listbox" aria-label={label} className={styles.list}>
          {hits.map((hit, index) => (
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the field's, which keeps the focus; pointing is a second way to the same
            <div
              key={hit.id}
              id={optionId(index)}
              role="option"
              aria-selected={index === at}
              tabIndex={-1}
              className={classNames(styles.hit, index === at && styles.chosen)}
              onMouseDown={(event) => {
                event.preventDefault();
              }}
              onClick={() => {
                choose(hit);
              }}
            >
              <span className={styles.words}>
                {hit.label}
                {hit.detail === '' ? null : <span className={styles.detail}>{hit.detail}</span>}
              </span>
              <span className={styles.kind}>{hit.kind}</span>
            </div>
          ))}
        </div>
      ) : null}
      <div role="status" className={isOpen && hits.length === 0 ? styles.nothing : styles.hidden}>
        {isOpen ? (hits.length === 0 ? nothing : found(hits.length)) : ''}
      </div>
    </div>
  );
}

function found(n: number): string {
  return n === 1 ? 'One line found' : `${n} lines found`;
}
