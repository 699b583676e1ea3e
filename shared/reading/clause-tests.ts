/**
 * What makes a clause present by its content. A statement counts as evidence of a facet when it matches
 * the facet's words, and a clause is met when enough of its facets have evidence. Words of domain.md 1.2.
 */
export interface ClauseTest {
  readonly id: string;
  /** Named facets; each needs one statement that matches. */
  readonly facets: Readonly<Record<string, RegExp>>;
  /** How many facets must have evidence. */
  readonly need: number;
  /** Statements that match this are no evidence, whatever else they say. */
  readonly except?: RegExp;
  /** Least number of words of a statement that counts. */
  readonly words?: number;
  /** Evidence must cite no repealed data protection law unless it cites the present one too. */
  readonly presentLaw?: true;
  /** Under a heading that matches this, any full statement counts for the first facet. */
  readonly under?: RegExp;
  /** What to say when it is missing. */
  readonly lacks: string;
}

const definition =
  /\b(?:means|has the meaning|shall have the following meaning|is defined (?:in|as))\b/i;

/** C02, C06, C10, C14, C15 and C20 are judged from what was read, not from words: see `clauses.ts`. */
export const clauseTests: readonly ClauseTest[] = [
  {
    id: 'C01',
    facets: {
      purpose:
        /\b(?:purposes?|aims?|objectives?)\b[^.]{0,60}\b(?:is|are|of|for|to|:)\b[^.]{25,}|\b(?:in order to|so that|to (?:enable|support|help|allow|reduce|prevent|protect|improve|monitor|inform|provide|identify))\b[^.]{30,}/i,
    },
    need: 1,
    words: 10,
    except: /\bto comply with the crime and disorder act\b|\bfor no other purpose\b/i,
    lacks: 'It does not say what the sharing is for.',
  },
  {
    id: 'C03',
    facets: {
      role: /\b(?:joint|independent|separate|sole|individual)(?:ly)?\s+(?:data\s+)?controllers?\b|\b(?:is|are|be|becomes?|act(?:s|ing)?\s+as|remains?|considered)\b[^.]{0,50}\b['"]?(?:data\s+)?(?:controller|processor)s?\b/i,
    },
    need: 1,
    except: definition,
    lacks: 'It does not say who is a controller and in what relation.',
  },
  {
    id: 'C05',
    facets: {
      basis:
        /\barticle\s*6\s*\(?1?\)?\s*\(\s*[a-f]\s*\)|\bart\.?\s*6\s*\(1\)\s*\([a-f]\)|\b6\(1\)\([a-f]\)|\b(?:section|s\.?)\s*35\b[^.]{0,60}\b(?:data protection act|dpa)\s*2018|\blawful(?:\s+basis|ly)?\b[^.]{0,80}\b(?:public task|legal obligation|vital interests?|consent|public interest|official authority)\b|\barticle\s*6\b[^.]{0,120}\bpoint\s*\(?[a-f]\)|\bpublic task\b/i,
    },
    need: 1,
    presentLaw: true,
    lacks: 'It names no lawful basis under the law in force.',
  },
  {
    id: 'C07',
    facets: {
      condition:
        /\barticle\s*9\s*\(?2?\)?\s*\(\s*[a-j]\s*\)|\b9\(2\)\([a-j]\)|\bart(?:icle)?\.?\s*10\b[^.]{0,80}\b(?:schedule|basis|condition|authoris)|\bschedule\s*(?:1|8)\b[^.]{0,80}\b(?:part|para(?:graph)?|condition|data protection act)/i,
    },
    need: 1,
    presentLaw: true,
    except: definition,
    lacks: 'It names no condition for special category, criminal offence or sensitive data.',
  },
  {
    id: 'C08',
    facets: {
      rights:
        /\b(?:subject access|data subjects?'?s?\s+rights?|rights?\s+of\s+(?:the\s+)?(?:data subjects?|individuals?)|individuals?'?\s+rights?|requests?\s+(?:for|to)\s+(?:access|erasure|rectif))/i,
      answers:
        /\b(?:subject access|rights? requests?|requests? (?:from|by|for)|data subject)[^.]{0,120}\b(?:respond|handle|deal|forward|notify|answer|responsib|inform|within)/i,
    },
    need: 2,
    lacks: 'It does not say who answers requests from the people whose data are shared.',
  },
  {
    id: 'C09',
    facets: {
      security:
        /\b(?:encrypt|secure(?:ly)?|security measures|technical and organisational|access controls?|password|need[- ]to[- ]know)\b/i,
      retention:
        /\b(?:retain|retention|kept|delet|destroy|dispos)[^.]{0,100}\b(?:\d+|one|two|three|five|six|seven|ten|years?|months?|schedule|no longer|period|securely|end of)\b/i,
      breach:
        /\b(?:breach|incident|loss|compromise)[^.]{0,120}\b(?:report|notif|inform|within|hours?|immediately|without undue delay)|\b(?:report|notif|inform)[^.]{0,120}\b(?:breach|incident|compromise)/i,
      transfer:
        /\b(?:transfer(?:red)?|sent|transmit|upload|provided|supplied|shared)\b[^.]{0,80}\b(?:secure|encrypted|portal|e-?mail|sftp|api|system|service|method)\b/i,
      training:
        /\b(?:train(?:ed|ing)|vetted|vetting|awareness)\b[^.]{0,80}\b(?:staff|personnel|employees?|data protection|officers?|users?)|\b(?:staff|personnel|employees?|officers?)\b[^.]{0,80}\btrain(?:ed|ing)\b/i,
      quality: /\b(?:accura(?:te|cy)|up[- ]to[- ]date|data quality|quality of)\b/i,
    },
    need: 3,
    lacks:
      'It leaves out too much of quality, retention, security, transfer, breaches and training.',
  },
  {
    id: 'C11',
    facets: {
      weighed:
        /\bproportiona(?:te|lity)\b[^.]{0,200}\b(?:because|since|as the|in order|minimum|balanc|weigh|assess|outweigh|benefit|interfer|justif)|\b(?:human rights act|article 8)\b[^.]{0,160}\b(?:proportionat|necessary|interfer|justif)/i,
    },
    need: 1,
    lacks: 'It does not reason why the sharing is necessary and proportionate.',
  },
  {
    id: 'C12',
    facets: {
      assessed:
        /\b(?:DPIA|data protection impact assessment)s?\b[^.]{0,120}\b(?:has been|have been|was|were|completed|carried out|conducted|undertaken|ref(?:erence)?|dated|attached|annex|appendix|approved)\b/i,
    },
    need: 1,
    except: /\b(?:where|if|whether|should|may|tool|template)\b/i,
    lacks: 'It refers to no impact assessment that was made.',
  },
  {
    id: 'C13',
    facets: { policy: /\bappropriate policy documents?\b|\bAPD\b/ },
    need: 1,
    lacks: 'It refers to no appropriate policy document.',
  },
  {
    id: 'C16',
    facets: {
      complaint:
        /\bcomplaints?\b[^.]{0,160}\b(?:procedure|process|handl|respond|investigat|refer(?:red)?|acknowledg|commissioner|ICO|within|contact|address|dealt|made to|forward|data subject|individual)/i,
    },
    need: 1,
    lacks: 'It gives no way for people to complain about the use of their data.',
  },
  {
    id: 'C17',
    facets: {
      fact: /\b(?:distinguish|separate)\w*\b[^.]{0,80}\b(?:facts?|opinions?|assessments?)\b|\bfacts? (?:from|and) (?:personal )?(?:opinions?|assessments?)\b/i,
      category:
        /\b(?:suspects?|convicted|victims?|witness(?:es)?)\b[^.]{0,80}\b(?:distinguish|categor|distinction|separate)/i,
      notice:
        /\b(?:inaccura|incorrect|out of date|wrong)\w*\b[^.]{0,100}\b(?:notif|inform|tell|correct|rectif)/i,
    },
    need: 2,
    lacks: 'It does not tell fact from opinion or say who is told when data were wrong.',
  },
  {
    id: 'C18',
    facets: {
      onward:
        /\b(?:onward|further|subsequent)\s+(?:disclos|shar|transfer|use|process)\w*|\b(?:not|never|only)\b[^.]{0,80}\b(?:disclos|shar|pass|transfer|release)\w*\b[^.]{0,100}\b(?:third part|other (?:part|organisation|person)|without|unless|consent|permission)|\b(?:third part(?:y|ies)|other organisations?)\b[^.]{0,100}\b(?:without|unless|prior|consent|permission|authoris|agree)/i,
    },
    need: 1,
    under: /\b(?:third[- ]party|onward|further) (?:disclosure|sharing|use)\b/i,
    except: /\binstruct a third party\b|\bloss, destruction|alteration or disclosure\b/i,
    lacks: 'It does not say who must agree before data are passed on.',
  },
  {
    id: 'C19',
    facets: {
      form: /\b(?:request form|disclosure form|standard form|pro[- ]?forma|information request)\b/i,
      log: /\b(?:log|record)\b[^.]{0,60}\b(?:of|each|every|all|the)?\s*(?:requests?|decisions?|disclosures?)\b/i,
      contact:
        /\b(?:single points? of contact|SPoCs?|liaison officers?|designated (?:officer|contact)|named contacts?|authorised representatives?|key contacts?)\b/i,
    },
    need: 2,
    lacks: 'It gives no request form, no log of decisions or no named contact.',
  },
  {
    id: 'C21',
    facets: {
      measured:
        /\b(?:measure[ds]?|evaluat\w+|monitor(?:ed|ing)?|assess(?:ed|ing)?)\b[^.]{0,80}\b(?:effectiveness|success|benefits? of (?:the )?sharing|use of (?:this|the) (?:agreement|protocol)|outcomes? of (?:the )?sharing|how (?:well )?(?:this|the) (?:agreement|protocol))|\b(?:number|volume)s? of (?:requests|disclosures|refusals)\b/i,
    },
    need: 1,
    except: /\btechnical and organisational measures\b/i,
    lacks: 'It has no measure of how it is used and whether it works.',
  },
];
