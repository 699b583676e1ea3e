import { z } from 'zod';
import type { OpenStoreFile, StoreFile } from '../store-file.ts';
import type { Seal } from './seal.ts';

const sealedSchema = z.object({ sealed: z.string() });

/** A JSON file that electron-store keeps, with nothing readable in it. */
function sealedStoreFile(inner: StoreFile, name: string, seal: Seal): StoreFile {
  return {
    path: inner.path,
    read: () => {
      const { value, damage } = inner.read();
      if (value === null) return { value, damage };
      const sealed = sealedSchema.safeParse(value);
      const opened = sealed.success
        ? seal.openFile(name, Buffer.from(sealed.data.sealed, 'base64'))
        : null;
      if (opened === null)
        return { value: null, damage: 'it is not sealed with this register’s key' };
      return { value: JSON.parse(Buffer.from(opened).toString('utf8')), damage };
    },
    write: (value) => {
      const bytes = seal.sealFile(name, Buffer.from(JSON.stringify(value), 'utf8'));
      inner.write({ sealed: Buffer.from(bytes).toString('base64') });
    },
  };
}

/** Opens store files of a register that may be sealed. */
export function storeFilesOf(seal: Seal | null, open: OpenStoreFile): OpenStoreFile {
  if (seal === null) return open;
  return (files, folder, name) => sealedStoreFile(open(files, folder, name), `${name}.json`, seal);
}
