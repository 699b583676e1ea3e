import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

interface LockEntry {
  readonly version: string;
  readonly integrity?: string;
}
interface Lock {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<Record<string, LockEntry>>;
}
interface Bill {
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly 'bom-ref': string;
    readonly licenses?: readonly object[];
    readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}
interface Maker {
  readonly importedPackages: (root: string) => string[];
  readonly shippedPackages: (lock: Lock, roots: readonly string[]) => ReadonlyMap<string, object>;
  readonly billOfMaterials: (app: object, shipped: ReadonlyMap<string, object>) => Bill;
  readonly licenceList: (root: string, shipped: ReadonlyMap<string, object>) => string;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
// Plain JavaScript, which electron-builder loads as it stands.
const makerModule = '../../../electron/packing/bill-of-materials.mjs';
const maker = (await import(makerModule)) as Maker;
const lock = JSON.parse(readFileSync(`${root}/package-lock.json`, 'utf8')) as Lock; // npm's own file
const imported = maker.importedPackages(root);
const shipped = maker.shippedPackages(lock, imported);
const bill = maker.billOfMaterials({ name: lock.name, version: lock.version }, shipped);

it('names what our code imports, and no tool that only builds or tests', () => {
  const names = bill.components.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      'electron',
      'react',
      'react-aria-components',
      'zod',
      'pdf-lib',
      'pdfjs-dist',
      'fontkit',
      'tesseract.js',
      'electron-store',
      'conf',
    ]),
  );
  for (const tool of [
    'eslint',
    'vitest',
    'typescript',
    'playwright-core',
    'electron-builder',
    'vite',
  ]) {
    expect(names).not.toContain(tool);
  }
});

it('gives each version and hash as the lock does, and each a licence', () => {
  const locked = new Set(
    Object.entries(lock.packages).map(
      ([place, { version, integrity }]) =>
        `${place.slice(place.lastIndexOf('node_modules/') + 13)} ${version} ${integrity ?? ''}`,
    ),
  );
  for (const { name, version, hashes, licenses } of bill.components) {
    const [hash] = hashes ?? [];
    const digest = Buffer.from(hash?.content ?? '', 'hex').toString('base64');
    expect(locked, name).toContain(`${name} ${version} sha512-${digest}`);
    expect(licenses, name).toHaveLength(1);
  }
});

it('is closed: whatever a component needs is a component', () => {
  const known = new Set(bill.components.map((each) => each['bom-ref']));
  for (const { ref, dependsOn } of bill.dependencies) {
    expect(known).toContain(ref);
    for (const needed of dependsOn) expect(known, ref).toContain(needed);
  }
  expect(known.size).toBe(bill.components.length);
});

it('is the same each time, and the licences carry their texts', () => {
  const again = maker.billOfMaterials(
    { name: lock.name, version: lock.version },
    maker.shippedPackages(lock, [...imported].reverse()),
  );
  expect(JSON.stringify(again)).toBe(JSON.stringify(bill));
  const licences = maker.licenceList(root, shipped);
  expect(licences).toMatch(/^react \d+\.\d+\.\d+: MIT$/m);
  expect(licences).toContain('SIL OPEN FONT LICENSE');
});
