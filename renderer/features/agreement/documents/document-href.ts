import { href } from '../../../state/route.ts';

/** The address of a document's pane; `term` or `find` opens it at those words. */
export function documentHref(
  agreementId: string,
  documentId: string,
  more: Readonly<Record<string, string>> = {},
): string {
  return href('agreement', agreementId, { tab: 'documents', document: documentId, ...more });
}
