// What of other people's work is in the packed app: as a CycloneDX 1.5 bill of materials and as a list of
// licences with their texts. Made from package-lock.json alone, offline, the same for the same lock.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bare names of packages that our own code imports, whether bundled or kept outside. */
export function importedPackages(root) {
  const names = new Set(['electron']);
  for (const folder of ['electron', 'renderer', 'shared']) {
    for (const file of readdirSync(join(root, folder), { recursive: true })) {
      if (!/\.(?:tsx?|css|html)$/.test(file) || /electron\.vite\.config|^preview\//.test(file))
        continue;
      const text = readFileSync(join(root, folder, file), 'utf8');
      for (const [, from] of text.matchAll(
        /(?:from|import|url\(|resolve)\s*\(?\s*['"]([^'".][^'"]*)['"]/g,
      )) {
        const name = /^(?:@[^/]+\/)?[^/]+/.exec(from)?.[0];
        if (name !== undefined && existsSync(join(root, 'node_modules', name, 'package.json')))
          names.add(name);
      }
    }
  }
  return [...names].sort();
}

/** Where npm put `name` for a package that stands at `from`: beside it, or further up. */
function placeOf(packages, from, name) {
  let at = from;
  for (;;) {
    const place = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (packages[place] !== undefined) return place;
    if (at === '') return null;
    at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')));
  }
}

/**
 * The packages of a lock that `roots` and the app's own dependencies need, each with what it needs
 * itself. Electron's own dependencies only fetch it and are left out.
 */
export function shippedPackages(lock, roots) {
  const { packages } = lock;
  const wanted = new Set([...roots, ...Object.keys(packages[''].dependencies ?? {})]);
  const found = new Map();
  const queue = [...wanted]
    .map((name) => placeOf(packages, '', name))
    .filter((each) => each !== null);
  for (const place of queue) {
    if (found.has(place)) continue;
    const entry = packages[place];
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const needs =
      name === 'electron'
        ? []
        : Object.keys({ ...entry.dependencies, ...entry.optionalDependencies });
    const places = needs
      .map((each) => placeOf(packages, place, each))
      .filter((each) => each !== null);
    found.set(place, {
      name,
      version: entry.version,
      licence: entry.license ?? null,
      integrity: entry.integrity ?? null,
      needs: places,
    });
    queue.push(...places);
  }
  return found;
}

const reference = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function byReference(one, other) {
  const [a, b] = [one['bom-ref'] ?? one.ref, other['bom-ref'] ?? other.ref];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The bill of materials; byte for byte the same for the same lock. */
export function billOfMaterials(app, shipped) {
  const unique = new Map([...shipped.values()].map((each) => [reference(each), each]));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': reference(app),
        name: app.name,
        version: app.version,
      },
    },
    components: [...unique.entries()]
      .map(([ref, { name, version, licence, integrity }]) => ({
        type: 'library',
        'bom-ref': ref,
        name,
        version,
        purl: ref,
        ...(licence === null ? {} : { licenses: [{ expression: licence }] }),
        ...(integrity === null ? {} : { hashes: [hashOf(integrity)] }),
      }))
      .sort(byReference),
    dependencies: [...unique.entries()]
      .map(([ref, { needs }]) => ({
        ref,
        dependsOn: [...new Set(needs.map((place) => reference(shipped.get(place))))].sort(),
      }))
      .sort(byReference),
  };
}

function hashOf(integrity) {
  const [algorithm, digest] = integrity.split(' ')[0].split('-');
  const names = { sha512: 'SHA-512', sha1: 'SHA-1', sha256: 'SHA-256', sha384: 'SHA-384' };
  return { alg: names[algorithm], content: Buffer.from(digest, 'base64').toString('hex') };
}

/** Name, version and licence of everything, then the texts as each package carries them. */
export function licenceList(root, shipped) {
  const sorted = [...shipped.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = sorted.map(
    ([, { name, version, licence }]) => `${name} ${version}: ${licence ?? 'see its text'}`,
  );
  const texts = sorted.flatMap(([place, { name, version }]) => {
    const folder = join(root, place);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((file) => /^(?:licen[cs]e|copying|notice|ofl)/i.test(file))
      .map(
        (file) =>
          `\n==== ${name} ${version}: ${file}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`,
      );
  });
  return `Other people's work in Concordat. Electron's and Chromium's licences lie beside the program.\n\n${head.join('\n')}\n${texts.join('')}`;
}
