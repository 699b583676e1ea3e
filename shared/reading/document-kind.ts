import type { FoldedText } from './folded-text.ts';
import { placeholderCount } from './placeholders.ts';
import type { DocumentKind } from './reading.ts';
import { title } from './front-matter.ts';

const agreementTitle =
  /\b(?:(?:data|information)[\s-]*(?:sharing|processing|exchange)|memorandum of understanding|mou|isa|dsa|isp|sharing (?:agreement|protocol)|service level agreement|(?:joint )?protocol|agreement|contract|accord)\b/i;
const otherTitle =
  /\b(?:report|specification|guidance|guide|strategy|newsletter|minutes|policy|handbook|code of practice|bill|inspection|audit|toolkit|privacy notice|annual|statistics|data dictionary)\b/i;

/** What people do in agreements and in nothing else. */
const operative = [
  /\bthe parties (?:agree|shall|will|to this|have agreed)\b/i,
  /\bthis (?:agreement|protocol|memorandum|mou|isa|dsa|isp|contract)\b/i,
  /\b(?:shall|will|must|agrees? to|undertakes?)\b[^.]{0,80}\b(?:share|disclose|provide|supply|process|comply|notify|ensure)\b/i,
  /\b(?:signed|signator(?:y|ies)|on behalf of|execute[ds]?)\b/i,
  /\b(?:terminat(?:e|ion)|come into (?:force|effect)|commence(?:ment)?|in force)\b/i,
  /\b(?:data controllers?|controller|processor)\b/i,
  /\b(?:each|all|the) (?:organisations?|partners?|part(?:y|ies)|partner agenc(?:y|ies)|signator(?:y|ies)) (?:(?:is|are) (?:committed|responsible|required)|shall|will|must|agrees?|undertakes?)\b/i,
];

/** Agreement, blank template of one, or something else. */
export function documentKind(folded: FoldedText): DocumentKind {
  const { text } = folded;
  if (text.trim().length < 200) return 'unknown';
  const heading = title(folded)?.value ?? '';
  const head = `${heading} ${text.slice(0, 600)}`;
  const does = operative.filter((pattern) => pattern.test(text)).length;
  const mentions =
    text.match(/\bthis (?:agreement|protocol|memorandum|mou|isa|dsa|isp|contract)\b/gi)?.length ??
    0;
  const density = mentions / (text.length / 10_000);
  const named = agreementTitle.test(heading);
  const elsewhere =
    otherTitle.test(heading) && !/\b(?:agreement|protocol|memorandum)\b/i.test(heading);
  const isAgreement =
    (named && does >= 3) ||
    (!elsewhere && agreementTitle.test(head) && does >= 4) ||
    (density >= 3 && does >= 4 && !elsewhere);
  if (!isAgreement) return does >= 4 && named ? 'unknown' : 'not-an-agreement';
  const blanks = placeholderCount(text);
  return blanks >= 4 || blanks / (text.length / 1_000) > 0.5 ? 'template' : 'agreement';
}
