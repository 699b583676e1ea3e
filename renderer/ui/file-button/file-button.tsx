import { FileTrigger } from 'react-aria-components';
import { Button, type ButtonProps } from '../button/button.tsx';

/**
 * A button that lets the officer choose a file of theirs.
 * Accessibility: an ordinary button; the system's own dialog opens.
 */
export function FileButton({
  accept,
  onFile,
  ...button
}: ButtonProps & {
  /** File name endings, each with its dot. */
  readonly accept: readonly string[];
  readonly onFile: (file: File) => void;
}) {
  return (
    <FileTrigger
      acceptedFileTypes={accept}
      onSelect={(files) => {
        const file = files?.item(0) ?? null;
        if (file !== null) onFile(file);
      }}
    >
      <Button {...button} />
    </FileTrigger>
  );
}
