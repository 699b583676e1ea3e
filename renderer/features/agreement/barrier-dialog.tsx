import type { Agreement } from '../../../shared/register/agreement.ts';
import type { AccessBarrier } from '../../../shared/register/experience.ts';
import { RequestDialog } from '../../ui/request-dialog/request-dialog.tsx';
import { RemoveRecord } from './remove-record.tsx';

/** Records a request for data under the agreement that was refused, delayed or met in part. */
export function BarrierDialog({
  agreement,
  barrier,
  onClose,
}: {
  readonly agreement: Agreement;
  readonly barrier: AccessBarrier | null;
  readonly onClose: () => void;
}) {
  const first = agreement.parties.find((party) => party.partnerId !== null);
  return (
    <RequestDialog
      title={`A request for data under ${agreement.ref}`}
      save={barrier === null ? 'Add the request' : 'Save the request'}
      said={`Request under ${agreement.ref} saved.`}
      barrier={barrier}
      agreementId={agreement.id}
      partnerId={first?.partnerId ?? null}
      onClose={onClose}
    >
      {barrier === null ? null : (
        <RemoveRecord
          collection="accessBarriers"
          id={barrier.id}
          words="Remove this request"
          onDone={onClose}
        />
      )}
    </RequestDialog>
  );
}
