const noPersons =
  /\banonym|\bde-?personali[sz]ed\b|\baggregate|\bstatistic|\bnon-?personal\b|\bcounts?\s+of\b|\bnumbers?\s+of\b/i;

/** True for data that are described as telling nobody apart. */
export function isDepersonalised(text: string): boolean {
  return noPersons.test(text);
}

/** Words by which data of each kind are named, wide enough for how registers say it. */
export const dataWords = {
  /** Article 9: health, origin, belief, sex life, biometric and genetic data, union membership. */
  special:
    /\b(?:health|medical|clinical|patients?|diagnos\w+|mental\s+health|disabilit(?:y|ies)|ethnic\w*|racial|religio\w+|faith|political\s+opinions?|trade\s+union|sexual\s+orientation|sex\s+life|biometric|fingerprints?|DNA|genetic|A\s?&\s?E\s+(?:attendance|admission)s?|hospital\s+admissions?|drug\s+treatment|pregnan\w+)\b/i,
  /** Article 10: offences, convictions and what goes with them. */
  offence:
    /\b(?:convictions?|offences?|offending|offenders?|criminal\s+records?|cautions?|arrests?|arrested|suspects?|charges?\s+brought|custody\s+records?|prosecutions?|PNC|allegations?|crime\s+reports?|intelligence\s+(?:reports?|logs?))\b/i,
  /** People under eighteen. */
  children:
    /\b(?:child(?:ren)?|pupils?|school\s+exclusions?|truan\w+|young\s+(?:people|persons?)|juveniles?|minors|looked[- ]after|youth\s+(?:justice|offend\w+)|CSE|CCE)\b/i,
  /** What an NHS body or a social care authority holds of a person. */
  care: /\bpatients?\b|\bclinical\b|\bmedical\b|\bhealth\b|\bsocial\s+care\b|\bhospital\b|\bA\s?&\s?E\b|\badmissions?\b/i,
} as const;
