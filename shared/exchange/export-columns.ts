import type { Agreement } from '../register/agreement.ts';
import { partnerKindLabels } from '../register/partner.ts';
import type { Register } from '../register/register.ts';
import { termDefinition, type TermEntry, type TermKey } from '../register/terms.ts';
import { isSame } from '../changes/same.ts';
import { writeDated } from './dates.ts';
import { fold } from '../wording/folding.ts';
import type { MappingTarget } from './plan.ts';
import { noPlace } from './placeholders.ts';
import { choiceLabel } from './choice-words.ts';
import { readTerm } from './term-values.ts';
import { writeSignature } from './party-cells.ts';

/** The headings of the agreements' table, in the order that forces' registers have, and their targets. */
export const exportHeadings: readonly (readonly [string, MappingTarget])[] = [
  ['ISA_Ref', 'ref'],
  ['Title', 'title'],
  ['Tier', 'tier'],
  ['Agreement_Type', 'agreementType'],
  ['CSP_Area', 'partnership'],
  ['Lead_Organisation', 'leadOrganisation'],
  ['Force_Business_Owner', 'businessOwner'],
  ['Force_IG_Contact', 'igContact'],
  ['Purpose_Summary', 'purpose'],
  ['Partners', 'parties'],
  ['Partner_Types', 'party-kinds'],
  ['Controller_Relationship', 'controllerRelationship'],
  ['Legal_Gateway', 'gateways'],
  ['Part3_or_UKGDPR', 'regime'],
  ['Art6_Basis', 'article6Basis'],
  ['Art9_or_Sch8_Condition', 'condition'],
  ['Art10_Basis', 'article10Basis'],
  ['Confidentiality_Basis', 'confidentialityBasis'],
  ['Data_Categories', 'dataCategories'],
  ['Special_Category_YN', 'specialCategory'],
  ['Criminal_Offence_YN', 'criminalOffence'],
  ['Children_YN', 'children'],
  ['Direction', 'direction'],
  ['Frequency', 'frequency'],
  ['Transfer_Method', 'transferMethod'],
  ['DPIA_Ref', 'dpiaRef'],
  ['DPIA_Date', 'dpiaDate'],
  ['APD_Ref', 'apdRef'],
  ['Retention_Rule', 'retention'],
  ['Classification', 'marking'],
  ['Version', 'version'],
  ['Status', 'status'],
  ['Date_Drafted', 'dateDrafted'],
  ['Date_Signed_Force', 'signedByForceOn'],
  ['Signatory_Force', 'forceSignatory'],
  ['All_Partners_Signed_YN', 'allPartnersSigned'],
  ['Unsigned_Partners', 'unsignedPartners'],
  ['Effective_From', 'effectiveFrom'],
  ['Expiry_Date', 'expiresOn'],
  ['Review_Frequency_Months', 'reviewIntervalMonths'],
  ['Last_Review_Date', 'lastReview'],
  ['Next_Review_Date', 'nextReview'],
  ['Last_Used_Date', 'lastUsed'],
  ['Breaches_YN', 'breaches'],
  ['Linked_ISAs', 'linkedAgreements'],
  ['Superseded_By', 'supersededBy'],
  ['Document_Location', 'documentLocation'],
  ['Published_YN', 'published'],
  ['Fitness_RAG', 'statedRating'],
  ['Comments', 'comments'],
  ['Caldicott_Approval', 'caldicottApproval'],
  ['Complaints_Procedure', 'complaintsProcedure'],
  ['Liaison_Officer', 'liaisonOfficer'],
  ['Strands_4P', 'strands'],
  ['Threats', 'threats'],
  ['Party_Roles', 'party-roles'],
  ['Party_Signatures', 'party-signatures'],
];

/** A cell of an export: its words, and its day where it is a whole date. */
export interface OutCell {
  readonly text: string;
  /** `YYYY-MM-DD` for a cell that a spreadsheet may hold as a true date. */
  readonly day?: string;
}

/** Joins items so that they are split again as they were: one item with "and" or a comma ends in ";". */
function joinItems(items: readonly string[]): string {
  const clean = items.map((item) => item.replaceAll(/[;\n\r]+/g, ',').trim());
  const [only] = clean;
  if (clean.length === 1 && only !== undefined)
    return /,|&|\/|\+|\band\b/i.test(only) ? `${only};` : only;
  return clean.join('; ');
}

function isPlain(value: TermEntry['value']): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** The words for a term's value; reading them back gives the value. */
function valueCell(term: TermKey, value: NonNullable<TermEntry['value']>): OutCell {
  if (isPlain(value)) {
    const { kind } = termDefinition(term);
    if (kind === 'yes-no')
      return { text: `${String(value).slice(0, 1).toUpperCase()}${String(value).slice(1)}` };
    return { text: kind === 'choice' ? choiceLabel(term, String(value)) : String(value) };
  }
  if (Array.isArray(value)) return { text: joinItems(value) };
  if (value.kind === 'none-stated') return { text: value.words };
  return value.precision === 'day'
    ? { text: value.on, day: value.on }
    : { text: writeDated(value) };
}

/** The cell for one term of an agreement. What has no value keeps the words that were there instead. */
function termCell(term: TermKey, entry: TermEntry | undefined): OutCell {
  if (entry === undefined) return { text: noPlace };
  if (entry.value !== null) return valueCell(term, entry.value);
  const said = entry.said ?? '';
  return { text: isSame(readTerm(term, said).value, null) ? said : '' };
}

function partyKinds(register: Register, agreement: Agreement): string {
  return agreement.parties
    .map(({ partnerId }) =>
      partnerId === null
        ? 'Unknown'
        : partnerKindLabels[register.partners[partnerId]?.kind ?? 'other'],
    )
    .join('; ');
}

function cell(register: Register, agreement: Agreement, target: MappingTarget): OutCell {
  const { parties } = agreement;
  switch (target) {
    case 'ref':
      return { text: agreement.ref };
    case 'title':
      return { text: agreement.title };
    case 'partnership':
      return {
        text:
          agreement.partnershipId === null
            ? ''
            : (register.partnerships[agreement.partnershipId]?.name ?? ''),
      };
    case 'parties':
      return { text: joinItems(parties.map(({ name }) => name)) };
    case 'party-kinds':
      return { text: partyKinds(register, agreement) };
    case 'party-roles':
      return { text: parties.map(({ role }) => role.replace('-', ' ')).join('; ') };
    case 'party-signatures':
      return { text: parties.map(({ signature }) => writeSignature(signature)).join('; ') };
    case 'keep':
      return { text: '' };
    default:
      return termCell(target, agreement.terms[target]);
  }
}

/** A table that goes out: its headings and its rows. Not neutralised yet. */
export interface OutTable {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly OutCell[])[];
}

/** Cells that no term took, under the headings under which they came in. */
function keptColumns(agreements: readonly Agreement[]): string[] {
  const taken = new Set(exportHeadings.map(([heading]) => fold(heading)));
  const used = new Set<string>();
  for (const agreement of agreements) {
    const columns = new Set(
      Object.values(agreement.terms).flatMap(({ source }) =>
        source.how === 'imported' ? [source.column] : [],
      ),
    );
    for (const { column } of agreement.asImported?.cells ?? [])
      if (!columns.has(column) && !taken.has(fold(column))) used.add(column);
  }
  return [...used];
}

/**
 * All agreements of a register as one table. Terms for which no agreement has a place are left out;
 * importing the table gives the same terms and parties again.
 */
export function agreementsTable(register: Register): OutTable {
  const agreements = Object.values(register.agreements);
  const columns = exportHeadings.filter(([, target]) => isShown(target, agreements));
  return {
    name: 'Agreements',
    headings: columns.map(([heading]) => heading),
    rows: agreements.map((agreement) =>
      columns.map(([, target]) => cell(register, agreement, target)),
    ),
  };
}

/** The cells of the spreadsheets that the agreements came from, one line a cell. */
export function asImportedTable(register: Register): OutTable {
  const agreements = Object.values(register.agreements);
  const kept = new Set(keptColumns(agreements));
  return {
    name: 'As imported',
    headings: ['Of agreement', 'From sheet', 'From row', 'From column', 'Cell'],
    rows: agreements.flatMap(({ ref, asImported }) =>
      (asImported?.cells ?? [])
        .filter(({ column }) => kept.has(column))
        .map(({ column, value }) => [
          { text: ref },
          { text: asImported?.sheet ?? '' },
          { text: String(asImported?.row ?? '') },
          { text: column },
          { text: value },
        ]),
    ),
  };
}

function isShown(target: MappingTarget, agreements: readonly Agreement[]): boolean {
  switch (target) {
    case 'ref':
    case 'title':
    case 'parties':
    case 'partnership':
    case 'party-kinds':
    case 'party-roles':
    case 'party-signatures':
      return true;
    case 'keep':
      return false;
    default:
      return agreements.some((agreement) => agreement.terms[target] !== undefined);
  }
}
