import { strToU8, zlibSync } from 'fflate';
import {
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFContext,
  type PDFObject,
  type PDFRef,
} from 'pdf-lib';
import type { PackAttachment, PackData } from '../attachment.ts';
import { logoPicture, type PackLogo } from '../logo.ts';
import type { StructureNode } from '../page-model/structure.ts';
import type { Surface } from '../page-model/surface.ts';
import { page as sheet, type Orientation } from '../typeset/measures.ts';
import { embedData } from './embed-data.ts';
import { embedLogo } from './embed-logo.ts';
import { embedPictures } from './embed-pictures.ts';
import { createFingerprint } from './fingerprint.ts';
import { embedFonts, encodersOf, touchAll, type FontFiles, type FontMaker } from './fonts.ts';
import { linkAnnotation } from './link-annotation.ts';
import { writeMetadata, type DocumentFacts } from './metadata.ts';
import { writeOutline, type Bookmark } from './outline.ts';
import { createPdfFile, packing, reference } from './pdf-file.ts';
import { drawPage, type DrawnPage } from './pdf-surface.ts';
import { RawObject } from './raw-object.ts';
import { writeStructure } from './structure-tree.ts';
import { number } from './syntax.ts';

/** A document that is set and only has to be drawn. */
export interface SetDocument {
  readonly facts: DocumentFacts;
  readonly pages: readonly {
    readonly orientation: Orientation;
    draw(surface: Surface): void;
  }[];
  /** How many pages at the front are counted in Roman figures; the rest go on in Arabic ones. */
  readonly frontPages: number;
  readonly structure: StructureNode;
  readonly bookmarks: readonly Bookmark[];
  readonly attachments: readonly PackAttachment[];
  readonly data: readonly PackData[];
  readonly logo: PackLogo | null;
  /** Where anchors stand: page index from 0, distance from the top of the sheet in points. */
  readonly anchors: ReadonlyMap<string, { readonly page: number; readonly y: number }>;
}

/**
 * Writes a tagged PDF 1.7: language, title in the window, tag tree with its parent tree, bookmarks,
 * page labels, links, XMP, subset fonts, object streams. The same document gives the same bytes. After
 * each page `goOn` is asked; null where it says no.
 */
export async function writePdf(
  set: SetDocument,
  files: FontFiles,
  fontkit: FontMaker,
  goOn: (written: number) => Promise<boolean> = () => Promise.resolve(true),
): Promise<Uint8Array | null> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit(fontkit);
  const { context, catalog } = document;
  const file = createPdfFile(context);
  const fonts = await embedFonts(document, files);
  const encoders = encodersOf(fonts);
  touchAll(encoders);
  const fontEntries = `/Font<</F1 ${fonts.light.ref.toString()}/F2 ${fonts.regular.ref.toString()}/F3 ${fonts.semibold.ref.toString()}>>/ProcSet[/PDF/Text]`;
  const resources = context.register(new RawObject(`<<${fontEntries}>>`));
  const pictures = new Map(await embedPictures(document, set.attachments));
  if (set.logo !== null) pictures.set(logoPicture, embedLogo(context, set.logo));

  const leaves = set.pages.map(() => document.addPage([sheet.width, sheet.height]));
  const fingerprint = createFingerprint();
  // A page is compressed as soon as it is drawn, so that only one is held at full length.
  const drawn: Written[] = [];
  for (const [index, each] of set.pages.entries()) {
    const { orientation } = each;
    const {
      content,
      owners,
      links,
      pictures: shown,
    } = drawPage(index, orientation, encoders, (surface) => {
      each.draw(surface);
    });
    const compressed = zlibSync(strToU8(content, true), packing);
    fingerprint.add(compressed);
    const stream = context.stream(compressed, { Filter: 'FlateDecode' });
    const written = context.register(stream);
    drawn.push({ orientation, owners, links, pictures: shown, content: written });
    if (!(await goOn(drawn.length))) return null;
  }
  const references = drawn.map((each, index) => ({
    page: leaves[index]?.ref.toString() ?? '',
    annotations: each.links.map(() => file.reserve()),
  }));
  const structure = writeStructure(file, set.structure, drawn, references);

  const destination = (anchor: string): string | null => {
    const place = set.anchors.get(anchor);
    const target = place === undefined ? undefined : references[place.page];
    if (place === undefined || target === undefined) return null;
    if (drawn[place.page]?.orientation === 'landscape') return `[${target.page}/Fit]`;
    return `[${target.page}/XYZ 0 ${number(sheet.height - place.y + 12)} null]`;
  };

  drawn.forEach((each, index) => {
    const node = leaves[index]?.node;
    const annotations = references[index]?.annotations ?? [];
    each.links.forEach((link, at) => {
      const own = annotations[at];
      if (own === undefined) return;
      file.put(own, linkAnnotation(link, structure.linkKey(index, at), destination));
    });
    const own = each.pictures.map((name) => `/${name} ${pictures.get(name)?.toString() ?? 'null'}`);
    node?.set(
      PDFName.of('Resources'),
      own.length === 0
        ? resources
        : context.register(
            new RawObject(
              `<<${fontEntries}/XObject<<${own.join('')}>>/ExtGState<</Shade<</BM/Multiply>>>>>>`,
            ),
          ),
    );
    node?.set(PDFName.of('Contents'), each.content);
    node?.set(PDFName.of('StructParents'), PDFNumber.of(index));
    node?.set(PDFName.of('Tabs'), PDFName.of('S'));
    if (each.orientation === 'landscape') node?.set(PDFName.of('Rotate'), PDFNumber.of(90));
    if (annotations.length > 0) {
      const all = `[${annotations.map(reference).join(' ')}]`;
      node?.set(PDFName.of('Annots'), new RawObject(all));
    }
  });

  const { info, packet } = writeMetadata(context, set.facts);
  fingerprint.add(strToU8(JSON.stringify(set.facts)));
  const outline = writeOutline(context, set.bookmarks, destination);
  catalog.set(PDFName.of('Lang'), PDFHexString.fromText('en-GB'));
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  catalog.set(
    PDFName.of('ViewerPreferences'),
    context.obj({ DisplayDocTitle: true, Duplex: 'DuplexFlipLongEdge' }),
  );
  catalog.set(PDFName.of('StructTreeRoot'), new RawObject(reference(structure.root)));
  catalog.set(PDFName.of('Metadata'), packet);
  catalog.set(PDFName.of('PageLabels'), pageLabels(context, set.frontPages));
  if (outline !== null) {
    catalog.set(PDFName.of('Outlines'), outline);
    catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  }
  embedData(document, set.data, set.facts.madeAt);
  for (const { bytes } of set.data) fingerprint.add(bytes);
  for (const { sha256 } of set.attachments) fingerprint.add(strToU8(sha256));
  if (set.logo !== null) fingerprint.add(strToU8(set.logo.sha256));
  const id = PDFHexString.of(fingerprint.digits());
  context.trailerInfo.Info = info;
  context.trailerInfo.ID = context.obj([id, id]);
  await document.flush();
  return file.close();
}

/** A page that is drawn, with its content in the file. */
interface Written extends Omit<DrawnPage, 'content'> {
  readonly content: PDFRef;
}

/** i, ii for the front, then the number that is printed at the foot, so that the two never differ. */
function pageLabels(context: PDFContext, frontPages: number): PDFObject {
  const body = { S: 'D', St: frontPages + 1 };
  return context.obj({
    Nums: frontPages === 0 ? [0, { S: 'D' }] : [0, { S: 'r' }, frontPages, body],
  });
}
