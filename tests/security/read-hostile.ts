import { runJob } from '../../electron/workers/run-job.ts';
import { hostileFiles } from '../fixtures/documents/hostile.ts';

/**
 * Reads every hostile file as the app does, each in a child process of its own, and prints what came of
 * it. Run under a watch: `read-hostile ADDRESS WORKER`, where the worker is the built one or a stand-in.
 */
const [address = '', worker = ''] = process.argv.slice(2);
const outcomes: Record<string, string> = {};
for (const { fileName, bytes } of hostileFiles(address)) {
  const input = { fileName, bytes, password: null, ocr: false };
  const read = await runJob('read-document', input, { worker });
  outcomes[fileName] = !read.ok
    ? read.error
    : read.value.readable
      ? JSON.stringify(read.value.document.pages)
      : read.value.problem;
}
process.stdout.write(JSON.stringify(outcomes));
