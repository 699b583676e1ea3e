import type { Ref } from 'react';
import type { Command } from '../features/search/hits.ts';
import { SearchField } from '../features/search/search-field.tsx';
import { useApp } from '../state/app-state.ts';
import { tellRefusal } from '../state/app-store.ts';
import { ask } from '../state/ask.ts';
import { redo, undo } from '../state/edits.ts';
import { go } from '../state/navigation.ts';
import { Button } from '../ui/button/button.tsx';
import { MenuButton } from '../ui/menu/menu.tsx';
import { AsAtPicker } from './as-at-picker.tsx';
import { closeRegister, openRegister } from './commands.ts';
import { SavedState } from './saved-state.tsx';
import styles from './top-bar.module.css';

/** Which register, as at which day, find, undo, and whether it is saved. */
export function TopBar({
  commands,
  searchRef,
}: {
  readonly commands: readonly Command[];
  readonly searchRef: Ref<HTMLInputElement>;
}) {
  const { register } = useApp();
  if (register === null) {
    return (
      <div className={styles.bar} data-no-print>
        <b className={styles.none}>No register is open</b>
      </div>
    );
  }
  return (
    <div className={styles.bar} data-no-print>
      <RegisterMenu name={register.profile.registerName} />
      <AsAtPicker />
      <div className={styles.search} data-search>
        <SearchField commands={commands} inputRef={searchRef} />
      </div>
      <div className={styles.steps}>
        <Step verb="Undo" what={register.undo} keys="Ctrl Z" run={undo} />
        <Step verb="Redo" what={register.redo} keys="Ctrl Y" run={redo} isLesser />
      </div>
      <SavedState />
    </div>
  );
}

function Step({
  verb,
  what,
  keys,
  run,
  isLesser = false,
}: {
  readonly verb: 'Undo' | 'Redo';
  readonly what: string | null;
  readonly keys: string;
  readonly run: () => Promise<void>;
  readonly isLesser?: boolean;
}) {
  if (what === null && isLesser) return null;
  const words = what === null ? `${verb}: nothing to ${verb.toLowerCase()}` : `${verb}: ${what}`;
  return (
    <Button
      icon={verb === 'Undo' ? 'undo' : 'redo'}
      label={words}
      tooltip={`${words} (${keys})`}
      unavailable={what === null ? '' : null}
      className={styles.step}
      onPress={() => {
        void run();
      }}
    >
      {verb}
      {what === null ? null : <span className={styles.what}> {what}</span>}
    </Button>
  );
}

function RegisterMenu({ name }: { readonly name: string }) {
  const { recent } = useApp();
  const others = recent.filter((entry) => !entry.missing && entry.name !== name).slice(0, 5);
  return (
    <div className={styles.register}>
      <MenuButton
        look="quiet"
        label={`${name}: this register`}
        entries={[
          { id: 'open', label: 'Open another register…' },
          { id: 'new', label: 'Start a new register…' },
          ...others.map((entry) => ({ id: `recent:${entry.token}`, label: entry.name })),
          { id: 'settings', label: 'Settings of this register' },
          { id: 'close', label: 'Close this register', description: 'Everything is saved already' },
        ]}
        onAction={(id) => {
          if (id === 'open') void openRegister();
          else if (id === 'new') go('start');
          else if (id === 'settings') go('settings');
          else if (id === 'close') void closeRegister();
          else void openRecent(id.replace('recent:', ''));
        }}
      >
        {name}
      </MenuButton>
    </div>
  );
}

async function openRecent(token: string): Promise<void> {
  const answer = await ask('register.open-recent', { token });
  if (answer.ok) go('overview');
  else tellRefusal(answer.error);
}
