import { DropZone, FileTrigger, Text } from 'react-aria-components';
import { Button } from '../button/button.tsx';
import styles from './file-drop.module.css';

/**
 * A place for a file: drop it, paste it, or choose it.
 * Accessibility: the button opens the system's dialog; dropping is a shorter way and never the only
 * one; the zone's border is dashed in every theme.
 */
export function FileDrop({
  title,
  help,
  button,
  accept,
  onFile,
}: {
  readonly title: string;
  readonly help: string;
  readonly button: string;
  /** File name endings with their dots. */
  readonly accept: readonly string[];
  readonly onFile: (file: File) => void;
}) {
  return (
    <DropZone
      className={styles.zone ?? ''}
      onDrop={(event) => {
        const item = event.items.find((dropped) => dropped.kind === 'file');
        if (item !== undefined) void item.getFile().then(onFile);
      }}
    >
      <Text slot="label" className={styles.title ?? ''}>
        {title}
      </Text>
      <p className={styles.help}>{help}</p>
      <FileTrigger
        acceptedFileTypes={accept}
        onSelect={(files) => {
          const file = files?.[0];
          if (file !== undefined) onFile(file);
        }}
      >
        <Button look="main">{button}</Button>
      </FileTrigger>
    </DropZone>
  );
}
