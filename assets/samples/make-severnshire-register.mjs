// Makes severnshire-register.xlsx: the sample register of an invented force, untidy in the ways that
// real registers are. Run `node assets/samples/make-severnshire-register.mjs` after a change here.
// Severnshire Police and every body in it are invented; no real body has a failing here.
import { writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';

const header =
  'ISA_Ref,Title,Tier,Agreement_Type,CSP_Area,Lead_Organisation,Force_Business_Owner,Force_IG_Contact,Purpose_Summary,Partners,Partner_Types,Controller_Relationship,Legal_Gateway,Part3_or_UKGDPR,Art6_Basis,Art9_or_Sch8_Condition,Art10_Basis,Confidentiality_Basis,Data_Categories,Special_Category_YN,Criminal_Offence_YN,Children_YN,Direction,Frequency,Transfer_Method,DPIA_Ref,DPIA_Date,APD_Ref,Retention_Rule,Classification,Version,Status,Date_Drafted,Date_Signed_Force,Signatory_Force,All_Partners_Signed_YN,Unsigned_Partners,Effective_From,Expiry_Date,Review_Frequency_Months,Last_Review_Date,Next_Review_Date,Last_Used_Date,Breaches_YN,Linked_ISAs,Superseded_By,Document_Location,Published_YN,Fitness_RAG,Comments'.split(
    ',',
  );

const sound = {
  Tier: '2',
  Agreement_Type: 'ISA',
  Force_IG_Contact: 'Information Sharing Officer',
  Controller_Relationship: 'Independent controllers',
  Part3_or_UKGDPR: 'Both',
  Art6_Basis: 'Police: DPA 2018 s.35, necessary for a law enforcement task. Partners: UK GDPR Art 6(1)(e)',
  Art9_or_Sch8_Condition: 'Police: Sch 8 para 1. Partners: Art 9(2)(g), Sch 1 para 10',
  Art10_Basis: 'Sch 1 para 10, preventing or detecting unlawful acts',
  Special_Category_YN: 'Y',
  Criminal_Offence_YN: 'Y',
  Children_YN: 'N',
  Direction: 'Two-way',
  APD_Ref: 'APD-02',
  Retention_Rule: 'Police: PIRM review, group 3, six years. Partners: two years after the case closes',
  Classification: 'OFFICIAL-SENSITIVE',
  Version: '1.0',
  Status: 'In force',
  Signatory_Force: 'Assistant Chief Constable',
  All_Partners_Signed_YN: 'Y',
  Review_Frequency_Months: 12,
  Breaches_YN: 'N',
  Published_YN: 'N',
  Fitness_RAG: 'G',
};

const themes = {
  protocol: {
    Title: 'Community safety information sharing protocol',
    Force_Business_Owner: 'Superintendent, local policing',
    Purpose_Summary:
      'To identify and reduce crime and anti-social behaviour hot spots, and to agree joint responses to named cases, by sharing what each partner knows of places, suspects and victims',
    Legal_Gateway: 'Crime and Disorder Act 1998 s.115',
    Data_Categories: 'Name; date of birth; address; incident number, date, type and location; case notes',
    Frequency: 'Weekly',
    Transfer_Method: 'Secure portal',
    Tier: '1',
  },
  istv: {
    Title: 'Assault data from emergency departments (ISTV)',
    Force_Business_Owner: 'Chief Inspector, violence reduction',
    Purpose_Summary:
      'To target patrols and licensing work where violence happens, from anonymised counts of assaults seen in emergency departments',
    Legal_Gateway: 'Crime and Disorder Act 1998 s.115; Police, Crime, Sentencing and Courts Act 2022 s.16',
    Data_Categories: 'Arrival date and time; assault date and time; method; location type; location description',
    Special_Category_YN: 'N',
    Criminal_Offence_YN: 'N',
    Confidentiality_Basis: 'Anonymised at source; no confidential patient information',
    Direction: 'To force',
    Frequency: 'Monthly',
    Transfer_Method: 'Secure e-mail',
    Art9_or_Sch8_Condition: 'Not needed: anonymised',
    Art10_Basis: 'Not needed: anonymised',
  },
  marac: {
    Title: 'Domestic abuse conferences (MARAC)',
    Force_Business_Owner: 'Detective Superintendent, vulnerability',
    Purpose_Summary:
      'To protect people at high risk of serious harm from domestic abuse by agreeing a safety plan for each of them every two weeks',
    Legal_Gateway: 'Crime and Disorder Act 1998 s.115; Care Act 2014 s.45; common law policing purpose',
    Confidentiality_Basis: 'Overriding public interest, decided case by case and recorded',
    Data_Categories: 'Name; date of birth; address; risk assessment; children in the household; health needs that bear on risk',
    Children_YN: 'Y',
    Frequency: 'Fortnightly',
    Transfer_Method: 'Secure e-mail',
  },
  soc: {
    Title: 'Serious and organised crime joint action group',
    Force_Business_Owner: 'Detective Chief Inspector, serious and organised crime',
    Purpose_Summary:
      'To disrupt named organised crime groups with housing, licensing, trading standards and tax powers (Pursue, Prevent, Protect, Prepare)',
    Legal_Gateway: 'Crime and Disorder Act 1998 s.115; Serious Crime Act 2007 s.68',
    Data_Categories: 'Name; address; business interests; licences held; tenancies; council tax and business rates accounts; intelligence graded 3x5x2',
    Frequency: 'Monthly',
    Transfer_Method: 'Secure portal',
  },
  asb: {
    Title: 'Anti-social behaviour case review',
    Force_Business_Owner: 'Inspector, neighbourhood policing',
    Purpose_Summary:
      'To answer applications for an anti-social behaviour case review within ten working days, with the reports that each body holds',
    Legal_Gateway: 'Anti-social Behaviour, Crime and Policing Act 2014 s.104 and Sch 4',
    Data_Categories: 'Complainant; address; dates and kinds of incidents; action taken',
    Special_Category_YN: 'N',
    Frequency: 'When asked',
    Transfer_Method: 'Secure e-mail',
  },
  exploitation: {
    Title: 'Child exploitation and missing children',
    Force_Business_Owner: 'Detective Inspector, child exploitation',
    Purpose_Summary:
      'To find and protect children who go missing or are exploited, by daily exchange of missing episodes and return interviews',
    Legal_Gateway: 'Children Act 2004 s.10 and s.11; common law policing purpose',
    Confidentiality_Basis: 'Overriding public interest in the protection of the child',
    Data_Categories: 'Name; date of birth; placement; missing episodes; return interview notes; associates; vehicles',
    Children_YN: 'Y',
    Frequency: 'Daily',
    Transfer_Method: 'Secure portal',
  },
  licensing: {
    Title: 'Licensing, trading standards and environmental health',
    Force_Business_Owner: 'Sergeant, licensing',
    Purpose_Summary:
      'To act together on premises that sell illicit goods or break their licence, from visits, complaints and seizures',
    Legal_Gateway: 'Licensing Act 2003 s.185; Crime and Disorder Act 1998 s.115',
    Data_Categories: 'Premises; licence holder; visits; complaints; seizures',
    Special_Category_YN: 'N',
    Frequency: 'Quarterly',
    Transfer_Method: 'Secure e-mail',
  },
  adults: {
    Title: 'Adult safeguarding enquiries',
    Force_Business_Owner: 'Detective Inspector, adults at risk',
    Purpose_Summary:
      'To make enquiries where an adult with care needs may be abused or neglected, or the home is taken over by drug dealers',
    Legal_Gateway: 'Care Act 2014 ss.42 and 45',
    Confidentiality_Basis: 'Consent, or overriding public interest recorded in each case',
    Data_Categories: 'Name; address; care needs; concern; persons alleged to have caused harm',
    Frequency: 'Daily',
    Transfer_Method: 'Secure e-mail',
  },
};

const areas = {
  Severnmouth: { council: 'Severnmouth City Council', kind: 'Unitary' },
  Harrowmere: { council: 'Harrowmere Council', kind: 'Unitary' },
  'North Severnshire': { council: 'Oakhaven Borough Council; Tarnbridge District Council; Severnshire County Council', kind: 'District; District; County' },
  'South Severnshire': { council: 'Wyrelow District Council; Marlhope District Council; Severnshire County Council', kind: 'District; District; County' },
  Estuary: { council: 'Estuary Council', kind: 'Unitary' },
};
const icb = 'NHS Severnshire Integrated Care Board';
const acute = 'Severnshire Acute Hospitals NHS Trust';
const care = 'Severnshire Health and Care NHS Foundation Trust';
const fire = 'Severnshire Fire and Rescue Authority';
const probation = 'Severnshire Probation Delivery Unit';
const youth = 'Severnshire Youth Justice Service';
const ambulance = 'Mid-Counties Ambulance Service NHS Trust';

/** An Excel date cell for a day; text stays text. */
const d = (iso) => ({ date: iso });

let number = 0;
const rows = [];
function isa(theme, area, partners, kinds, dates, odd = {}) {
  number += 1;
  const ref = `ISA-${String(number).padStart(3, '0')}`;
  const base = theme === null ? {} : themes[theme];
  rows.push({
    ...sound,
    ...base,
    ISA_Ref: ref,
    CSP_Area: area ?? '',
    Lead_Organisation: area === null ? 'Severnshire Police' : areas[area].council.split('; ')[0],
    Partners: partners,
    Partner_Types: kinds,
    DPIA_Ref: `DPIA-${ref.slice(4)}`,
    DPIA_Date: dates.dpia ?? dates.from,
    Date_Drafted: dates.drafted ?? '',
    Date_Signed_Force: dates.signed ?? dates.from,
    Effective_From: dates.from,
    Expiry_Date: dates.to ?? '',
    Last_Review_Date: dates.last ?? '',
    Next_Review_Date: dates.next ?? '',
    Last_Used_Date: dates.used ?? d('2026-11-10'),
    Document_Location: `S:\\IG\\ISAs\\signed\\${ref}.pdf`,
    ...odd,
  });
}

// Severnmouth: mostly sound; the protocol is old.
isa('protocol', 'Severnmouth', `Severnmouth City Council; ${fire}; ${probation}; NHS Severnmouth CCG`, 'Unitary; Fire; Probation; NHS', { from: d('2019-02-01'), next: d('2023-04-01'), last: d('2021-04-01'), used: d('2026-11-18') }, { Art6_Basis: 'Data Protection Act 1998 s.29(3)', Art9_or_Sch8_Condition: 'Schedule 3 condition', Data_Categories: 'Relevant information', APD_Ref: '', DPIA_Ref: '', DPIA_Date: '', Fitness_RAG: 'A', Comments: 'Redraft with council legal since August. Practitioners say not fit for purpose.', Classification: 'RESTRICTED', Version: '2' });
isa('istv', 'Severnmouth', acute, 'NHS trust', { from: d('2025-05-01'), to: d('2028-04-30'), last: d('2026-05-12'), next: d('2027-05-12') });
isa('marac', 'Severnmouth', `Severnmouth City Council; ${acute}; ${care}; ${probation}`, 'Unitary; NHS trust; NHS trust; Probation', { from: d('2024-10-01'), to: d('2027-09-30'), last: d('2026-02-03'), next: d('2027-02-03') });
isa('soc', 'Severnmouth', `Severnmouth City Council; ${fire}`, 'Unitary; Fire', { from: d('2025-06-01'), to: d('2028-05-31'), last: d('2026-06-01'), next: d('2027-06-01') });
isa('asb', 'Severnmouth', 'Severnmouth City Council', 'Unitary', { from: d('2024-01-15'), to: d('2027-01-14'), last: d('2026-01-15'), next: d('2027-01-15') }, { Frequency: 'when asked' });
isa('exploitation', 'Severnmouth', `Severnmouth City Council; ${icb}`, 'Unitary; ICB', { from: d('2025-09-01'), to: d('2028-08-31'), last: d('2026-09-01'), next: d('2027-09-01') });
isa('licensing', 'Severnmouth', 'Severnmouth City Council', 'Unitary', { from: d('2023-07-01'), to: d('2026-06-30'), last: d('2025-07-01'), next: d('2026-07-01') }, { Comments: 'Extension agreed in principle; nothing signed.' });
isa('adults', 'Severnmouth', `Severnmouth City Council\n${care}`, 'Unitary; NHS trust', { from: d('2025-04-01'), to: d('2028-03-31'), last: d('2026-04-08'), next: d('2027-04-08') });

// Harrowmere: dates as people type them.
isa('protocol', 'Harrowmere', `Harrowmere Council, ${fire}, ${probation}`, 'Unitary; Fire; Probation', { from: '01/04/2025', to: '31/03/2028', last: '14/4/26', next: 'Apr-27' });
isa('istv', 'Harrowmere', acute, 'NHS trust', { from: 'March 2024', to: 'ongoing', last: 'Mar-26', next: 'Mar-27', used: '3.11.26' }, { Transfer_Method: 'By fax to the analyst, then e-mail', Fitness_RAG: 'G' });
isa('marac', 'Harrowmere', `Harrowmere Council / ${care} / ${probation}`, 'Unitary; NHS trust; Probation', { from: '1 July 2024', to: '30 June 2027', last: '30/06/2026', next: '29/02/27' }, { Comments: 'Review day to be confirmed: the register has always said 29 Feb.' });
isa('soc', 'Harrowmere', 'Harrowmere Council', 'Unitary', { from: 'Sept 2022', to: 'until further notice', next: 'TBC', used: '12/06/2025' }, { Legal_Gateway: 'Crime and Disorder Act 1998 s.17', Art6_Basis: 'Sch 2 para 2', Review_Frequency_Months: '', Fitness_RAG: 'G?' });
isa('asb', 'Harrowmere', 'Harrowmere Council', 'Unitary', { from: '45383', to: '46477', last: '46113', next: '46478' }, { Comments: 'Dates pasted from another workbook.' });
isa('exploitation', 'Harrowmere', `Harrowmere Council; ${icb}`, 'Unitary; ICB', { from: '2025-01-06', to: '2028-01-05', last: '2026-01-06', next: '2027-01-06' });
isa('licensing', 'Harrowmere', 'Harrowmere Council', 'Unitary', { from: '01/10/2024', to: '30/09/2027', last: '02/10/2025', next: '02/10/2026' }, {});
isa('adults', 'Harrowmere', `Harrowmere Council; ${care}; Harrowmere Safeguarding Adults Board`, 'Unitary; NHS trust; Board', { from: '01/05/2025', to: '30/04/2028', last: '01/05/2026', next: '01/05/2027' }, { Comments: 'The board is named as a controller.' });

// North Severnshire: a two-tier area; unsigned and overdue.
isa('protocol', 'North Severnshire', `Oakhaven Borough Council; Tarnbridge District Council; Severnshire County Council; ${fire}; North Severnshire Community Safety Partnership`, 'District; District; County; Fire; CSP', { from: d('2024-03-01'), to: d('2027-02-28'), last: d('2026-03-02'), next: d('2027-03-02') }, { All_Partners_Signed_YN: 'N', Unsigned_Partners: 'Tarnbridge District Council', Status: 'In force' });
isa('istv', 'North Severnshire', acute, 'NHS trust', { from: d('2022-11-01'), to: '', last: d('2024-11-01'), next: d('2025-11-01') }, { Frequency: 'Quarterly', Transfer_Method: 'E-mail', Fitness_RAG: 'A' });
isa('marac', 'North Severnshire', `Severnshire County Council; ${care}; Severnshire and Mid-Counties Community Rehabilitation Company`, 'County; NHS trust; CRC', { from: d('2018-06-01'), to: d('2021-05-31'), last: d('2019-06-01'), next: d('2020-06-01'), used: d('2026-11-20') }, { Confidentiality_Basis: '', Version: '0.9', Fitness_RAG: 'R', Comments: 'Still in use every fortnight.' });
isa('soc', 'North Severnshire', 'Oakhaven Borough Council; Tarnbridge District Council', 'District; District', { from: d('2026-01-12'), to: d('2029-01-11'), next: d('2027-01-12') });
isa('asb', 'North Severnshire', 'Oakhaven Borough Council; Tarnbridge District Council', 'District; District', { from: d('2024-09-02'), to: d('2027-09-01'), last: d('2025-09-02'), next: d('2026-09-02') });
isa('exploitation', 'North Severnshire', `Severnshire County Council; ${icb}`, 'County; ICB', { from: d('2025-02-03'), to: d('2028-02-02'), last: d('2026-02-03'), next: d('2027-02-03') }, { Confidentiality_Basis: '' });
isa('licensing', 'North Severnshire', 'Oakhaven Borough Council; Severnshire County Council Trading Standards', 'District; County', { from: d('2025-11-03'), to: d('2028-11-02'), last: d('2026-11-03'), next: d('2027-11-03') });

// South Severnshire: differs in method, frequency and retention.
isa('protocol', 'South Severnshire', `Wyrelow District Council; Marlhope District Council; Severnshire County Council; ${fire}; ${probation}`, 'District; District; County; Fire; Probation', { from: d('2025-07-01'), to: d('2028-06-30'), last: d('2026-07-01'), next: d('2027-07-01') }, { Frequency: 'Monthly', Transfer_Method: 'E-mail to .pnn addresses', Retention_Rule: 'As long as needed' });
isa('istv', 'South Severnshire', acute, 'NHS trust', { from: d('2025-05-01'), to: d('2028-04-30'), last: d('2026-05-12'), next: d('2027-05-12') }, { Legal_Gateway: 'PCSC Act 2022 s.16', Data_Categories: 'NHS number; name; date of birth; injury; arrival time', Special_Category_YN: 'Y', Confidentiality_Basis: '', Art9_or_Sch8_Condition: 'Art 9(2)(g)' });
isa('marac', 'South Severnshire', `Severnshire County Council; ${care}; ${probation}`, 'County; NHS trust; Probation', { from: d('2024-12-02'), to: d('2026-12-31'), last: d('2025-12-02'), next: d('2026-12-02') });
isa('soc', 'South Severnshire', 'Wyrelow District Council; Marlhope District Council', 'District; District', { from: d('2025-03-03'), to: d('2028-03-02'), last: d('2026-03-03'), next: d('2027-03-03'), used: '' }, { Last_Used_Date: 'never', Comments: 'Signed, and nobody has used it.' });
isa('asb', 'South Severnshire', 'Wyrelow District Council; Marlhope District Council', 'District; District', { from: d('2025-10-06'), to: d('2028-10-05'), last: d('2026-10-06'), next: d('2027-10-06') });
isa('exploitation', 'South Severnshire', `Severnshire County Council; ${icb}`, 'County; ICB', { from: d('2023-12-01'), to: d('2026-11-15'), last: d('2025-12-01'), next: d('2026-12-01'), used: d('2026-11-19') });
isa('licensing', 'South Severnshire', 'Wyrelow District Council', 'District', { from: d('2025-06-02'), to: d('2028-06-01'), last: d('2026-06-02'), next: d('2027-06-02') }, { Legal_Gateway: 'Licensing Act 2003', Status: 'in force ' });

// Estuary: few, and three of them empty of terms.
isa('protocol', 'Estuary', `Estuary Council; ${fire}; ${probation}; Severnshire Police Authority`, 'Unitary; Fire; Probation; Police', { from: d('2011-04-01'), next: d('2014-04-01'), used: '' }, { Art6_Basis: 'DPA 1998 Schedule 2', Art9_or_Sch8_Condition: 'DPA 1998 Schedule 3', Art10_Basis: '', APD_Ref: '', DPIA_Ref: 'PIA done', DPIA_Date: '', Classification: 'NOT PROTECTIVELY MARKED', Last_Used_Date: '?', Fitness_RAG: 'R', Comments: 'Nobody has found the signed copy.' });
isa('istv', 'Estuary', acute, 'NHS trust', { from: d('2025-05-01'), to: d('2028-04-30'), last: d('2026-05-12'), next: d('2027-05-12') });
isa('marac', 'Estuary', `Estuary Council; ${care}`, 'Unitary; NHS trust', { from: d('2025-08-04'), to: d('2028-08-03'), last: d('2026-08-04'), next: d('2027-08-04') });
isa('soc', 'Estuary', 'Estuary Council', 'Unitary', { from: d('2026-12-01'), to: d('2029-11-30'), signed: d('2026-11-05'), next: d('2027-12-01'), used: '' }, { Last_Used_Date: '' });
isa('asb', 'Estuary', 'Estuary Council', 'Unitary', { from: d('2026-06-01'), to: d('2025-05-31'), last: d('2026-06-01'), next: d('2027-06-01') }, { Comments: 'End is before start: typing slip?' });
isa('adults', 'Estuary', `Estuary Council; ${care}`, 'Unitary; NHS trust', { from: d('2025-01-13'), to: d('2028-01-12'), last: d('2026-01-13'), next: d('2027-01-13') });

// Force-wide.
const wide = (title, purpose, gateway, owner) => ({ Title: title, Purpose_Summary: purpose, Legal_Gateway: gateway, Force_Business_Owner: owner, Frequency: 'Daily', Transfer_Method: 'Secure portal', Data_Categories: 'Name; date of birth; address; event; outcome' });
isa(null, null, `${care}; ${ambulance}; ${acute}`, 'NHS trust; Ambulance; NHS trust', { from: d('2024-11-04'), to: d('2027-11-03'), last: d('2025-11-04'), next: d('2026-11-04') }, { ...wide('Mental health crisis and place of safety', 'To hand over and record people in crisis who are taken to a place of safety, so that none waits without an owner', 'Common law policing purpose; Mental Health Act 1983 s.136', 'Superintendent, criminal justice'), Confidentiality_Basis: 'Overriding public interest; vital interests', Transfer_Method: 'Encrypted e-mail' });
isa(null, null, `${probation}; ${youth}`, 'Probation; Youth justice', { from: d('2025-04-01'), to: d('2028-03-31'), last: d('2026-04-01'), next: d('2027-04-01') }, wide('Multi-agency public protection (MAPPA)', 'To manage the risk of offenders who are subject to public protection arrangements, by exchange of assessments and plans', 'Criminal Justice Act 2003 s.325', 'Detective Chief Inspector, public protection'));
isa(null, null, fire, 'Fire', { from: d('2025-09-15'), to: d('2028-09-14'), last: d('2026-09-15'), next: d('2027-09-15') }, { ...wide('Deliberate fires and home fire safety', 'To find arson early and to send fire safety visits to homes at risk, from incidents and referrals', 'Crime and Disorder Act 1998 s.115', 'Inspector, prevention'), Special_Category_YN: 'N' });
isa(null, null, ambulance, 'Ambulance', { from: d('2023-02-01'), to: d('2026-01-31'), last: d('2025-02-01'), next: d('2026-02-01') }, { ...wide('Ambulance calls to violence', 'To add ambulance calls to the map of violence', 'Crime and Disorder Act 1998 s.115', 'Chief Inspector, violence reduction'), Confidentiality_Basis: 'Anonymised at source', Superseded_By: 'ISA-044' });
isa(null, null, `Severnshire County Council; ${youth}; Severnmouth City Council; Harrowmere Council; Estuary Council`, 'County; Youth justice; Unitary; Unitary; Unitary', { from: d('2026-04-01'), to: d('2029-03-31'), next: d('2027-04-01') }, { ...wide('Serious violence duty: strategic needs assessment', 'To make and keep the assessment of serious violence in each area from depersonalised counts', 'Police, Crime, Sentencing and Courts Act 2022 s.16', 'Chief Superintendent, prevention'), Special_Category_YN: 'N', Criminal_Offence_YN: 'N', Frequency: 'Quarterly', Art9_or_Sch8_Condition: 'Not needed: depersonalised', Art10_Basis: 'Not needed: depersonalised' });
isa(null, null, `${icb}; ${care}`, 'ICB; NHS trust', { from: d('2026-02-02'), to: '', next: '' }, { ...wide('Right care, right person', '', '', 'Superintendent, contact management'), Data_Categories: '', Status: 'Draft v0.3', All_Partners_Signed_YN: 'N', Unsigned_Partners: `${icb}; ${care}`, Signatory_Force: '', Date_Signed_Force: '', Effective_From: '', Art6_Basis: '', Art9_or_Sch8_Condition: '', Art10_Basis: '', APD_Ref: '', DPIA_Ref: '', DPIA_Date: '', Retention_Rule: '', Version: '0.3', Fitness_RAG: '', Last_Used_Date: '' });
isa(null, null, ambulance, 'Ambulance', { from: d('2026-02-01'), to: d('2029-01-31'), next: d('2027-02-01') }, { ...wide('Ambulance calls to violence (second edition)', 'To add anonymised ambulance calls to the map of violence each month', 'Crime and Disorder Act 1998 s.115', 'Chief Inspector, violence reduction'), ISA_Ref: 'ISA-044', Special_Category_YN: 'N', Criminal_Offence_YN: 'N', Confidentiality_Basis: 'Anonymised at source; no confidential patient information', Frequency: 'Monthly', Linked_ISAs: 'ISA-040', Art9_or_Sch8_Condition: 'Not needed: anonymised', Art10_Basis: 'Not needed: anonymised' });
const unread = Object.fromEntries(header.map((name) => [name, '']));

// A second sheet, kept by somebody else, with columns of its own and no place for terms.
const otherHeader = ['Ref', 'Agreement', 'Area', 'With', 'Start', 'Review due', 'Notes'];
const others = [
  ['ISA-045', 'Evictions and voids', '', 'Severnshire Housing Association', d('2025-01-01'), d('2027-05-01'), 'Paper copy only; nobody has entered the terms.'],
  ['ISA-046', 'Numbers in drug treatment', 'N Severnshire', 'Severnshire County Council', 'FY 2025-26', 'Q1 2027', 'Waiting for public health.'],
];

const archive = [
  { ...unread, ISA_Ref: 'ISA-A01', Title: 'Shared database pilot', CSP_Area: 'Severnmouth', Partners: 'Severnmouth City Council', Partner_Types: 'Unitary', Status: 'Withdrawn', Effective_From: '2016', Expiry_Date: '2017' },
];

// --- the workbook ------------------------------------------------------------------------------

const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
function letter(index) {
  return index < 26
    ? String.fromCharCode(65 + index)
    : String.fromCharCode(64 + Math.floor(index / 26)) + String.fromCharCode(65 + (index % 26));
}
function serial(iso) {
  return Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.parse('1899-12-30T00:00:00Z')) / 86_400_000);
}
function cell(at, value, style = '') {
  if (value === '' || value === undefined) return '';
  if (typeof value === 'object') return `<c r="${at}" s="1"><v>${serial(value.date)}</v></c>`;
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  return `<c r="${at}" t="inlineStr"${style}><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}
function row(number, values, style) {
  const cells = values.map((value, index) => cell(`${letter(index)}${number}`, value, style)).join('');
  return `<row r="${number}">${cells}</row>`;
}
const bold = ' s="2"';
const sheet = (body, extra = '', cols = '') =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${cols}<sheetData>${body}</sheetData>${extra}</worksheet>`;

const widths = header
  .map((name, index) => {
    const width = { Title: 46, Partners: 50, Purpose_Summary: 60, Comments: 40 }[name] ?? 18;
    const hidden = name === 'Partner_Types' ? ' hidden="1"' : '';
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${hidden}/>`;
  })
  .join('');
const intro = [
  row(1, ['SAMPLE DATA: Severnshire Police is an invented force. Information sharing agreements register'], bold),
  row(2, ['Kept by the information governance team. Dates are day first. Please do not add columns.']),
];
const main = [
  ...intro,
  row(4, header, bold),
  ...rows.map((values, index) => row(5 + index, header.map((name) => values[name] ?? ''))),
].join('');
const archived = [
  row(1, ['Archive: agreements that are no longer used'], bold),
  row(2, header, bold),
  ...archive.map((values, index) => row(3 + index, header.map((name) => values[name] ?? ''))),
].join('');
const other = [
  row(1, ['Other agreements (sample data)'], bold),
  row(3, otherHeader, bold),
  ...others.map((values, index) => row(4 + index, values)),
].join('');
const lookups = ['In force', 'Draft', 'Withdrawn'].map((value, index) => row(index + 1, [value])).join('');

const files = {
  '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${[1, 2, 3, 4].map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  '_rels/.rels': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="ISAs" sheetId="1" r:id="rId1"/><sheet name="Other" sheetId="2" r:id="rId2"/><sheet name="Archive" sheetId="3" r:id="rId3"/><sheet name="Lookups" sheetId="4" state="hidden" r:id="rId4"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[1, 2, 3, 4].map((n) => `<Relationship Id="rId${n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
  'xl/worksheets/sheet1.xml': sheet(main, '<mergeCells count="2"><mergeCell ref="A1:H1"/><mergeCell ref="A2:H2"/></mergeCells>', `<sheetViews><sheetView workbookViewId="0"><pane ySplit="4" topLeftCell="A5" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols>`),
  'xl/worksheets/sheet2.xml': sheet(other),
  'xl/worksheets/sheet3.xml': sheet(archived, '<mergeCells count="1"><mergeCell ref="A1:F1"/></mergeCells>'),
  'xl/worksheets/sheet4.xml': sheet(lookups),
};
const zipped = zipSync(
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  { mtime: new Date(2026, 10, 2), level: 9 },
);
writeFileSync(new URL('severnshire-register.xlsx', import.meta.url), zipped);
console.log(`severnshire-register.xlsx: ${rows.length + others.length} agreements and ${archive.length} archived`);
