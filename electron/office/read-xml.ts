import { SaxesParser } from 'saxes';
import { OfficeProblem } from './office-problem.ts';
import type { ZipArchive } from './zip-archive.ts';

/** What is wanted of a part of XML. Names come without their prefix. */
export interface XmlListener {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** A name without its prefix. */
export function bare(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/**
 * Reads one part of XML as a stream. A document type is refused outright: office files have none,
 * and only there can entities be declared that grow without end.
 */
export function readXml(archive: ZipArchive, part: string, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('doctype', () => {
    throw new OfficeProblem('corrupt', 'it declares its own entities, as only hostile files do');
  });
  parser.on('error', () => {
    throw new OfficeProblem('corrupt', `its part ${part} is not well-formed`);
  });
  if (listener.open !== undefined) {
    const { open } = listener;
    parser.on('opentag', (tag) => {
      open(bare(tag.name), tag.attributes);
    });
  }
  if (listener.close !== undefined) {
    const { close } = listener;
    parser.on('closetag', (tag) => {
      close(bare(tag.name));
    });
  }
  if (listener.text !== undefined) {
    parser.on('text', listener.text);
    parser.on('cdata', listener.text);
  }
  for (const piece of archive.text(part)) parser.write(piece);
  parser.close();
}

/** An attribute by its local name, whatever its prefix. */
export function attribute(
  attributes: Readonly<Record<string, string>>,
  name: string,
): string | undefined {
  const direct = attributes[name];
  if (direct !== undefined) return direct;
  for (const key of Object.keys(attributes)) if (key.endsWith(`:${name}`)) return attributes[key];
  return undefined;
}
