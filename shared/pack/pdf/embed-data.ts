import { zlibSync } from 'fflate';
import { PDFName, type PDFDocument } from 'pdf-lib';
import type { PackData } from '../attachment.ts';
import { RawObject } from './raw-object.ts';
import { textString } from './syntax.ts';

/** Puts files into a document, so that who has the pack has its data. `madeAt` is ISO 8601 in UTC. */
export function embedData(document: PDFDocument, data: readonly PackData[], madeAt: string): void {
  if (data.length === 0) return;
  const { context, catalog } = document;
  const day = `D:${madeAt.replace(/\D/g, '').slice(0, 14).padEnd(14, '0')}Z`;
  const specs = data.map(({ name, mediaType, description, bytes }) => {
    const stream = context.stream(zlibSync(bytes), {
      Type: 'EmbeddedFile',
      Filter: 'FlateDecode',
      Subtype: mediaType,
      Params: new RawObject(`<</Size ${bytes.length}/ModDate(${day})>>`),
    });
    const file = context.register(stream);
    const ref = context.register(
      new RawObject(
        `<</Type/Filespec/F${textString(name)}/UF${textString(name)}/Desc${textString(description)}/AFRelationship/Data/EF<</F ${file.toString()}/UF ${file.toString()}>>>>`,
      ),
    );
    return { name, ref: ref.toString() };
  });
  const sorted = specs.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const names = sorted.map(({ name, ref }) => `${textString(name)}${ref}`).join('');
  catalog.set(
    PDFName.of('Names'),
    context.register(new RawObject(`<</EmbeddedFiles<</Names[${names}]>>>>`)),
  );
  catalog.set(PDFName.of('AF'), new RawObject(`[${specs.map(({ ref }) => ref).join(' ')}]`));
}
