import { standardsCheckedOn } from '../standards/in-force.ts';
import { actionsInTime } from './actions-in-time.ts';
import { businessOwnerNamed } from './business-owner-named.ts';
import { caldicottApproved } from './caldicott-approved.ts';
import { complaintsProcedureStated } from './complaints-procedure-stated.ts';
import { confidentialityBasisStated } from './confidentiality-basis-stated.ts';
import { controllersStated } from './controllers-stated.ts';
import { counterpartInEachArea } from './counterpart-in-each-area.ts';
import { dataAlikeAcrossAreas } from './data-alike-across-areas.ts';
import { dataItemsListed } from './data-items-listed.ts';
import { dataItemsSpecific } from './data-items-specific.ts';
import { dataObtainable } from './data-obtainable.ts';
import { dataProtectionActCurrent } from './data-protection-act-current.ts';
import { dataQualityArranged } from './data-quality-arranged.ts';
import { datesStated } from './dates-stated.ts';
import { directionStated } from './direction-stated.ts';
import { documentDatesConsistent } from './document-dates-consistent.ts';
import { documentFilledIn } from './document-filled-in.ts';
import { documentHeld } from './document-held.ts';
import { documentIsAgreement } from './document-is-agreement.ts';
import { documentJudged } from './document-judged.ts';
import { documentLawInForce } from './document-law-in-force.ts';
import { documentLegible } from './document-legible.ts';
import { documentNamesAgreement } from './document-names-agreement.ts';
import { documentPartiesExist } from './document-parties-exist.ts';
import { documentRead } from './document-read.ts';
import { documentSigned } from './document-signed.ts';
import { dpiaCurrent } from './dpia-current.ts';
import { dpiaDone } from './dpia-done.ts';
import { endAfterStart } from './end-after-start.ts';
import { endDateAgrees } from './end-date-agrees.ts';
import { endDateNear } from './end-date-near.ts';
import { endDatePassed } from './end-date-passed.ts';
import { endDateStated } from './end-date-stated.ts';
import { flowBasisStated } from './flow-basis-stated.ts';
import { flowConditionStated } from './flow-condition-stated.ts';
import { forceSignatureDated } from './force-signature-dated.ts';
import { frequencyStated } from './frequency-stated.ts';
import { gatewayEnoughAlone } from './gateway-enough-alone.ts';
import { gatewayIsPower } from './gateway-is-power.ts';
import { gatewayNotOverstated } from './gateway-not-overstated.ts';
import { gatewaySpecific } from './gateway-specific.ts';
import { gatewayStated } from './gateway-stated.ts';
import { governanceComplete } from './governance-complete.ts';
import { informationContactNamed } from './information-contact-named.ts';
import { jointControllersArranged } from './joint-controllers-arranged.ts';
import { lastReviewNotInFuture } from './last-review-not-in-future.ts';
import { lastUseNotInFuture } from './last-use-not-in-future.ts';
import { lawAlikeAcrossAreas } from './law-alike-across-areas.ts';
import { lawInForce } from './law-in-force.ts';
import { lawfulBasisStated } from './lawful-basis-stated.ts';
import { lawfulBasisSufficient } from './lawful-basis-sufficient.ts';
import { legitimateInterestAvailable } from './legitimate-interest-available.ts';
import { liaisonOfficerNamed } from './liaison-officer-named.ts';
import { linksKnown } from './links-known.ts';
import { markingAgrees } from './marking-agrees.ts';
import { markingCurrent } from './marking-current.ts';
import { markingStated } from './marking-stated.ts';
import { necessityReasoned } from './necessity-reasoned.ts';
import { offenceDataBasis } from './offence-data-basis.ts';
import { onwardDisclosureControlled } from './onward-disclosure-controlled.ts';
import { partiesAgree } from './parties-agree.ts';
import { partiesNamed } from './parties-named.ts';
import { partiesSigned } from './parties-signed.ts';
import { partyContactCurrent } from './party-contact-current.ts';
import { partyExists } from './party-exists.ts';
import { partyLegalPerson } from './party-legal-person.ts';
import { partyOutlastsAgreement } from './party-outlasts-agreement.ts';
import { policyDocumentHeld } from './policy-document-held.ts';
import { practitionerViewFavourable } from './practitioner-view-favourable.ts';
import { practitionerViewRecorded } from './practitioner-view-recorded.ts';
import { procedureDescribed } from './procedure-described.ts';
import { processorUnderContract } from './processor-under-contract.ts';
import { purposeSpecific } from './purpose-specific.ts';
import { purposeStated } from './purpose-stated.ts';
import { referenceUnique } from './reference-unique.ts';
import { regimeFitsParties } from './regime-fits-parties.ts';
import { registerBorneOut } from './register-borne-out.ts';
import { retentionSpecific } from './retention-specific.ts';
import { retentionStated } from './retention-stated.ts';
import { reviewBeforeEnd } from './review-before-end.ts';
import { reviewCoversDocument } from './review-covers-document.ts';
import { reviewDateAgrees } from './review-date-agrees.ts';
import { reviewDateNear } from './review-date-near.ts';
import { reviewDatePassed } from './review-date-passed.ts';
import { reviewFollowsBreach } from './review-follows-breach.ts';
import { reviewIntervalAgrees } from './review-interval-agrees.ts';
import { reviewIntervalReasonable } from './review-interval-reasonable.ts';
import { reviewIntervalStated } from './review-interval-stated.ts';
import { rightsHandled } from './rights-handled.ts';
import { seriousViolenceGatewayFits } from './serious-violence-gateway-fits.ts';
import { signatoryNotAdviser } from './signatory-not-adviser.ts';
import { signatoryStated } from './signatory-stated.ts';
import { signatureBeforeStart } from './signature-before-start.ts';
import { signaturesDated } from './signatures-dated.ts';
import { specialCategoryCondition } from './special-category-condition.ts';
import { stalePhrasesReplaced } from './stale-phrases-replaced.ts';
import { startDateAgrees } from './start-date-agrees.ts';
import { statedRatingAgrees } from './stated-rating-agrees.ts';
import { statusMatchesDates } from './status-matches-dates.ts';
import { statusMatchesSignatures } from './status-matches-signatures.ts';
import { statusMatchesSupersession } from './status-matches-supersession.ts';
import { statusMatchesVersion } from './status-matches-version.ts';
import { successorKnown } from './successor-known.ts';
import { toolkitInDate } from './toolkit-in-date.ts';
import { transferMethodSecure } from './transfer-method-secure.ts';
import { transferMethodStated } from './transfer-method-stated.ts';
import { useMeasured } from './use-measured.ts';
import { useRecent } from './use-recent.ts';
import { useWithinTerm } from './use-within-term.ts';
import { versionAgrees } from './version-agrees.ts';
import { versionStated } from './version-stated.ts';
import { workingAlikeAcrossAreas } from './working-alike-across-areas.ts';
import type { Rule, RulePack } from './rule.ts';

/** Every rule, in the order in which findings of the same severity are listed. */
const rules: readonly Rule[] = [
  partyExists,
  endDatePassed,
  reviewDatePassed,
  partiesSigned,
  practitionerViewFavourable,
  gatewayStated,
  lawfulBasisStated,
  flowBasisStated,
  dataProtectionActCurrent,
  lawInForce,
  gatewayIsPower,
  gatewaySpecific,
  gatewayEnoughAlone,
  gatewayNotOverstated,
  seriousViolenceGatewayFits,
  lawfulBasisSufficient,
  legitimateInterestAvailable,
  specialCategoryCondition,
  flowConditionStated,
  offenceDataBasis,
  policyDocumentHeld,
  regimeFitsParties,
  confidentialityBasisStated,
  caldicottApproved,
  toolkitInDate,
  partiesNamed,
  partyLegalPerson,
  partyOutlastsAgreement,
  partyContactCurrent,
  controllersStated,
  jointControllersArranged,
  processorUnderContract,
  purposeStated,
  purposeSpecific,
  dataItemsListed,
  dataItemsSpecific,
  directionStated,
  frequencyStated,
  retentionStated,
  retentionSpecific,
  transferMethodStated,
  transferMethodSecure,
  complaintsProcedureStated,
  dpiaDone,
  dpiaCurrent,
  datesStated,
  endAfterStart,
  endDateNear,
  reviewDateNear,
  endDateStated,
  reviewBeforeEnd,
  reviewIntervalStated,
  reviewIntervalReasonable,
  lastReviewNotInFuture,
  reviewFollowsBreach,
  signaturesDated,
  forceSignatureDated,
  signatoryStated,
  signatoryNotAdviser,
  signatureBeforeStart,
  statusMatchesSignatures,
  statusMatchesDates,
  statusMatchesVersion,
  statusMatchesSupersession,
  markingStated,
  markingCurrent,
  versionStated,
  documentHeld,
  businessOwnerNamed,
  informationContactNamed,
  liaisonOfficerNamed,
  useRecent,
  useWithinTerm,
  lastUseNotInFuture,
  practitionerViewRecorded,
  dataObtainable,
  actionsInTime,
  statedRatingAgrees,
  documentSigned,
  documentPartiesExist,
  documentLawInForce,
  documentFilledIn,
  registerBorneOut,
  endDateAgrees,
  startDateAgrees,
  reviewDateAgrees,
  reviewIntervalAgrees,
  documentDatesConsistent,
  reviewCoversDocument,
  partiesAgree,
  versionAgrees,
  markingAgrees,
  documentNamesAgreement,
  rightsHandled,
  necessityReasoned,
  governanceComplete,
  onwardDisclosureControlled,
  dataQualityArranged,
  procedureDescribed,
  useMeasured,
  stalePhrasesReplaced,
  documentIsAgreement,
  documentRead,
  documentLegible,
  documentJudged,
  referenceUnique,
  successorKnown,
  linksKnown,
  counterpartInEachArea,
  dataAlikeAcrossAreas,
  lawAlikeAcrossAreas,
  workingAlikeAcrossAreas,
];

/** The rules of this version of Concordat. */
export const rulePack: RulePack = { version: '1.0.0', checkedOn: standardsCheckedOn, rules };
