import { readXml } from './read-xml.ts';
import type { ZipArchive } from './zip-archive.ts';

const manifest = 'META-INF/manifest.xml';

/** OpenDocument keeps its zip readable and encrypts part by part; only the manifest tells. */
export function isEncryptedOpenDocument(archive: ZipArchive): boolean {
  let found = false;
  if (!archive.has(manifest)) return false;
  readXml(archive, manifest, {
    open: (name) => {
      if (name === 'encryption-data') found = true;
    },
  });
  return found;
}
