import { approvers } from '../../messages/approvers.ts';
import { ComboBox } from '../../ui/combo-box/combo-box.tsx';
import { TextArea } from '../../ui/text-field/text-field.tsx';

/** Why the force departs from the standard, and by which post: asked of everything that it sets. */
export function BecauseFields({
  reason,
  approver,
  onReason,
  onApprover,
  isTried,
  isDisabled = false,
  autoFocus = false,
}: {
  readonly reason: string;
  readonly approver: string;
  readonly onReason: (reason: string) => void;
  readonly onApprover: (approver: string) => void;
  /** True once it was tried to save: what is missing is then told. */
  readonly isTried: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
}) {
  return (
    <>
      <TextArea
        label="Why"
        description="It stands in the trail and in the pack, and inspectors read it."
        value={reason}
        onChange={onReason}
        rows={2}
        maxLength={4_000}
        isDisabled={isDisabled}
        autoFocus={autoFocus}
        error={isTried && reason.trim() === '' ? 'Say why. Inspectors will read it.' : null}
      />
      <ComboBox
        label="Approved by"
        description="A post, not a person. Others may be typed."
        choices={approvers.map((label) => ({ id: label, label }))}
        value={approvers.find((label) => label === approver) ?? null}
        custom={approver}
        onCustom={onApprover}
        onChange={(chosen) => {
          if (chosen !== null) onApprover(chosen);
        }}
        isDisabled={isDisabled}
        error={
          isTried && approver.trim() === ''
            ? 'Say which post approved it, for example the SIRO.'
            : null
        }
      />
    </>
  );
}
