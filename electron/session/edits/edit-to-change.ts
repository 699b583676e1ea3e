import { isSame } from '../../../shared/changes/same.ts';
import type { Edit } from '../../../shared/contract/edit.ts';
import {
  addAgreement,
  forgetTerm,
  removeAgreement,
  setDetails,
  setTerm,
} from './agreement-edits.ts';
import {
  answerProposals,
  removeDocument,
  setDocumentRole,
  setTermFromDocument,
} from './document-edits.ts';
import { answerCoverage, putNeed, removeNeed } from './coverage-edits.ts';
import { decide, recordAudit, withdrawDecision } from './decision-edits.ts';
import { cannot, prepared, type EditContext, type Prepared } from './edit-context.ts';
import { putFlow, putParty, removeFlow, removeParty } from './party-edits.ts';
import {
  putAction,
  putBarrier,
  putMeeting,
  putPackTemplate,
  putPartner,
  putPartnership,
  putRecommendation,
  putSavedView,
  putView,
  tellApart,
} from './record-edits.ts';
import { minuteMeeting } from './meeting-edits.ts';
import { startNextVersion } from './next-version.ts';
import { mergePartners } from './merge-partners.ts';
import { removeRecord } from './remove-record.ts';
import {
  giveUpRulePack,
  putOwnRule,
  removeOwnRule,
  returnToUsualStandard,
  setRule,
  setThresholds,
} from './standard-edits.ts';
import { makeTogether } from './together.ts';

/**
 * Turns what an officer asks for into a change of the register: adds what was there before, the ids of
 * new records and where a value comes from. Refuses what the register cannot hold, and says why.
 */
export function editToChange(edit: Edit, context: EditContext): Prepared {
  switch (edit.kind) {
    case 'set-term':
      return setTerm(edit, context);
    case 'forget-term':
      return forgetTerm(edit, context);
    case 'set-details':
      return setDetails(edit, context);
    case 'add-agreement':
      return addAgreement(edit, context);
    case 'start-next-version':
      return startNextVersion(edit, context);
    case 'remove-agreement':
      return removeAgreement(edit, context);
    case 'put-party':
      return putParty(edit, context);
    case 'remove-party':
      return removeParty(edit, context);
    case 'put-flow':
      return putFlow(edit, context);
    case 'remove-flow':
      return removeFlow(edit, context);
    case 'put-partner':
      return putPartner(edit, context);
    case 'put-partnership':
      return putPartnership(edit, context);
    case 'put-practitioner-view':
      return putView(edit, context);
    case 'put-access-barrier':
      return putBarrier(edit, context);
    case 'put-action':
      return putAction(edit, context);
    case 'put-meeting':
      return putMeeting(edit, context);
    case 'minute-meeting':
      return minuteMeeting(edit, context, editToChange);
    case 'put-pack-template':
      return putPackTemplate(edit, context);
    case 'remove-record':
      return removeRecord(edit, context);
    case 'decide':
      return decide(edit, context);
    case 'withdraw-decision':
      return withdrawDecision(edit, context);
    case 'record-audit':
      return recordAudit(edit, context);
    case 'put-need':
      return putNeed(edit, context);
    case 'remove-need':
      return removeNeed(edit, context);
    case 'answer-coverage':
      return answerCoverage(edit, context);
    case 'answer-proposals':
      return answerProposals(edit, context);
    case 'set-term-from-document':
      return setTermFromDocument(edit, context);
    case 'set-document-role':
      return setDocumentRole(edit, context);
    case 'remove-document':
      return removeDocument(edit, context);
    case 'set-rule':
      return setRule(edit, context);
    case 'put-own-rule':
      return putOwnRule(edit, context);
    case 'remove-own-rule':
      return removeOwnRule(edit, context);
    case 'set-thresholds':
      return setThresholds(edit, context);
    case 'give-up-rule-pack':
      return giveUpRulePack(edit, context);
    case 'return-to-usual-standard':
      return returnToUsualStandard(context);
    case 'put-saved-view':
      return putSavedView(edit, context);
    case 'put-recommendation':
      return putRecommendation(edit, context);
    case 'tell-apart':
      return tellApart(edit, context);
    case 'merge-partners':
      return mergePartners(edit, context);
    case 'together':
      return makeTogether(edit, context, editToChange);
    case 'set-profile': {
      const before = context.register.profile;
      const { dueDays, lapsedDays, thresholdsBecause } = before;
      if (edit.profile.dueDays !== dueDays || edit.profile.lapsedDays !== lapsedDays) {
        return cannot(
          'reason-missing',
          'The days from which a date is due or lapsed are changed with their reason.',
          'Change them in Standards, under “How it is set”.',
        );
      }
      // Only the invented sample is sample data: no edit makes or unmakes it.
      const after = { ...edit.profile, sampleData: before.sampleData, thresholdsBecause };
      const change = isSame(before, after)
        ? null
        : ({ kind: 'profile-set', before, after } as const);
      return prepared(change, 'settings of the register', null);
    }
  }
}
