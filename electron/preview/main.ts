import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../session/system-clock.ts';
import { openBrowser } from './open-browser.ts';
import { startPreview } from './start-preview.ts';

/** Keeps the preview's registers where CONCORDAT_PREVIEW_DIR says, else with the person's own data. */
function dataFolder(): string {
  const given = process.env['CONCORDAT_PREVIEW_DIR'];
  if (given !== undefined && given !== '') return given;
  const windows = process.env['LOCALAPPDATA'];
  if (process.platform === 'win32' && windows !== undefined) {
    return join(windows, 'Concordat Preview');
  }
  return join(
    process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'),
    'concordat-preview',
  );
}

const folder = dataFolder();
const appFolder = fileURLToPath(new URL('../..', import.meta.url));
const isGallery = process.argv.includes('--gallery');
const preview = await startPreview({
  appFolder,
  dataFolder: folder,
  clock: systemClock,
  ...(isGallery
    ? { galleryFolder: await (await import('./build-gallery.ts')).buildGallery(appFolder) }
    : {}),
});
const address = isGallery ? `${preview.address}gallery/` : preview.address;
console.log(`${isGallery ? 'Gallery of components' : 'Concordat preview'}: ${address}`);
console.error(`Registers are kept in ${folder}. The address is good until you press Ctrl+C.`);

const isToOpen = !process.argv.includes('--no-open');
if (isToOpen && !(await openBrowser(address))) {
  console.error('No browser could be opened: open the address above yourself.');
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void preview.close().then(() => process.exit(0));
  });
}
