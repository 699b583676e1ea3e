import { readDocumentHere } from '../documents/read-document.ts';
import { readWorkbook } from '../spreadsheets/read-workbook.ts';
import type { JobInput, JobName, JobOutput } from './jobs.ts';
import type { JobMessage, JobRequest } from './messages.ts';

type Work = {
  readonly [J in JobName]: (input: JobInput<J>) => JobOutput<J> | Promise<JobOutput<J>>;
};

const work: Work = {
  'read-spreadsheet': ({ fileName, bytes }) => readWorkbook(fileName, bytes),
  'read-document': async ({ fileName, bytes, password, ocr }) => {
    const engine = ocr
      ? await (await import('../documents/ocr/recognise-page.ts')).startOcr()
      : null;
    try {
      return await readDocumentHere(fileName, bytes, {
        ...(password === null ? {} : { password }),
        ...(engine === null ? {} : { ocr: engine.recognise }),
        onProgress: (progress) => {
          tell({ kind: 'progress', progress });
        },
      });
    } finally {
      await engine?.stop();
    }
  },
  'prepare-attachment': async (request) => {
    const { prepareAttachment } = await import('../pack/attachments/prepare-attachment.ts');
    return prepareAttachment(request);
  },
  'read-logo': async ({ bytes }) => {
    const { readLogoHere } = await import('../pack/logo/read-logo-here.ts');
    return readLogoHere(bytes);
  },
};

/**
 * Readers ask where they run, and take every process of Electron's but the main one for a page: pdfjs
 * then looks for what only a page has, and reads nothing. This process has no page; it is a Node.
 */
Object.defineProperty(process, 'type', { value: undefined });

/** How often the process tells what it uses, for systems on which the parent cannot look. */
const tellEvery = 250;

/** Electron's side of a utility process; Node has none. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}
const { parentPort } = process as { parentPort?: ParentPort };

function tell(message: JobMessage): void {
  if (parentPort === undefined) process.send?.(message);
  else parentPort.postMessage(message);
}

function isJob(name: string): name is JobName {
  return Object.hasOwn(work, name);
}

/** The parent's runJob ties the input to the name. */
function run<J extends JobName>(job: J, input: unknown): JobOutput<J> | Promise<JobOutput<J>> {
  return work[job](input as JobInput<J>);
}

async function answer({ job, input }: JobRequest): Promise<void> {
  const telling = setInterval(() => {
    const { user, system } = process.cpuUsage();
    const processorSeconds = (user + system) / 1_000_000;
    tell({ kind: 'memory', bytes: process.memoryUsage.rss(), processorSeconds });
  }, tellEvery);
  try {
    if (!isJob(job)) throw new Error(`No job ${job}`);
    const output = await run(job, input);
    tell({ kind: 'done', output });
  } catch (fault) {
    tell({ kind: 'failed', reason: fault instanceof Error ? fault.name : 'unknown' });
  } finally {
    clearInterval(telling);
  }
}

// The parent is trusted; what it hands on, the bytes of a file, is not.
if (parentPort === undefined)
  process.on('message', (request) => void answer(request as JobRequest));
else parentPort.on('message', ({ data }) => void answer(data as JobRequest));
