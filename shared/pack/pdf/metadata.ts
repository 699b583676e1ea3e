import { PDFHexString, PDFString, type PDFContext, type PDFRef } from 'pdf-lib';

/** What a file says about itself. */
export interface DocumentFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
}

const maker = 'Concordat';

/** Writes the information dictionary and the XMP packet; both say the same. */
export function writeMetadata(
  context: PDFContext,
  facts: DocumentFacts,
): { info: PDFRef; packet: PDFRef } {
  const day = facts.madeAt.replace(/\D/g, '').slice(0, 14).padEnd(14, '0');
  const date = PDFString.of(`D:${day}Z`);
  const info = context.register(
    context.obj({
      Title: PDFHexString.fromText(facts.title),
      Author: PDFHexString.fromText(facts.author),
      Subject: PDFHexString.fromText(facts.subject),
      Creator: PDFString.of(maker),
      Producer: PDFString.of(maker),
      CreationDate: date,
      ModDate: date,
    }),
  );
  const packet = context.register(
    context.stream(utf8(packetOf(facts)), { Type: 'Metadata', Subtype: 'XML' }),
  );
  return { info, packet };
}

function packetOf(facts: DocumentFacts): string {
  const moment = `${facts.madeAt.slice(0, 19)}Z`;
  const language = (text: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${language(facts.title)}</dc:title>`,
    `<dc:description>${language(facts.subject)}</dc:description>`,
    `<dc:creator><rdf:Seq><rdf:li>${escaped(facts.author)}</rdf:li></rdf:Seq></dc:creator>`,
    '<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>',
    `<xmp:CreatorTool>${maker}</xmp:CreatorTool><xmp:CreateDate>${moment}</xmp:CreateDate><xmp:ModifyDate>${moment}</xmp:ModifyDate>`,
    `<pdf:Producer>${maker}</pdf:Producer>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>',
  ].join('');
}

function escaped(text: string): string {
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** UTF-8 without the host's encoder, which `shared` does not have. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000)
      bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      );
  }
  return Uint8Array.from(bytes);
}
