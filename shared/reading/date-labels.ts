import type { DateTerm } from './reading.ts';

/** What a date is the date of, by the words just before it. The first that fits decides. */
const labels: readonly { readonly term: DateTerm | null; readonly words: RegExp }[] = [
  // Dates of something else, which must not be taken for a start or an end.
  {
    term: null,
    words:
      /\b(?:sign(?:ed|ature)|approv(?:ed|al)|print(?:ed)?|creat(?:ed|ion)|version|draft(?:ed)?|published?|issued?|updated?|quality assurance|royal assent|birth|form|withdrawn|dpia|data (?:from|for|between)|records?|act|regulations?)(?: (?:date|on|of|by|at|in))*\W*(?:the )?$/i,
  },
  {
    term: 'lastReview',
    words:
      /\b(?:(?:last|previous|most recent)(?:ly)? review(?:ed)?|(?<!\bbe (?:\w+ )?)reviewed(?: and updated)?)(?: date)?(?: (?:on|in|was))*\W*$/i,
  },
  {
    term: 'nextReview',
    words:
      /\b(?:(?:next |agreement |initial |first |formal )?review(?: (?:date|due|on|by|in))*|date (?:of|for) (?:the )?(?:next |agreement |first )?review|re-?view(?:ed)? (?:on|by|in|no later than)|due for (?:review|renewal)|renewal(?: date| due)?|review will (?:take place|be held)(?: on| in| by)?)(?: (?:is|will be|due|of|before|or before|on|by))*\W*(?:the )?$/i,
  },
  {
    term: 'expiresOn',
    words:
      /\b(?:expir(?:y|es?|ation|ing)(?: date)?|end(?:s|ing)?(?: date)?|terminat(?:es?|ion|ing)(?: date)?|effective to|valid (?:until|to|through)|in (?:full )?(?:force|effect) (?:until|through|up to|to)|(?:continue|remain|run|last|extend)s?(?: in (?:full )?(?:force|effect))?(?: and effect)? (?:until|through|up to)|ceases? (?:to (?:have effect|apply) )?on|(?:until|through|up to)(?: and including)?)(?: (?:on|is|at|of|midnight|be|shall be|the earlier of))*\W*(?:the )?$/i,
  },
  {
    term: 'effectiveFrom',
    words:
      /\b(?:effective(?: date| from| as of| on)?|with effect from|commenc(?:es?|ing|ement)(?: date)?|com(?:es?|ing) into (?:force|effect)|came into (?:force|effect)|in force(?: from)?|start(?:s|ing)?(?: date)?|begin(?:s|ning)?|valid from|in effect from|takes? effect(?: from)?|agreement date|date of (?:this |the )?agreement|(?:made|entered into|dated|agreed)(?: and entered into)?)(?: (?:is|on|from|as of|of|at|to be|shall be|effective|in|this))*\W*(?:the )?$/i,
  },
];

/**
 * What a date is the date of, by the words before it: null where it is that of something else, undefined
 * where they do not say.
 */
export function labelOf(before: string): DateTerm | null | undefined {
  const near = before.slice(-90);
  return labels.find(({ words }) => words.test(near))?.term;
}
