import { writeFileSync } from 'node:fs';
import { packInput } from '../../../electron/pack/pack-file.ts';
import { benchMadeAt, benchMatter, benchOptions, sizeCalled } from '../pack-matter.ts';
import { contentOf } from './pack-content.ts';

/** Writes what the pack of a size says, for every peer to set. */
const [, , size = 'few', file = ''] = process.argv;
const { register, report } = benchMatter(sizeCalled(size));
const input = await packInput(register, report, benchOptions, benchMadeAt);
writeFileSync(file, JSON.stringify(contentOf(input)));
