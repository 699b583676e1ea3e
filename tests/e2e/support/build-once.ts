import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Builds the app before the first journey, when what is built is older than its sources. */
export default function buildOnce(): void {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const script =
    "import('./electron/start.mjs').then(({ build }) => process.exit(build() ? 0 : 1))";
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    stdio: 'inherit',
  });
  if (run.status !== 0) throw new Error('The app could not be built, so that no journey can run.');
}
