#!/usr/bin/env node
// Checks a Concordat register without Concordat: node verify-register.mjs FOLDER [--json]
// A sealed one needs its passphrase, in the variable that --passphrase-env NAME names.
// One file, only Node's own modules (20 or later); it reads and writes nothing. The format that it
// follows is written down in FORMAT.md beside it. Exit code: 0 whole, 1 broken, 2 cannot be checked.
import { createDecipheriv, createHash, scryptSync } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

const sha256 = (content) => createHash('sha256').update(content).digest('hex');
const noPrevious = '0'.repeat(64);
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where a check stopped: the number of a record, 0 for the first line, or null; and why. */
class Broken extends Error {
  constructor(at, reason) {
    super(reason);
    this.at = at;
  }
}

// 0. Seals: AES-256-GCM, each bound to its place; the key is wrapped under the passphrase ---------------

function unseal(key, place, bytes) {
  if (bytes.length < 28) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(place, 'utf8'));
  decipher.setAuthTag(bytes.subarray(-16));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
  } catch {
    return null;
  }
}

let seal = null; // { registerId, key } of a sealed register

/** The key of a sealed register; null where the passphrase is another. */
function unlock(folder, passphrase) {
  const file = JSON.parse(readFileSync(join(folder, 'seal.json'), 'utf8'));
  for (const by of ['passphrase', 'recovery']) {
    const { cost, wrapped } = file[by];
    const words =
      by === 'passphrase'
        ? passphrase.normalize('NFC')
        : passphrase.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
    const { n: N, r, p } = cost;
    const wrapping = scryptSync(words, Buffer.from(cost.salt, 'base64'), 32, { N, r, p, maxmem: 256 * N * r });
    const place = `concordat key 1|${file.registerId}|${file.keyId}|${by}`;
    const key = unseal(wrapping, place, Buffer.from(wrapped, 'base64'));
    if (key !== null) return { registerId: file.registerId, key };
  }
  return null;
}

/** A line as it is without its seal. */
function openLine(bytes, name, at) {
  if (seal === null) return bytes;
  const sealed = Buffer.from(bytes.subarray(1).toString('latin1'), 'base64');
  const opened =
    bytes[0] === 42 ? unseal(seal.key, `concordat 1|${seal.registerId}|${name}|${at}`, sealed) : null;
  if (opened === null) throw new Broken(at, 'the line is damaged: its bytes are not text');
  return opened;
}

function openFile(bytes, name) {
  return seal === null ? bytes : unseal(seal.key, `concordat 1|${seal.registerId}|${name}`, bytes);
}

// 1. Text: UTF-8 without exceptions, JSON in canonical form -----------------------------------------

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

function parseLine(bytes, at) {
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Broken(at, 'the line is damaged: its bytes are not text');
  }
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Broken(at, 'the line is not JSON');
  }
  if (!isObject(value)) throw new Broken(at, 'the line is not a record of a change');
  const { hash, ...rest } = value;
  if (hash !== sha256(canonical(rest))) {
    throw new Broken(at, 'the line was altered after it was written');
  }
  if (canonical(value) !== text) {
    throw new Broken(at, 'the line is not written as Concordat writes it');
  }
  return value;
}

function cutIntoLines(bytes) {
  const lines = [];
  let from = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, from)) {
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
  return { lines, isTorn: from < bytes.length };
}

// 2. Replay: every change says what was there before, and that must be so ---------------------------

const collections = new Set([
  'partners', 'partnerships', 'agreements', 'documents', 'practitionerViews', 'accessBarriers',
  'actions', 'meetings', 'decisions', 'audits', 'imports',
]); // later versions add more; each is kept as it comes

/** Values that a field has which came into the format after the record was written. */
const isEmpty = (value) =>
  value === null || value === false || value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isObject(value) && Object.keys(value).length === 0);

/** `newer` says what `older` says; it may have more fields, where those are empty. */
function agrees(older, newer) {
  if (Array.isArray(older) && Array.isArray(newer)) {
    return older.length === newer.length && older.every((item, at) => agrees(item, newer[at]));
  }
  if (!isObject(older) || !isObject(newer)) return older === newer;
  return (
    Object.keys(older).every((key) => Object.hasOwn(newer, key) && agrees(older[key], newer[key])) &&
    Object.keys(newer).every((key) => Object.hasOwn(older, key) || isEmpty(newer[key]))
  );
}

function startRegister() {
  return { profile: null, ...Object.fromEntries([...collections].map((name) => [name, {}])) };
}

function applyOne(register, change, at) {
  const stale = (what) => new Broken(at, `the change does not fit the register before it: ${what}`);
  const put = (records, id, what) => {
    const there = Object.hasOwn(records, id) ? records[id] : null;
    if (!agrees(there, change.before)) throw stale(what);
    if (change.after === null) delete records[id];
    else records[id] = change.after;
  };
  const agreement = () => {
    const { agreements } = register;
    if (!Object.hasOwn(agreements, change.agreementId)) throw stale(`agreement ${change.agreementId}`);
    const copy = { ...agreements[change.agreementId] };
    agreements[change.agreementId] = copy;
    return copy;
  };
  const place = (list, id) => {
    const entries = [...list];
    const found = entries.findIndex((entry) => entry.id === id);
    if (!agrees(found === -1 ? null : entries[found], change.before)) throw stale(`entry ${id}`);
    if (found === -1) {
      if (change.after !== null) entries.splice(change.position, 0, change.after);
    } else if (change.after === null) entries.splice(found, 1);
    else entries[found] = change.after;
    return entries;
  };
  switch (change.kind) {
    case 'profile-set':
      if (register.profile !== null && !agrees(register.profile, change.before)) throw stale('profile');
      register.profile = change.after;
      return;
    case 'record-put':
      register[change.collection] ??= {};
      put(register[change.collection], change.id, `${change.collection} ${change.id}`);
      return;
    case 'details-set': {
      const copy = agreement();
      const { ref, title, partnershipId } = copy;
      if (!agrees({ ref, title, partnershipId }, change.before)) throw stale(`heading of ${ref}`);
      Object.assign(copy, change.after);
      return;
    }
    case 'term-set': {
      const copy = agreement();
      copy.terms = { ...copy.terms };
      put(copy.terms, change.term, `term ${change.term} of ${copy.ref}`);
      return;
    }
    case 'party-set': {
      const copy = agreement();
      copy.parties = place(copy.parties, change.partyId);
      return;
    }
    case 'flow-set': {
      const copy = agreement();
      copy.flows = place(copy.flows, change.flowId);
      return;
    }
    default:
      throw new Broken(at, `a change of the kind "${String(change.kind)}" is unknown to this checker`);
  }
}

// 3. The trail --------------------------------------------------------------------------------------

function checkTrail(bytes, name) {
  const { lines, isTorn } = cutIntoLines(bytes);
  if (lines.length === 0) throw new Broken(0, 'the trail is empty');
  const header = parseLine(openLine(lines[0], name, 0), 0);
  if (header.v !== 1 || header.prev !== noPrevious || typeof header.registerId !== 'string') {
    throw new Broken(0, 'the line is not the beginning of a register');
  }
  if (header.format !== 1) {
    throw new Broken(0, `the register has format ${header.format}, and this checker knows format 1`);
  }
  const register = startRegister();
  const hashes = [header.hash];
  const seen = { records: 0 };
  const trail = { registerId: header.registerId, register, hashes, seen };
  for (let at = 1; at < lines.length; at += 1) {
    trail.broken = null;
    const record = guarded(trail, () => parseLine(openLine(lines[at], name, at), at));
    guarded(trail, () => {
      if (record.v !== 1 || !Number.isInteger(record.seq)) {
        throw new Broken(at, 'the line is not a record of a change');
      }
      if (record.seq !== at) {
        throw new Broken(at, `record ${at} should stand here, and record ${record.seq} does`);
      }
      if (record.prev !== hashes[at - 1]) {
        throw new Broken(at, 'the line does not follow the one before it');
      }
      const { change } = record;
      const parts = change?.kind === 'batch' ? change.changes : [change];
      for (const part of parts) applyOne(register, part, at);
    });
    hashes.push(record.hash);
    seen.records = at;
  }
  if (isTorn) {
    const torn = new Broken(lines.length, 'the last line was not wholly written');
    torn.records = seen.records;
    throw torn;
  }
  return trail;
}

/** Notes on the way how many records held before the break. */
function guarded({ seen }, work) {
  try {
    return work();
  } catch (error) {
    if (error instanceof Broken) error.records = seen.records;
    throw error;
  }
}

// 4. What is kept beside it -------------------------------------------------------------------------

function checkCopy(folder, trail) {
  const path = join(folder, 'register.json');
  if (!existsSync(path)) return;
  const text = readFileSync(path, 'utf8');
  const found = /^\{"sha256":"([0-9a-f]{64})","body":/.exec(text);
  const body = found === null ? '' : text.slice(found[0].length, -1);
  if (found === null || sha256(body) !== found[1]) {
    throw new Broken(null, 'the quick copy is damaged: it does not have the hash that it states');
  }
  const copy = JSON.parse(body);
  const opened = seal === null ? body : openFile(Buffer.from(copy.sealed ?? '', 'base64'), 'register.json');
  if (opened === null) throw new Broken(null, 'the quick copy is damaged: it is not sealed with this key');
  const { seq, hash, register } = JSON.parse(opened.toString('utf8'));
  const last = trail.hashes.length - 1;
  if (seq < last) return; // made again at the next opening
  if (seq > last || hash !== trail.hashes[last]) {
    throw new Broken(null, `the quick copy includes change ${seq}, which the trail does not hold`);
  }
  const same = Object.entries(trail.register).every(([name, value]) =>
    name === 'profile' ? value === null || agrees(value, register[name]) : agrees(value, register[name] ?? {}),
  );
  if (!same) throw new Broken(null, 'the quick copy is not what the trail makes of the register');
}

function documentFile({ sha256: name, fileName }) {
  const extension = extname(fileName).toLowerCase();
  return /^\.[a-z0-9]{1,8}$/.test(extension) ? `${name}${extension}` : name;
}

function checkDocuments(folder, register) {
  const documents = Object.values(register.documents);
  for (const document of documents) {
    const path = join(folder, 'documents', documentFile(document));
    if (!existsSync(path)) {
      throw new Broken(null, `the document ${document.fileName} is missing from the folder documents`);
    }
    const bytes = openFile(readFileSync(path), `documents/${documentFile(document)}`);
    if (bytes === null || sha256(bytes) !== document.sha256) {
      throw new Broken(null, `the document ${document.fileName} is not the one that was added`);
    }
  }
  return documents.length;
}

/** Each copy that was merged has its own trail beside the register, which ends as the register says. */
function checkMerged(folder, register) {
  for (const { head, seq } of Object.values(register.merges ?? {})) {
    const name = `merged/${head}.jsonl`;
    const path = join(folder, name);
    if (!existsSync(path)) {
      throw new Broken(null, `the trail of a copy that was merged is missing (${name})`);
    }
    try {
      const { hashes } = checkTrail(readFileSync(path), name);
      if (hashes.length - 1 !== seq || hashes.at(-1) !== head) throw new Broken(null, 'it ends otherwise');
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      const what = `the trail of a copy that was merged is not as it was (${name})`;
      throw new Broken(null, `${what}: ${error.message}`);
    }
  }
}

function checkRegister(folder) {
  const path = join(folder, 'trail.jsonl');
  if (!existsSync(path)) {
    if (!existsSync(join(folder, 'register.json'))) return null;
    return { ok: false, records: 0, brokenAt: 0, reason: 'the trail (trail.jsonl) is gone' };
  }
  let records = 0;
  try {
    const trail = checkTrail(readFileSync(path), 'trail.jsonl');
    records = trail.seen.records;
    checkCopy(folder, trail);
    const documents = checkDocuments(folder, trail.register);
    checkMerged(folder, trail.register);
    const { registerId, hashes } = trail;
    return { ok: true, records, brokenAt: null, reason: null, registerId, head: hashes.at(-1), documents };
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    return { ok: false, records: error.records ?? records, brokenAt: error.at, reason: error.message };
  }
}

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  console.error('Usage: node verify-register.mjs FOLDER [--json]');
  process.exit(2);
}
const trailPath = join(folder, 'trail.jsonl');
if (existsSync(trailPath) && readFileSync(trailPath)[0] === 42) {
  const variable = flags[flags.indexOf('--passphrase-env') + 1];
  const passphrase = flags.includes('--passphrase-env') ? process.env[variable] : undefined;
  if (passphrase === undefined) {
    console.error('The register is sealed: give --passphrase-env NAME, the variable with its passphrase.');
    process.exit(2);
  }
  seal = unlock(folder, passphrase);
  if (seal === null) {
    console.error('The register does not open with this passphrase.');
    process.exit(2);
  }
}
const answer = checkRegister(folder);
if (answer === null) {
  console.error(`${folder} is not a Concordat register: it holds no trail.jsonl.`);
  process.exit(2);
}
if (flags.includes('--json')) console.log(JSON.stringify(answer, null, 2));
else if (answer.ok) {
  console.log(`Whole: ${answer.records} records, ${answer.documents} documents. Head ${answer.head}.`);
} else {
  const at = answer.brokenAt === null ? '' : ` at record ${answer.brokenAt}`;
  console.log(`BROKEN${at}: ${answer.reason}.`);
}
process.exit(answer.ok ? 0 : 1);
