import { FileTrigger } from 'react-aria-components';
import { Button, type ButtonProps } from '../button/button.tsx';
import { given } from '../given.ts';

/**
 * A button that lets the officer choose a file of theirs, several of them, or a whole folder.
 * Accessibility: an ordinary button; the system's own dialog opens.
 */
export function FileButton({
  accept,
  onFile,
  onFiles,
  several = false,
  folder = false,
  ...button
}: ButtonProps & {
  /** File name endings, each with its dot; a folder gives all its files. */
  readonly accept: readonly string[];
  /** Called with the first file; for places that take one. */
  readonly onFile?: (file: File) => void;
  /** Called with all of them. */
  readonly onFiles?: (files: readonly File[]) => void;
  readonly several?: boolean;
  readonly folder?: boolean;
}) {
  return (
    <FileTrigger
      {...given({ acceptedFileTypes: folder ? undefined : accept })}
      allowsMultiple={several}
      acceptDirectory={folder}
      onSelect={(list) => {
        const files = [...(list ?? [])];
        const first = files[0];
        if (first === undefined) return;
        onFile?.(first);
        onFiles?.(files);
      }}
    >
      <Button {...button} />
    </FileTrigger>
  );
}
