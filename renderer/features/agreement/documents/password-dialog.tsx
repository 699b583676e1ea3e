import { useState } from 'react';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import { documentWords } from './document-words.ts';

/**
 * Asks for the password of an encrypted file.
 * Accessibility: see `Dialog`; a wrong password is said under the field; keeping the file unread needs
 * no password and is a button of its own.
 */
export function PasswordDialog({
  fileName,
  wasWrong,
  onPassword,
  onKeepUnread,
  onClose,
}: {
  readonly fileName: string;
  readonly wasWrong: boolean;
  readonly onPassword: (password: string) => void;
  /** Null where it is kept already. */
  readonly onKeepUnread: (() => void) | null;
  readonly onClose: () => void;
}) {
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const error =
    isTried && password === ''
      ? 'Type the password, or keep the file without reading it.'
      : wasWrong && password === ''
        ? 'This was not the password. Try again.'
        : null;
  return (
    <Dialog
      title="This file is protected by a password"
      isOpen
      onClose={onClose}
      size="narrow"
      onSubmit={() => {
        setTried(true);
        if (password !== '') onPassword(password);
      }}
      actions={
        <>
          {onKeepUnread === null ? null : (
            <Button onPress={onKeepUnread}>Keep without reading</Button>
          )}
          <Button look="main" type="submit">
            Open it
          </Button>
        </>
      }
    >
      <p>
        <b>{fileName}</b> can’t be read without its password.
      </p>
      <TextField
        label="Password"
        type="password"
        value={password}
        onChange={(typed) => {
          setPassword(typed);
          setTried(false);
        }}
        error={error}
        description={documentWords.passwordNotKept}
        maxLength={1_000}
        autoFocus
      />
    </Dialog>
  );
}
