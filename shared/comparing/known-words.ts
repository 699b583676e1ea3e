/** One meaning with the words by which people say it; the first that fits is taken. */
interface Known {
  readonly means: string;
  readonly pattern: RegExp;
}

function known(means: string, pattern: RegExp): Known {
  return { means, pattern };
}

/** How often: from most to least. */
export const frequencies: readonly Known[] = [
  known('at once', /\breal[ -]?time\b|\bat once\b|\bimmediate|\blive\b|\bcontinuous/i),
  known('daily', /\bdaily\b|\b(?:every|each|a|per) (?:working )?day\b/i),
  known('every two weeks', /\bfortnight|\b(?:every|each) (?:two|2|other|second) weeks?\b/i),
  known('every two weeks', /\bbi-?weekly\b/i),
  known('every two months', /\b(?:every|each) (?:two|2|other|second) months?\b/i),
  known('weekly', /\bweekly\b|\b(?:every|each|a|per) week\b/i),
  known('quarterly', /\bquarter|\b(?:every|each) (?:three|3) months\b|\b(?:3|three)[ -]monthly\b/i),
  known('twice a year', /\bhalf[ -]?year|\b(?:six|6)[ -]?monthly\b|\btwice (?:a|per) year\b/i),
  known('monthly', /\bmonthly\b|\b(?:every|each|a|per) month\b/i),
  known('yearly', /\bannual|\byearly\b|\b(?:every|each|a|per) year\b/i),
  known(
    'when asked',
    /\bwhen asked\b|\bon request\b|\bas (?:and when )?(?:required|requested|needed)\b|\bad[ -]?hoc\b|\bcase by case\b|\bas (?:it )?arises\b/i,
  ),
  known('once', /\bone[ -]?off\b|\bonce\b/i),
];

/** Ways of sending; an agreement may have several. */
export const methods: readonly Known[] = [
  known('portal', /\bportals?\b|\bshared (?:site|workspace|platform)\b|\bsharepoint\b/i),
  known('CJSM', /\bCJSM\b/i),
  known('secure e-mail', /\b(?:secure|encrypted)[ -]+e-?mails?\b|\bnhs\.?net\b|\begress\b/i),
  known('secure file transfer', /\bSFTP\b|\bsecure file transfer\b|\bMOVEit\b/i),
  known('fax', /\bfax(?:es|ed)?\b/i),
  known('post', /\bpost\b|\bcourier\b/i),
  known('telephone', /\b(?:tele)?phone\b/i),
  known('meeting', /\bmeetings?\b|\bin person\b|\bverbal/i),
  known('direct access', /\b(?:direct|system|read[ -]only) access\b|\blog[ -]?in\b/i),
  known('memory stick', /\bUSB\b|\bmemory stick\b|\bremovable\b|\bdisc\b/i),
];

/** Plain e-mail, where no safer way of it is named. */
export const plainMail = known('e-mail', /\be-?mails?\b/i);

/** What besides a length of time decides how long data are kept. */
export const retentionCues: readonly Known[] = [
  known('no limit', /\bas long as\b|\bindefinite|\bno limit\b|\bongoing\b|\bwhen no longer\b/i),
  known('PIRM review', /\bPIRM\b|\bMoPI\b|\bpolice information and records\b/i),
  known('own schedule', /\b(?:own|each|local|respective)\b[^.]*\bschedules?\b/i),
  known('destroyed after use', /\bafter use\b|\bno (?:copy|copies)\b|\bnot (?:kept|retained)\b/i),
];

/** Abbreviations of posts, by what they stand for. */
export const posts: Readonly<Record<string, string>> = {
  acc: 'assistant chief constable',
  dcc: 'deputy chief constable',
  cc: 'chief constable',
  supt: 'superintendent',
  det: 'detective',
  insp: 'inspector',
  ch: 'chief',
  ds: 'detective sergeant',
  dci: 'detective chief inspector',
  di: 'detective inspector',
  csm: 'community safety manager',
  siro: 'senior information risk owner',
  dpo: 'data protection officer',
};

/** Other names of a data item, by the one that is compared. */
export const itemNames: Readonly<Record<string, string>> = {
  dob: 'date of birth',
  'birth date': 'date of birth',
  'd o b': 'date of birth',
  'full name': 'name',
  forename: 'name',
  surname: 'name',
  'home address': 'address',
  'address detail': 'address',
  'phone number': 'telephone number',
  telephone: 'telephone number',
  phone: 'telephone number',
};
