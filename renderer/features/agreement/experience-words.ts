import type { AccessBarrier, PractitionerView } from '../../../shared/register/experience.ts';

/** What a practitioner answers to "does it work?". */
export const verdictWords: Readonly<Record<PractitionerView['verdict'], string>> = {
  fit: 'Fit',
  partly: 'Fit in part',
  'not-fit': 'Not fit',
};

/** What became of a request for data. */
export const barrierWords: Readonly<Record<AccessBarrier['outcome'], string>> = {
  refused: 'Refused',
  delayed: 'Delayed',
  'part-met': 'Met in part',
  waiting: 'Waiting',
};
