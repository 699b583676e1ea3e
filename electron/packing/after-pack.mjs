// electron-builder calls this when the app's folder is laid out and not yet signed or made an installer.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  billOfMaterials,
  importedPackages,
  licenceList,
  shippedPackages,
} from './bill-of-materials.mjs';

/** Puts bill of materials and licences into the `resources/legal` folder of the packed app. */
export default function addLegal({ appOutDir, packager }) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const shipped = shippedPackages(lock, importedPackages(root));
  const folder = join(packager.getResourcesDir(appOutDir), 'legal');
  mkdirSync(folder, { recursive: true });
  const bill = billOfMaterials({ name: lock.name, version: lock.version }, shipped);
  writeFileSync(join(folder, 'sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
  writeFileSync(join(folder, 'licences.txt'), licenceList(root, shipped));
}
