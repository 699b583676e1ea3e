import { firstPageBytes, packBytes } from '../../electron/pack/pack-file.ts';
import { benchMadeAt, benchMatter, benchOptions, benchSizes, sizeCalled } from './pack-matter.ts';
import { measured } from './peers/measured.ts';

/**
 * Makes the pack of a size in a process of its own. Its first page comes first, in a process
 * that has made no pack yet, as where an officer opens the view; a small pack goes before the whole one.
 */
const [, , size = 'few', keepAt] = process.argv;
const { register, report } = benchMatter(sizeCalled(size));

const before = process.cpuUsage();
await firstPageBytes(register, report, benchOptions, benchMadeAt);
const { user, system } = process.cpuUsage(before);

await measured(
  () => {
    const few = benchMatter(benchSizes.few);
    return packBytes(few.register, few.report, benchOptions, benchMadeAt);
  },
  async () => {
    const { bytes, pages } = await packBytes(register, report, benchOptions, benchMadeAt);
    return { pdf: bytes, pages };
  },
  keepAt,
  { firstPageMilliseconds: (user + system) / 1000 },
);
