import { logoLimits } from '../../../shared/register/logo.ts';
import { refusal, type Refusal } from '../../../shared/result/refusal.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import { runJob } from '../../workers/run-job.ts';
import type { ReadLogo } from './read-logo-here.ts';
import type { PictureProblem } from './survey-picture.ts';

const untouched = 'The register is as it was.';
const smaller = 'Save the logo smaller: 1,200 dots wide is more than print can show.';

const because: Readonly<Record<PictureProblem, readonly [what: string, next: string]>> = {
  'not-a-picture': [
    'is neither a PNG nor a JPEG',
    'Save the logo as .png or .jpg and choose that file.',
  ],
  broken: [
    'is damaged: its picture can’t be drawn',
    'Open it in another program, save it anew as .png, and choose that file.',
  ],
  'too-many-dots': ['has more dots than anybody can print', smaller],
  'too-large': ['has too much detail to be kept with the register', smaller],
};

/** Why a file cannot be the logo, in words. */
export function logoRefusal(fileName: string, problem: PictureProblem): Refusal {
  const [what, next] = because[problem];
  return refusal(`logo-${problem}`, `“${fileName}” ${what}.`, next, untouched);
}

/**
 * Reads a file as the force's logo, in a child process with limits of time and memory. Refuses what is
 * larger than 5 MB unread, and what is no picture, damaged or hostile.
 */
export async function readLogo(
  fileName: string,
  bytes: Uint8Array,
): Promise<Result<ReadLogo, Refusal>> {
  if (bytes.length > logoLimits.fileBytes) {
    const megabytes = Math.ceil(bytes.length / 1024 / 1024);
    const most = logoLimits.fileBytes / 1024 / 1024;
    return err(
      refusal(
        'logo-too-large',
        `“${fileName}” has ${megabytes.toLocaleString('en-GB')} MB; a logo has at most ${most}.`,
        smaller,
        untouched,
      ),
    );
  }
  const answer = await runJob('read-logo', { bytes }, { limits: { seconds: 15 } });
  if (!answer.ok) return err(logoRefusal(fileName, 'broken'));
  const outcome = answer.value;
  return outcome.kind === 'read' ? ok(outcome.logo) : err(logoRefusal(fileName, outcome.problem));
}
