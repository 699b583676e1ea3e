import type { Party } from '../register/agreement.ts';
import { newId } from '../register/identifier.ts';
import type { PartnerKind } from '../register/partner.ts';
import type { DateValue, YesNo } from '../register/terms.ts';
import type { BodyResolver } from './body-resolver.ts';
import { kindFromName, kindFromWord } from './body-kinds.ts';
import { readDate, writeDated } from './dates.ts';
import { fold, oneLine } from '../wording/folding.ts';
import type { Place } from './questions.ts';
import { splitParties } from './split-parties.ts';

/** What a row says about its parties, cell by cell. */
export interface PartyCells {
  readonly names: readonly { readonly text: string; readonly place: Place }[];
  readonly kinds: string;
  readonly roles: string;
  readonly signatures: string;
  readonly allSigned: YesNo | null;
  readonly unsigned: readonly string[];
  readonly signedByForceOn: DateValue | null;
  readonly forceSignatory: string | null;
}

/** The parties of a row, and what could not be understood on the way. */
export interface PartyReading {
  readonly parties: readonly Party[];
  readonly problems: readonly {
    readonly place: Place;
    readonly value: string;
    readonly problem: string;
  }[];
}

type Signature = Party['signature'];
const unknownSignature: Signature = { state: 'unknown', on: null, signatory: null };

function parts(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function roleFrom(text: string | undefined): Party['role'] {
  const said = fold(text ?? '');
  if (said.startsWith('joint')) return 'joint-controller';
  if (said.includes('processor')) return 'processor';
  return said.includes('controller') ? 'controller' : 'unknown';
}

/** "signed 2024-03-31 by Chief Executive", "not signed", "unknown": as our export writes them. */
function readSignature(text: string): Signature {
  const said = oneLine(text);
  if (/^not[- ]signed/i.test(said)) return { state: 'not-signed', on: null, signatory: null };
  const signed = /^signed(?: (\d{4}(?:-\d\d(?:-\d\d)?)?))?(?: by (.+))?$/i.exec(said);
  if (signed === null) return unknownSignature;
  const on = signed[1] === undefined ? null : readDate(signed[1], 'other');
  return {
    state: 'signed',
    on: on?.kind === 'date' ? on.dated : null,
    signatory: signed[2] ?? null,
  };
}

/** The opposite of `readSignature`. */
export function writeSignature(signature: Signature): string {
  if (signature.state === 'not-signed') return 'not signed';
  if (signature.state === 'unknown') return 'unknown';
  const on = signature.on === null ? '' : ` ${writeDated(signature.on)}`;
  return `signed${on}${signature.signatory === null ? '' : ` by ${oneLine(signature.signatory).replaceAll(';', ',')}`}`;
}

function kindsFor(names: readonly string[], text: string): (PartnerKind | null)[] {
  const kinds = parts(text.includes(';') || text.includes('\n') ? text : text.replaceAll(',', ';'));
  return names.map((name, at) => {
    const word =
      kinds.length === names.length
        ? kinds[at]
        : kinds.length === 1 && names.length === 1
          ? kinds[0]
          : undefined;
    const said = word === undefined ? null : kindFromWord(word);
    const byName = kindFromName(name);
    // A name tells more than a word such as "Council" or "NHS"; the word fills in where it tells nothing.
    return byName === 'other' || byName === 'voluntary' ? (said ?? byName) : byName;
  });
}

/** Reads the parties of a row with their kinds, roles and signatures. */
export function readParties(cells: PartyCells, bodies: BodyResolver): PartyReading {
  const problems: { place: Place; value: string; problem: string }[] = [];
  const found = cells.names.flatMap(({ text, place }) =>
    splitParties(text, bodies.isBody).map((name) => ({ name, place })),
  );
  const kinds = kindsFor(
    found.map(({ name }) => name),
    cells.kinds,
  );
  const roles = parts(cells.roles);
  const signatures = parts(cells.signatures);
  const parties: Party[] = [];
  for (const [at, { name, place }] of found.entries()) {
    if (parties.some((party) => fold(party.name) === fold(name))) continue;
    const { id, problem } = bodies.partner(name, kinds[at] ?? null, place);
    if (problem !== null) problems.push({ place, value: name, problem });
    const stated = signatures.length === found.length ? signatures[at] : undefined;
    parties.push({
      id: newId('party', name, (taken) => parties.some((party) => party.id === taken)),
      name,
      partnerId: id,
      role: roles.length === found.length ? roleFrom(roles[at]) : 'unknown',
      signature: stated === undefined ? unknownSignature : readSignature(stated),
    });
  }
  if (signatures.length === found.length && found.length > 0) return { parties, problems };
  return { parties: sign(parties, cells, bodies), problems };
}

/** Signatures from "All signed?", the list of those that have not, and the force's own signature. */
function sign(parties: readonly Party[], cells: PartyCells, bodies: BodyResolver): Party[] {
  const unsigned = new Set(cells.unsigned.map(fold));
  const unsignedIds = new Set(
    cells.unsigned.flatMap((name) =>
      bodies.isBody(name)
        ? (bodies.partner(name, null, { sheet: '', row: 1, column: null }).id ?? [])
        : [],
    ),
  );
  const isUnsigned = (party: Party): boolean =>
    unsigned.has(fold(party.name)) ||
    (party.partnerId !== null && unsignedIds.has(party.partnerId));
  const listed = parties.some(isUnsigned);
  return parties.map((party) => {
    if (isUnsigned(party))
      return { ...party, signature: { ...unknownSignature, state: 'not-signed' as const } };
    const force = bodies.isForce(party.partnerId) ? cells.signedByForceOn : null;
    if (force?.kind === 'date') {
      const { on, precision } = force;
      return {
        ...party,
        signature: {
          state: 'signed' as const,
          on: { on, precision },
          signatory: cells.forceSignatory,
        },
      };
    }
    const isSigned = cells.allSigned === 'yes' || (cells.allSigned === 'no' && listed);
    return isSigned
      ? { ...party, signature: { ...unknownSignature, state: 'signed' as const } }
      : party;
  });
}
