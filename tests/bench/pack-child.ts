import { packBytes } from '../../electron/pack/pack-file.ts';
import { benchAgreements, benchMadeAt, benchMatter, benchOptions } from './pack-matter.ts';

/**
 * Makes one pack in a process of its own and says how long it took and what the process held at most.
 * A small pack goes first, as in an app that is warm.
 */
async function warmUp(): Promise<void> {
  const { register, report } = benchMatter(30);
  await packBytes(register, report, benchOptions, benchMadeAt);
}

await warmUp();
const { register, report } = benchMatter(benchAgreements);
// What the audit left behind is not the pack's: the child runs with --expose-gc.
globalThis.gc?.();
const from = performance.now();
const { bytes, pages } = await packBytes(register, report, benchOptions, benchMadeAt);
const milliseconds = performance.now() - from;
const { maxRSS } = process.resourceUsage();
process.stdout.write(
  JSON.stringify({ milliseconds, pages, bytes: bytes.length, maxRss: maxRSS * 1024 }),
);
