import { packBytes } from '../../electron/pack/pack-file.ts';
import { benchAgreements, benchMadeAt, benchMatter, benchOptions } from './pack-matter.ts';

/**
 * Makes one pack in a process of its own and says how long it took and what the process held at most.
 * A small pack goes first, as in an app that is warm.
 */
const warm = benchMatter(30);
await packBytes(warm.register, warm.report, benchOptions, benchMadeAt);
const { register, report } = benchMatter(benchAgreements);
const before = process.memoryUsage().rss;
const from = performance.now();
const { bytes, pages } = await packBytes(register, report, benchOptions, benchMadeAt);
const milliseconds = performance.now() - from;
const { maxRSS } = process.resourceUsage();
process.stdout.write(
  JSON.stringify({ milliseconds, pages, bytes: bytes.length, maxRss: maxRSS * 1024, before }),
);
