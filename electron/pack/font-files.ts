import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FontFiles } from '../../shared/pack/pdf/fonts.ts';

let loaded: { folder: string; files: Promise<FontFiles> } | null = null;

/** The fonts of the pack from the assets folder, read once. Rejects when the installation lacks them. */
export function fontFiles(assetsFolder: string): Promise<FontFiles> {
  if (loaded?.folder !== assetsFolder) loaded = { folder: assetsFolder, files: read(assetsFolder) };
  return loaded.files;
}

async function read(assetsFolder: string): Promise<FontFiles> {
  const file = async (name: string): Promise<Uint8Array> =>
    new Uint8Array(await readFile(join(assetsFolder, 'fonts', name)));
  const [light, regular, semibold] = await Promise.all([
    file('SourceSans3_300Light.ttf'),
    file('SourceSans3_400Regular.ttf'),
    file('SourceSans3_600SemiBold.ttf'),
  ]);
  return { light, regular, semibold };
}
