import type { MappingTarget } from './plan.ts';

function names(text: string): readonly string[] {
  return text.split(',').map((name) => name.trim());
}

/**
 * What forces, councils and departments call their columns, by where the column goes. Compared word
 * by word after folding, so capitals, underscores and word order mean nothing.
 */
export const synonyms: Readonly<Partial<Record<MappingTarget, readonly string[]>>> = {
  ref: names(`ISA Ref, Ref, Reference, Reference number, Reference No, Ref no, Agreement ref, Agreement
    reference, ISA number, ISA no, ISA ID, DSA ref, DSA number, ID, Agreement ID, Unique ID,
    Unique reference, Identifier, DSAP reference no, ODR reference, DR number, Register number,
    Record number, URN, ISP ref, MoU ref`),
  title:
    names(`Title, Agreement title, Agreement name, Name, Name of agreement, ISA title, ISA name, DSA
    title, DSA name, Agreement, ISA, Subject, Title of agreement, Document title, Name of ISA,
    Information sharing agreement, Project, Project title, Protocol name`),
  partnership:
    names(`CSP area, CSP, Community safety partnership, Partnership, CSP name, Partnership area, Local
    policing area, Policing area, LPA, Area, Partnership name`),
  parties:
    names(`Partners, Partner, Parties, Party, Partner organisations, Partner organisation, Partner
    agency, Partner agencies, Agencies, Organisations, Organisation, Org, Orgs,
    Name/Organisation, Signatories organisations, Signatory organisations, Shared with, Who we
    share with, Who we share data with, Sharing with, Data recipient, Recipient, Recipients,
    Recipient organisation, Customer organisation, Providing department, Consuming department,
    Data provider, Provider, Consumer, Disclosing organisation, Receiving organisation, Other
    parties, Other party, Bodies, Parties to the agreement, Partners involved, Name of
    organisation, Organisation name`),
  'party-kinds':
    names(`Partner types, Partner type, Organisation type, Type of organisation, Party types, Partner
    kinds, Sector, Type of partner`),
  'party-roles': names(`Party roles, Controller roles`),
  'party-signatures': names(`Party signatures, Signatures by party`),
  agreementType:
    names(`Agreement type, Type, Type of agreement, Document type, ISA or MoU, Doc type, Kind of
    agreement`),
  tier: names(`Tier, ISA tier, Agreement tier, Level`),
  status:
    names(`Status, Agreement status, Current status, State, Stage, ISA status, Position, Live or
    expired`),
  version: names(`Version, Version number, Version no, Ver, Issue, Current version`),
  marking:
    names(`Classification, Marking, Protective marking, GSC, Security classification, GPMS, Security
    marking, Government security classification`),
  dateDrafted: names(`Date drafted, Drafted, Draft date, Date created, Created`),
  effectiveFrom:
    names(`Effective from, Effective date, Start date, Start, Starts, Date effective, Commencement,
    Commencement date, Date in force, In force from, Date of agreement, Agreement date, Date
    commenced, Valid from, From, Live date, Go live date, Date agreed, Licence start date, Start
    of agreement, Date agreement comes into force`),
  expiresOn:
    names(`Expiry date, Expiry, Expires, Expires on, End date, Ends, End, Date of expiry, Expiration
    date, Valid until, Valid to, Termination date, Licence end date, Until, Date ends, Agreement
    end date, Ends on, Effective to, Expiry of agreement, Date expires`),
  reviewIntervalMonths:
    names(`Review frequency months, Review frequency, Review period, Review cycle, Review interval,
    Review every, Frequency of review, Review months, How often reviewed`),
  lastReview:
    names(`Last review date, Last review, Last reviewed, Date of last review, Date last reviewed,
    Reviewed, Reviewed on, Date reviewed, Previous review, Latest review, Review completed`),
  nextReview:
    names(`Next review date, Next review, Review date, Review due, Date of next review, Review,
    Renewal, Renewal date, Due for review, Review by, Date for review, Next review due, Review
    due date, Renewal due, Date review due, To be reviewed, Date of review, Scheduled review`),
  lastUsed: names(`Last used date, Last used, Date last used, Last use, Date of last share`),
  leadOrganisation:
    names(`Lead organisation, Lead agency, Lead partner, Lead, Lead body, Lead org, Originating
    organisation`),
  businessOwner:
    names(`Force business owner, Business owner, Owner, Agreement owner, Force owner, Force lead,
    Police lead, Information asset owner, IAO, Senior responsible owner, SRO, Business lead,
    Department, Force department, Business area, ISA owner, Point of contact, Police SPOC, Force
    SPOC`),
  igContact:
    names(`Force IG contact, IG contact, IG lead, IG officer, Information governance contact, Force IG
    lead, Information sharing officer, DP contact, Author, ISA author, Caseworker`),
  liaisonOfficer: names(`Liaison officer, Designated liaison officer, DLO`),
  signedByForceOn:
    names(`Date signed force, Date signed, Signed date, Date signed by force, Force signed date, Signed
    on, Date of signature, Signature date, Date force signed, Signed by force, Police signed
    date`),
  forceSignatory:
    names(`Signatory force, Force signatory, Signatory, Signed by, Police signatory, Authorised by,
    Signing officer`),
  allPartnersSigned:
    names(`All partners signed YN, All partners signed, All signed, Signed, Signed YN, Fully signed,
    Signed by all, All parties signed, Signatures complete, Signed by every party, All
    signatures`),
  unsignedPartners:
    names(`Unsigned partners, Unsigned, Not signed, Outstanding signatures, Signatures outstanding,
    Awaiting signature from, Partners not signed, Parties that have not signed, Missing
    signatures`),
  controllerRelationship:
    names(`Controller relationship, Controllership, Controller status, Data controller relationship,
    Relationship, Controller type, Joint or independent controllers, Controller arrangement`),
  purpose:
    names(`Purpose summary, Purpose, Brief purpose, Description, Aims, Summary, Purpose of sharing,
    Purpose of agreement, Project aims, Reason for sharing, Objective, What is it for, Summary
    of purpose, Agreement purpose`),
  strands:
    names(`Strands 4P, 4P strand, 4P strands, 4P, 4Ps, Strand, Strands, SOC strand, Four Ps, 4P plan
    strand`),
  threats:
    names(`Threats, Threat, Threat area, Threat areas, Threat type, SOC threat, Crime type, Crime
    types, Priority threat, Control strategy priority`),
  gateways:
    names(`Legal gateway, Gateway, Legal power, Legal powers, Power, Legal gateways, Statutory gateway,
    Statutory power, Legislation, Legal authority, Powers, Legal basis, Legal basis for sharing,
    Legal basis for release, Vires, Enabling legislation, Power to share`),
  regime:
    names(`Part 3 or UK GDPR, Regime, Processing regime, DP regime, Part 2 or Part 3, GDPR or Part 3,
    Data protection regime, Part3 or GDPR`),
  article6Basis:
    names(`Art 6 basis, Article 6 basis, Article 6, Art 6, Lawful basis, Lawful basis for processing,
    Lawful basis article 6, GDPR basis, Legal basis article 6, Conditions for processing, GDPR
    article 6`),
  condition:
    names(`Art 9 or Sch 8 condition, Article 9 condition, Article 9, Art 9, Schedule 8 condition, Sch
    8, Special category condition, Condition, Art 9 condition, Article 9 basis, Schedule 1
    condition, Article 9 or Schedule 8 condition, Sensitive processing condition`),
  article10Basis: names(
    `Art 10 basis, Article 10 basis, Article 10, Art 10, Criminal offence basis`,
  ),
  confidentialityBasis:
    names(`Confidentiality basis, Confidentiality, Common law duty of confidentiality, CLDC, Duty of
    confidence, Confidentiality gateway`),
  apdRef: names(
    `APD ref, APD, Appropriate policy document, Policy document, APD reference, APD in place`,
  ),
  dataCategories:
    names(`Data categories, Data items, Data, Data shared, Categories of data, Information shared, Type
    of data, Data types, What is shared, Data assets, Data asset, Data set, Dataset, Category,
    Data source, Personal data, Information to be shared, Types of information`),
  specialCategory:
    names(`Special category YN, Special category, Special category data, Sensitive data, Sensitive
    personal data, SCD, Special categories`),
  criminalOffence:
    names(`Criminal offence YN, Criminal offence, Criminal offence data, Offence data, Criminal data,
    Criminal convictions`),
  children: names(
    `Children YN, Children, Data on children, Childrens data, Under 18, Children involved, Minors`,
  ),
  direction:
    names(`Direction, Direction of flow, Flow direction, Direction of sharing, One way or two way, Data
    flow, In or out`),
  frequency: names(
    `Frequency, Frequency of sharing, How often, Sharing frequency, How often shared, Regularity`,
  ),
  transferMethod:
    names(`Transfer method, Method of transfer, Method, How was data provided, How shared, Means of
    transfer, Transmission, Method of sharing, How data is shared, Secure transfer`),
  retention:
    names(`Retention rule, Retention, Retention period, Retention and disposal, Retention schedule,
    Kept for, How long kept, RRD, Destruction, Disposal`),
  complaintsProcedure: names(
    `Complaints procedure, Complaints, Complaints process, Complaints route`,
  ),
  dpiaRef:
    names(`DPIA ref, DPIA, DPIA reference, DPIA completed, DPIA done, DPIA in place, DPIA number, PIA,
    Impact assessment, Data protection impact assessment, DPIA YN, DPIA link, DPIA status`),
  dpiaDate:
    names(`DPIA date, Date of DPIA, DPIA completed date, Date DPIA completed, DPIA completed on, DPIA
    approved date, DPIA signed off`),
  caldicottApproval:
    names(`Caldicott approval, Caldicott, Caldicott guardian approval, Caldicott guardian, Caldicott
    sign off`),
  breaches: names(
    `Breaches YN, Breaches, Breaches recorded, Data breaches, Breach, Incidents, Any breaches`,
  ),
  statedRating:
    names(`Fitness RAG, RAG, RAG rating, Rating, RAG status, Risk rating, Risk, Fitness, Rating in the
    old register, Risk level`),
  published:
    names(`Published YN, Published, Publication, On website, Published on website, Publish, Publication
    scheme`),
  linkedAgreements:
    names(`Linked ISAs, Linked agreements, Related agreements, Related ISAs, Linked, See also,
    Associated agreements, Parent agreement`),
  supersededBy: names(`Superseded by, Replaced by, Superceded by, Successor, New agreement ref`),
  documentLocation:
    names(`Document location, Location, Signed copy kept at, Location of signed copy, File path, Link,
    Hyperlink, URL, Where held, Saved at, File location, Sharepoint link, SharePoint link, Sharepoint location, Sharepoint URL, Document link,
    Location of document, Folder`),
  comments:
    names(`Comments, Comment, Notes, Note, Remarks, Further information, Additional information,
    Update, Updates, Other information, Observations`),
};
