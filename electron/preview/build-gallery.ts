import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

/**
 * Builds the gallery of components into a folder of the cache and returns the folder. It is a page of
 * development: neither it nor the components' examples are in what is packed.
 */
export async function buildGallery(appFolder: string): Promise<string> {
  const outDir = join(appFolder, 'node_modules', '.cache', 'concordat-gallery');
  await build({
    configFile: false,
    logLevel: 'warn',
    root: join(appFolder, 'renderer', 'gallery'),
    base: './',
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 3_000,
    },
  });
  return outDir;
}
