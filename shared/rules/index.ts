import { standardsCheckedOn } from '../standards/in-force.ts';
import { actionsInTime } from './actions-in-time.ts';
import { barrierActedOn } from './barrier-acted-on.ts';
import { businessOwnerNamed } from './business-owner-named.ts';
import { caldicottApproved } from './caldicott-approved.ts';
import { childrenRecognised } from './children-recognised.ts';
import { columnsKept } from './columns-kept.ts';
import { complaintsProcedureStated } from './complaints-procedure-stated.ts';
import { confidentialityBasisStated } from './confidentiality-basis-stated.ts';
import { confidentialityBasisSufficient } from './confidentiality-basis-sufficient.ts';
import { contractFitsRelationship } from './contract-fits-relationship.ts';
import { controllersStated } from './controllers-stated.ts';
import { counterpartInEachArea } from './counterpart-in-each-area.ts';
import { dataAlikeAcrossAreas } from './data-alike-across-areas.ts';
import { dataItemsListed } from './data-items-listed.ts';
import { dataItemsSpecific } from './data-items-specific.ts';
import { dataObtainable } from './data-obtainable.ts';
import { dataProtectionActCurrent } from './data-protection-act-current.ts';
import { dataQualityArranged } from './data-quality-arranged.ts';
import { datesStated } from './dates-stated.ts';
import { directionAgreesWithFlows } from './direction-agrees-with-flows.ts';
import { directionStated } from './direction-stated.ts';
import { discloserRegimeFits } from './discloser-regime-fits.ts';
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
import { flowConditionFits } from './flow-condition-fits.ts';
import { flowConditionStated } from './flow-condition-stated.ts';
import { flowRegimeFitsPurpose } from './flow-regime-fits-purpose.ts';
import { forceSignatureDated } from './force-signature-dated.ts';
import { frequencyStated } from './frequency-stated.ts';
import { furtherPurposeAuthorised } from './further-purpose-authorised.ts';
import { gatewayEnoughAlone } from './gateway-enough-alone.ts';
import { gatewayFitsParties } from './gateway-fits-parties.ts';
import { gatewayFitsPurpose } from './gateway-fits-purpose.ts';
import { gatewayIsPower } from './gateway-is-power.ts';
import { gatewayNotOverstated } from './gateway-not-overstated.ts';
import { gatewaySpecific } from './gateway-specific.ts';
import { gatewayStated } from './gateway-stated.ts';
import { governanceComplete } from './governance-complete.ts';
import { healthSignatorySenior } from './health-signatory-senior.ts';
import { informationContactNamed } from './information-contact-named.ts';
import { jointControllersArranged } from './joint-controllers-arranged.ts';
import { lastReviewNotInFuture } from './last-review-not-in-future.ts';
import { lastUseNotInFuture } from './last-use-not-in-future.ts';
import { lawAlikeAcrossAreas } from './law-alike-across-areas.ts';
import { lawInForce } from './law-in-force.ts';
import { lawOutlastsAgreement } from './law-outlasts-agreement.ts';
import { lawfulBasisStated } from './lawful-basis-stated.ts';
import { lawfulBasisSufficient } from './lawful-basis-sufficient.ts';
import { legitimateInterestAvailable } from './legitimate-interest-available.ts';
import { liaisonOfficerNamed } from './liaison-officer-named.ts';
import { linksKnown } from './links-known.ts';
import { markingAgrees } from './marking-agrees.ts';
import { markingCurrent } from './marking-current.ts';
import { markingStated } from './marking-stated.ts';
import { memorandumNotAlone } from './memorandum-not-alone.ts';
import { necessityReasoned } from './necessity-reasoned.ts';
import { newDutyCommenced } from './new-duty-commenced.ts';
import { obligationRestsOnDuty } from './obligation-rests-on-duty.ts';
import { offenceDataBasis } from './offence-data-basis.ts';
import { offenceDataRecognised } from './offence-data-recognised.ts';
import { onwardDisclosureControlled } from './onward-disclosure-controlled.ts';
import { optOutConsidered } from './opt-out-considered.ts';
import { partiesAgree } from './parties-agree.ts';
import { partiesNamed } from './parties-named.ts';
import { partiesSigned } from './parties-signed.ts';
import { partyChangeExpected } from './party-change-expected.ts';
import { partyContactCurrent } from './party-contact-current.ts';
import { partyExists } from './party-exists.ts';
import { partyLegalPerson } from './party-legal-person.ts';
import { partyOutlastsAgreement } from './party-outlasts-agreement.ts';
import { policyDocumentHeld } from './policy-document-held.ts';
import { powerNotBasis } from './power-not-basis.ts';
import { practitionerViewFavourable } from './practitioner-view-favourable.ts';
import { practitionerViewRecorded } from './practitioner-view-recorded.ts';
import { prescribedDataDepersonalised } from './prescribed-data-depersonalised.ts';
import { prescribedDataQuarterly } from './prescribed-data-quarterly.ts';
import { procedureDescribed } from './procedure-described.ts';
import { processorUnderContract } from './processor-under-contract.ts';
import { publicInterestCaseByCase } from './public-interest-case-by-case.ts';
import { purposeSpecific } from './purpose-specific.ts';
import { purposeStated } from './purpose-stated.ts';
import { recipientIsRelevantAuthority } from './recipient-is-relevant-authority.ts';
import { recipientRegimeFits } from './recipient-regime-fits.ts';
import { referenceUnique } from './reference-unique.ts';
import { regimeFitsParties } from './regime-fits-parties.ts';
import { registerBorneOut } from './register-borne-out.ts';
import { registerWordsCurrent } from './register-words-current.ts';
import { retentionCodeCurrent } from './retention-code-current.ts';
import { retentionSpecific } from './retention-specific.ts';
import { retentionStated } from './retention-stated.ts';
import { reviewBeforeEnd } from './review-before-end.ts';
import { reviewCoversDocument } from './review-covers-document.ts';
import { reviewDateAgrees } from './review-date-agrees.ts';
import { reviewDateNear } from './review-date-near.ts';
import { reviewDatePassed } from './review-date-passed.ts';
import { reviewDatesAgree } from './review-dates-agree.ts';
import { reviewFollowsBreach } from './review-follows-breach.ts';
import { reviewFollowsLawChange } from './review-follows-law-change.ts';
import { reviewIntervalAgrees } from './review-interval-agrees.ts';
import { reviewIntervalReasonable } from './review-interval-reasonable.ts';
import { reviewIntervalStated } from './review-interval-stated.ts';
import { rightsHandled } from './rights-handled.ts';
import { seriousViolenceGatewayFits } from './serious-violence-gateway-fits.ts';
import { signatoryNotAdviser } from './signatory-not-adviser.ts';
import { signatoryStated } from './signatory-stated.ts';
import { signatureBeforeStart } from './signature-before-start.ts';
import { signaturesConsistent } from './signatures-consistent.ts';
import { signaturesDated } from './signatures-dated.ts';
import { specialCategoryCondition } from './special-category-condition.ts';
import { specialCategoryRecognised } from './special-category-recognised.ts';
import { stalePhrasesReplaced } from './stale-phrases-replaced.ts';
import { startDateAgrees } from './start-date-agrees.ts';
import { statedRatingAgrees } from './stated-rating-agrees.ts';
import { statusMatchesDates } from './status-matches-dates.ts';
import { statusMatchesSignatures } from './status-matches-signatures.ts';
import { statusMatchesSupersession } from './status-matches-supersession.ts';
import { statusMatchesVersion } from './status-matches-version.ts';
import { successorKnown } from './successor-known.ts';
import { supersessionAcyclic } from './supersession-acyclic.ts';
import { toolkitInDate } from './toolkit-in-date.ts';
import { tradingStandardsUnbarred } from './trading-standards-unbarred.ts';
import { transferMethodSecure } from './transfer-method-secure.ts';
import { transferMethodStated } from './transfer-method-stated.ts';
import { useMeasured } from './use-measured.ts';
import { useRecent } from './use-recent.ts';
import { useWithinTerm } from './use-within-term.ts';
import { versionAgrees } from './version-agrees.ts';
import { versionStated } from './version-stated.ts';
import { viewAgreesWithStatus } from './view-agrees-with-status.ts';
import { violenceDataRegular } from './violence-data-regular.ts';
import { workingAlikeAcrossAreas } from './working-alike-across-areas.ts';
import { woundReportingVoluntary } from './wound-reporting-voluntary.ts';
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
  gatewayFitsPurpose,
  gatewayFitsParties,
  prescribedDataDepersonalised,
  prescribedDataQuarterly,
  tradingStandardsUnbarred,
  newDutyCommenced,
  recipientIsRelevantAuthority,
  furtherPurposeAuthorised,
  seriousViolenceGatewayFits,
  lawfulBasisSufficient,
  powerNotBasis,
  obligationRestsOnDuty,
  discloserRegimeFits,
  recipientRegimeFits,
  flowRegimeFitsPurpose,
  lawOutlastsAgreement,
  legitimateInterestAvailable,
  specialCategoryCondition,
  flowConditionStated,
  flowConditionFits,
  specialCategoryRecognised,
  offenceDataRecognised,
  childrenRecognised,
  offenceDataBasis,
  policyDocumentHeld,
  regimeFitsParties,
  confidentialityBasisStated,
  confidentialityBasisSufficient,
  publicInterestCaseByCase,
  optOutConsidered,
  woundReportingVoluntary,
  violenceDataRegular,
  caldicottApproved,
  toolkitInDate,
  partiesNamed,
  partyLegalPerson,
  partyOutlastsAgreement,
  partyChangeExpected,
  partyContactCurrent,
  controllersStated,
  contractFitsRelationship,
  memorandumNotAlone,
  jointControllersArranged,
  processorUnderContract,
  purposeStated,
  purposeSpecific,
  dataItemsListed,
  dataItemsSpecific,
  directionStated,
  directionAgreesWithFlows,
  frequencyStated,
  retentionStated,
  retentionSpecific,
  retentionCodeCurrent,
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
  reviewFollowsLawChange,
  reviewDatesAgree,
  signaturesDated,
  forceSignatureDated,
  signatoryStated,
  signatoryNotAdviser,
  healthSignatorySenior,
  signaturesConsistent,
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
  viewAgreesWithStatus,
  dataObtainable,
  barrierActedOn,
  actionsInTime,
  statedRatingAgrees,
  registerWordsCurrent,
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
  columnsKept,
  successorKnown,
  supersessionAcyclic,
  linksKnown,
  counterpartInEachArea,
  dataAlikeAcrossAreas,
  lawAlikeAcrossAreas,
  workingAlikeAcrossAreas,
];

/** The rules of this version of Concordat. */
export const rulePack: RulePack = { version: '1.0.0', checkedOn: standardsCheckedOn, rules };
