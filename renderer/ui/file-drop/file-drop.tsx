import type { ReactNode } from 'react';
import { DropZone, FileTrigger, Text } from 'react-aria-components';
import { Button } from '../button/button.tsx';
import { filesOf } from './dropped-files.ts';
import styles from './file-drop.module.css';

/**
 * A place for a file: drop it, paste it, or choose it. With `onFiles` it takes several, and folders.
 * Accessibility: the button opens the system's dialog; dropping is a shorter way and never the only
 * one; the zone's border is dashed in every theme.
 */
export function FileDrop({
  title,
  help,
  button,
  accept,
  onFile,
  onFiles,
  more,
}: {
  readonly title: string;
  readonly help: string;
  readonly button: string;
  /** File name endings with their dots. */
  readonly accept: readonly string[];
  readonly onFile?: (file: File) => void;
  readonly onFiles?: (files: readonly File[]) => void;
  /** More buttons beside the first one. */
  readonly more?: ReactNode;
}) {
  const take = (files: readonly File[]) => {
    const first = files[0];
    if (first === undefined) return;
    onFile?.(first);
    onFiles?.(files);
  };
  return (
    <DropZone
      className={styles.zone ?? ''}
      onDrop={(event) => {
        void filesOf(event.items).then(take);
      }}
    >
      <Text slot="label" className={styles.title ?? ''}>
        {title}
      </Text>
      <p className={styles.help}>{help}</p>
      <div className={styles.buttons}>
        <FileTrigger
          acceptedFileTypes={accept}
          allowsMultiple={onFiles !== undefined}
          onSelect={(list) => {
            take([...(list ?? [])]);
          }}
        >
          <Button look="main">{button}</Button>
        </FileTrigger>
        {more}
      </div>
    </DropZone>
  );
}
