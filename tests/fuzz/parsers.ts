import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDocumentHere } from '../../electron/documents/read-document.ts';
import { policyOf } from '../../electron/policy/policy-file.ts';
import { knownStandard } from '../../electron/session/standard/known-standard.ts';
import { readWorkbook } from '../../electron/spreadsheets/read-workbook.ts';
import { readBundle } from '../../electron/storage/bundle/read-bundle.ts';
import { checkTrail } from '../../electron/storage/check-trail.ts';
import { plainLines } from '../../electron/storage/line-codec.ts';
import { shortTurns } from '../../electron/storage/turns.ts';
import { planQuestionnaire } from '../../shared/exchange/questionnaire.ts';
import { readStandardFile } from '../../shared/exchange/standard-file.ts';
import { isoDate } from '../../shared/register/plain-date.ts';
import { emptyRegister } from '../../shared/register/register.ts';
import { docx, odt, run } from '../unit/documents/office-files.ts';
import { harmed, harmedInside } from './mutate.ts';

/** A reader of bytes that somebody else may have made, with good files from which bad ones are made. */
export interface Parser {
  readonly name: string;
  readonly seeds: readonly Uint8Array[];
  readonly harm: (bytes: Uint8Array, random: () => number) => Uint8Array;
  /** Ends with an answer, whatever the bytes are; anything thrown is a crash. */
  readonly read: (bytes: Uint8Array) => unknown;
}

const asset = (path: string): Uint8Array =>
  new Uint8Array(
    readFileSync(fileURLToPath(new URL(`../../assets/samples/${path}`, import.meta.url))),
  );
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const today = isoDate('2026-11-22');
const workbook = asset('severnshire-register.xlsx');
const csv = text(
  'Reference,Title,Partners,Start date\n"ISA-1","Rough, sleeping","Harrowmere; NHS",1/4/2025\n',
);

function either(bytes: Uint8Array, random: () => number): Uint8Array {
  return random() < 0.7 && bytes[0] === 0x50 ? harmedInside(bytes, random) : harmed(bytes, random);
}

function document(ending: string, seeds: readonly Uint8Array[]): Parser {
  return {
    name: `document.${ending}`,
    seeds,
    harm: either,
    read: (bytes) => readDocumentHere(`a.${ending}`, bytes, {}),
  };
}

/** Every parser of the house. */
export function parsers(made: {
  readonly trail: Uint8Array;
  readonly bundle: Uint8Array;
}): Parser[] {
  return [
    {
      name: 'spreadsheet.xlsx',
      seeds: [workbook],
      harm: either,
      read: (bytes) => readWorkbook('a.xlsx', bytes),
    },
    {
      name: 'spreadsheet.csv',
      seeds: [csv],
      harm: harmed,
      read: (bytes) => readWorkbook('a.csv', bytes),
    },
    {
      name: 'questionnaire',
      seeds: [
        text('Agreement,Partner,Your view,In your words,Post\nISA-1,NHS,Works,well,Sergeant\n'),
      ],
      harm: harmed,
      read: (bytes) => {
        const read = readWorkbook('a.csv', bytes);
        return read.ok ? planQuestionnaire(read.value, emptyRegister, today) : read;
      },
    },
    document('pdf', [asset('documents/ISA-001.pdf')]),
    document('docx', [
      asset('documents/ISA-007.docx'),
      docx(`<w:p>${run('This agreement expires on 31 March 2030.')}</w:p>`),
    ]),
    document('odt', [odt('<text:p>This agreement expires on 31 March 2030.</text:p>')]),
    document('html', [
      text('<html><body><table><tr><td>Review date<td>1 May 2027</table></body></html>'),
    ]),
    document('txt', [text('Information sharing agreement\n\nReview date: 1 May 2027\n')]),
    {
      name: 'trail',
      seeds: [made.trail],
      harm: harmed,
      read: (bytes) => checkTrail(bytes, plainLines, shortTurns()),
    },
    {
      name: 'bundle',
      seeds: [made.bundle],
      harm: harmed,
      read: (bytes) => readBundle(bytes, null, shortTurns()),
    },
    {
      name: 'rule-pack',
      seeds: [asset('severnshire-rule-pack.json'), asset('severnshire-profile.json')],
      harm: harmed,
      read: (bytes) =>
        readStandardFile(new TextDecoder().decode(bytes), knownStandard(emptyRegister, today)),
    },
    {
      name: 'policy',
      seeds: [text('{"format":1,"exportKinds":["pack","csv"],"backupFolder":"D:\\\\copies"}')],
      harm: harmed,
      read: (bytes) => policyOf('/policy.json', bytes),
    },
  ];
}
