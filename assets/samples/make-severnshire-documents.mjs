// Makes the signed documents of the sample register: ISA-001.pdf (typed), ISA-007.docx (Word) and
// ISA-010.pdf (a scan: one picture, no text). Run `node assets/samples/make-severnshire-documents.mjs`
// after a change here. Severnshire Police and every body in them are invented. The failings are planted:
// law and bodies that are gone, clauses that are missing, dates that contradict the register.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFDocument, StandardFonts, rgb } from 'pdf-lib';
import { strToU8, zipSync } from 'fflate';

const folder = new URL('documents/', import.meta.url);
const sample = 'SAMPLE DATA: Severnshire Police is an invented force';
const made = new Date(Date.UTC(2026, 10, 2));

/** h: heading, p: paragraph, l: list item, t: table rows, the first of them its head. */
const protocol = {
  ref: 'ISA-001',
  header: `${sample}. ISA-001, version 2. RESTRICTED`,
  title: 'Community safety information sharing protocol: Severnmouth',
  blocks: [
    ['t', [['Reference', 'ISA-001'], ['Version', '2.0'], ['Protective marking', 'RESTRICTED'], ['Date of agreement', '1 February 2019']]],
    ['h', '1. Parties'],
    ['p', 'This information sharing agreement is made between:'],
    ['l', 'Severnshire Police'],
    ['l', 'Severnmouth City Council'],
    ['l', 'Severnshire Fire and Rescue Authority'],
    ['l', 'Severnshire Probation Delivery Unit'],
    ['l', 'NHS Severnmouth Clinical Commissioning Group'],
    ['h', '2. Purpose'],
    ['p', 'The purpose of this agreement is to let the parties identify and reduce crime and anti-social behaviour hot spots in Severnmouth, and to agree joint responses to named cases. The sharing is necessary because no single party holds the whole picture of a place, a suspect or a victim.'],
    ['h', '3. Legal basis'],
    ['p', 'Section 115 of the Crime and Disorder Act 1998 gives any person the power to disclose information to a relevant authority where this is necessary or expedient for the purposes of that Act.'],
    ['p', 'Personal data are disclosed under section 29(3) of the Data Protection Act 1998. Sensitive personal data are processed under Schedule 3 to the Data Protection Act 1998.'],
    ['p', 'Applications for Anti-Social Behaviour Orders are prepared from the information that is shared under this protocol.'],
    ['h', '4. Information to be shared'],
    ['p', 'The parties agree to share relevant information on places, suspects and victims.'],
    ['h', '5. How information is shared'],
    ['p', 'Information is sent once a week by the single point of contact of each party, by secure e-mail to an address that ends in .pnn.police.uk, or by fax where no secure e-mail is to be had.'],
    ['h', '6. Security'],
    ['p', 'Information is marked RESTRICTED. It is kept in locked cabinets or on encrypted drives, and only staff with a need to know may see it. A loss or a breach is reported to the other parties within one working day.'],
    ['h', '7. Rights of individuals'],
    ['p', 'Each party answers requests for access from the people whose data it holds, and consults the party that disclosed them before it does.'],
    ['h', '8. Duration and review'],
    ['p', 'This agreement takes effect on 1 February 2019 and remains in force until 31 January 2022.'],
    ['p', 'The agreement is reviewed every 24 months. The next review date is 1 April 2021.'],
    ['h', '9. Signatures'],
    ['p', 'Signed for Severnshire Police by the Assistant Chief Constable on 1 February 2019'],
    ['p', 'Signed for Severnmouth City Council by the Director of Communities on 14 February 2019'],
    ['p', 'Signed for Severnshire Fire and Rescue Authority by the Area Manager on 20 February 2019'],
    ['p', 'Signed for Severnshire Probation Delivery Unit by the Head of Service on 1 March 2019'],
    ['p', 'Signed for NHS Severnmouth Clinical Commissioning Group by the Accountable Officer on 4 March 2019'],
  ],
};

const licensing = {
  ref: 'ISA-007',
  header: `${sample}. ISA-007, version 1.0. OFFICIAL-SENSITIVE`,
  title: 'Information sharing agreement. Licensing, trading standards and environmental health: Severnmouth',
  blocks: [
    ['t', [['Reference', 'ISA-007'], ['Version', '1.0'], ['Marking', 'OFFICIAL-SENSITIVE']]],
    ['h', '1. Parties'],
    ['p', 'This information sharing agreement is made between:'],
    ['l', 'Severnshire Police'],
    ['l', 'Severnmouth City Council'],
    ['p', 'Each party is an independent controller of the personal data that it holds and receives.'],
    ['h', '2. Purpose'],
    ['p', 'The purpose of this agreement is to act together on premises that sell illicit goods or break their licence. Sharing is necessary because visits, complaints and seizures are recorded by different bodies, and a case needs all three.'],
    ['h', '3. Legal basis'],
    ['p', 'The parties share under section 185 of the Licensing Act 2003 and section 115 of the Crime and Disorder Act 1998. The council processes personal data under Article 6(1)(e) of the UK GDPR; the police process them under Part 3 of the Data Protection Act 2018, where this is necessary for a law enforcement purpose.'],
    ['p', 'The parties keep to the ICO data sharing code of practice of May 2011.'],
    ['h', '4. Data to be shared'],
    ['t', [['Data item', 'From', 'To'], ['Name and address of the premises', 'Severnmouth City Council', 'Severnshire Police'], ['Name of the licence holder', 'Severnmouth City Council', 'Severnshire Police'], ['Dates and results of visits', 'Both', 'Both'], ['Complaints and seizures', 'Both', 'Both']]],
    ['h', '5. How data are shared'],
    ['p', 'The parties will disclose the data every quarter by secure e-mail between the licensing sergeant and the licensing manager.'],
    ['h', '6. Security'],
    ['p', 'Data are encrypted in transit and at rest, and access is limited to named posts. A personal data breach is reported to the other party within 24 hours.'],
    ['h', '7. Retention'],
    ['p', 'Data are kept for as long as is necessary.'],
    ['h', '8. Rights and complaints'],
    ['p', 'Each party answers requests from data subjects for the data that it holds, within one month. Complaints about the sharing are passed to the data protection officer of the party concerned.'],
    ['h', '9. Duration and review'],
    ['p', 'This agreement comes into force on 1 July 2023 and expires on 30 June 2025.'],
    ['p', 'The agreement is reviewed every 12 months.'],
    ['h', '10. Signatures'],
    ['p', 'Signed for Severnshire Police by the Assistant Chief Constable on 28 June 2023'],
    ['p', 'Signed for Severnmouth City Council:'],
    ['p', 'Date signed:'],
  ],
};

const assaults = {
  ref: 'ISA-010',
  header: `${sample}. ISA-010`,
  title: 'Information sharing agreement. Assault data from emergency departments (ISTV): Harrowmere',
  blocks: [
    ['p', 'Reference: ISA-010'],
    ['p', 'This information sharing agreement is made between Severnshire Police and Severnshire Acute Hospitals NHS Trust.'],
    ['h', '1. Purpose'],
    ['p', 'To target patrols and licensing work where violence happens, from anonymised counts of assaults seen in emergency departments.'],
    ['h', '2. Data'],
    ['p', 'Arrival date and time; assault date and time; method; type and description of the place.'],
    ['h', '3. Transfer'],
    ['p', 'The trust will supply the data every month by fax to the analyst of the force.'],
    ['h', '4. Law'],
    ['p', 'Section 115 of the Crime and Disorder Act 1998. No confidential patient information is shared.'],
    ['h', '5. Duration'],
    ['p', 'This agreement takes effect on 1 March 2024 and ends on 28 February 2026.'],
    ['h', '6. Signatures'],
    ['p', 'Signed for Severnshire Police by the Assistant Chief Constable on 26 February 2024'],
    ['p', 'Signed for Severnshire Acute Hospitals NHS Trust by the Medical Director on 29 February 2024'],
  ],
};

const page = { width: 595.28, height: 841.89, margin: 64 };

function wrapped(text, font, size, width) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    const longer = line === '' ? word : `${line} ${word}`;
    if (font.widthOfTextAtSize(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

async function pdfOf(agreement) {
  const pdf = await PDFDocument.create();
  pdf.setTitle(agreement.title);
  pdf.setAuthor('Severnshire Police (invented)');
  pdf.setSubject(sample);
  pdf.setProducer('Concordat');
  pdf.setCreator('Concordat');
  pdf.setCreationDate(made);
  pdf.setModificationDate(made);
  const body = await pdf.embedFont(StandardFonts.Helvetica);
  const bold = await pdf.embedFont(StandardFonts.HelveticaBold);
  const width = page.width - 2 * page.margin;
  let sheet = null;
  let y = 0;
  const turn = () => {
    sheet = pdf.addPage([page.width, page.height]);
    y = page.height - page.margin - 24;
    sheet.drawText(agreement.header, { x: page.margin, y: page.height - 40, size: 8, font: body, color: rgb(0.3, 0.3, 0.3) });
    sheet.drawText(`${agreement.ref}, page ${pdf.getPageCount()}`, { x: page.margin, y: 36, size: 8, font: body, color: rgb(0.3, 0.3, 0.3) });
  };
  const write = (text, font, size, indent = 0) => {
    for (const line of wrapped(text, font, size, width - indent)) {
      if (y < page.margin + size) turn();
      sheet.drawText(line, { x: page.margin + indent, y, size, font });
      y -= size * 1.45;
    }
  };
  turn();
  write(agreement.title, bold, 17);
  y -= 10;
  for (const [kind, content] of agreement.blocks) {
    if (kind === 'h') {
      y -= 8;
      if (y < page.margin + 60) turn();
      write(content, bold, 12);
      y -= 2;
    } else if (kind === 't') {
      const columns = content[0].length;
      if (y - content.length * 20 < page.margin) turn();
      for (const cells of content) {
        for (const [at, text] of cells.entries()) {
          const x = page.margin + (width / columns) * at;
          sheet.drawRectangle({ x, y: y - 6, width: width / columns, height: 20, borderWidth: 0.5, borderColor: rgb(0.4, 0.4, 0.4) });
          sheet.drawText(text, { x: x + 5, y, size: text.length > 34 ? 7 : 9.5, font: body });
        }
        y -= 20;
      }
      y -= 8;
    } else {
      if (kind === 'l') sheet.drawText('•', { x: page.margin + 6, y, size: 10.5, font: body });
      write(content, body, 10.5, kind === 'l' ? 20 : 0);
      y -= kind === 'l' ? 1 : 5;
    }
  }
  return pdf.save();
}

/** A page of text as a scanner hands it over: one grey picture a little askew, with specks and no text. */
async function scanOf(agreement) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // The canvas that pdfjs brings for Node.
  const require = createRequire(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const { createCanvas, loadImage } = require('@napi-rs/canvas');
  const data = new Uint8Array(await pdfOf(agreement));
  const typed = await getDocument({ data, verbosity: 0 }).promise;
  const first = await typed.getPage(1);
  const viewport = first.getViewport({ scale: 200 / 72 });
  const flat = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await first.render({ canvas: flat, canvasContext: flat.getContext('2d'), viewport }).promise;
  const askew = createCanvas(flat.width, flat.height);
  const context = askew.getContext('2d');
  context.fillStyle = '#f4f2ec';
  context.fillRect(0, 0, flat.width, flat.height);
  context.translate(flat.width / 2, flat.height / 2);
  context.rotate(0.006);
  context.translate(-flat.width / 2, -flat.height / 2);
  context.filter = 'grayscale(1) contrast(0.9)';
  context.globalCompositeOperation = 'multiply';
  context.drawImage(await loadImage(flat.toBuffer('image/png')), 0, 0);
  let seed = 7;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  context.fillStyle = 'rgba(60, 60, 60, 0.5)';
  for (let speck = 0; speck < 220; speck += 1) {
    context.fillRect(random() * flat.width, random() * flat.height, 1.5, 1.5);
  }
  const pdf = await PDFDocument.create();
  pdf.setTitle('Scan');
  pdf.setSubject(sample);
  pdf.setProducer('Concordat');
  pdf.setCreator('Concordat');
  pdf.setCreationDate(made);
  pdf.setModificationDate(made);
  const picture = await pdf.embedJpg(askew.toBuffer('image/jpeg', 60));
  const sheet = pdf.addPage([page.width, page.height]);
  sheet.drawImage(picture, { x: 0, y: 0, width: page.width, height: page.height });
  return pdf.save();
}

const escape = (text) =>
  text.replace(/[<>&"]/g, (c) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[c]);
const run = (text) => `<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
const paragraph = (text, style = null) =>
  `<w:p>${style === null ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${run(text)}</w:p>`;
const table = (rows) =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`).join('')}</w:tblBorders></w:tblPr><w:tblGrid>${rows[0].map(() => '<w:gridCol w:w="3000"/>').join('')}</w:tblGrid>${rows.map((cells) => `<w:tr>${cells.map((text) => `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl><w:p/>`;
const xml = (body) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`;
const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const type = (part, kind) =>
  `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;
const style = (id, name, size, extra = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="200" w:after="80"/>${extra}</w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`;

function docxOf(agreement) {
  const body = agreement.blocks.map(([kind, content]) => {
    if (kind === 't') return table(content);
    return paragraph(content, { h: 'Heading1', l: 'ListBullet', p: null }[kind]);
  });
  const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const files = {
    '[Content_Types].xml': xml(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('document', 'document.main')}${type('styles', 'styles')}${type('header1', 'header')}</Types>`),
    '_rels/.rels': xml(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rels}/officeDocument" Target="word/document.xml"/></Relationships>`),
    'word/_rels/document.xml.rels': xml(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rels}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${rels}/header" Target="header1.xml"/></Relationships>`),
    'word/styles.xml': xml(`<w:styles ${ns}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="120"/></w:pPr><w:rPr><w:sz w:val="22"/></w:rPr></w:style>${style('Title', 'Title', 36)}${style('Heading1', 'heading 1', 26, '<w:outlineLvl w:val="0"/>')}<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:pPr><w:ind w:left="360"/></w:pPr></w:style></w:styles>`),
    'word/header1.xml': xml(`<w:hdr ${ns}>${paragraph(agreement.header)}</w:hdr>`),
    'word/document.xml': xml(`<w:document ${ns}><w:body>${paragraph(agreement.title, 'Title')}${body.join('')}<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`),
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    { mtime: new Date(2026, 10, 2), level: 9 },
  );
}

mkdirSync(folder, { recursive: true });
for (const [name, bytes] of [
  ['ISA-001.pdf', await pdfOf(protocol)],
  ['ISA-007.docx', docxOf(licensing)],
  ['ISA-010.pdf', await scanOf(assaults)],
]) {
  writeFileSync(new URL(name, folder), bytes);
  console.log(`${name}: ${bytes.byteLength} bytes`);
}
