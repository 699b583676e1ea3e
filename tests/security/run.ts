import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startDesktop } from '../electron/support/start-desktop.ts';
import { readBuilt } from './built.ts';
import { builtChecks, startedChecks, type Check } from './checks.ts';
import { packedRows } from './packed.ts';
import type { SecurityRow } from './security-row.ts';
import { tryStarted } from './started.ts';

/**
 * Checks the built app, and where there is an Electron a really started one, for each line of
 * Electron's security checklist. `--packed` also packs a Linux app and tries it out. `--json F` writes
 * the rows. Exit code 1 when a line fails.
 */
function judge<Evidence>(
  where: string,
  checks: readonly Check<Evidence>[],
  evidence: Evidence,
): SecurityRow[] {
  return checks.map(({ line, wrong }) => {
    const found = wrong(evidence);
    return { where, line, holds: found === null, found };
  });
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const rows: SecurityRow[] = judge('built', builtChecks, readBuilt(root));
const desktop = await startDesktop();
if ('why' in desktop) {
  console.warn(`SKIPPED: what is seen in a started app, because ${desktop.why}.`);
} else {
  rows.push(...judge('started', startedChecks, await tryStarted(desktop.started)));
  await desktop.end();
}
if (process.argv.includes('--packed')) rows.push(...(await packedRows(root)));

for (const { where, line, holds, found } of rows) {
  console.log(
    `${holds ? 'holds' : 'FAILS'}  ${where.padEnd(8)}  ${line}${found === null ? '' : `: ${found}`}`,
  );
}
const failing = rows.filter(({ holds }) => !holds).length;
console.log(`${rows.length} lines checked, ${failing} fail.`);
const json = process.argv.indexOf('--json');
const file = json === -1 ? undefined : process.argv[json + 1];
if (file !== undefined) writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`);
process.exitCode = failing === 0 ? 0 : 1;
