import type { OtherCopyFacts } from '../../../shared/contract/channels-keeping.ts';
import { count } from '../../messages/counts.ts';
import { momentDayAndTime } from '../../messages/moments.ts';
import { Notice } from '../../ui/notice/notice.tsx';

/** What a copy that was read is, in two lines. */
export function CopyFacts({ copy }: { readonly copy: OtherCopyFacts }) {
  const { name, madeAt, by, changes, agreements, documents, missing } = copy;
  const made =
    madeAt === null ? '' : ` Made ${momentDayAndTime(madeAt)}${by === null ? '' : ` by ${by}`}.`;
  return (
    <Notice
      tone="done"
      title={`${name}: ${count(agreements, 'agreement')}, ${count(documents, 'document')}, ${count(changes, 'change')}.`}
    >
      Every change in it was checked.{made}
      {missing === 0 ? '' : ` It does not bring ${count(missing, 'document')} that it names.`}
    </Notice>
  );
}
