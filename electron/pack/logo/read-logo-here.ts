import { PDFDocument } from 'pdf-lib';
import { logoLimits } from '../../../shared/register/logo.ts';
import { pixelsOf, type DrawnPixels } from './page-pixels.ts';
import { surveyPicture, type PictureProblem } from './survey-picture.ts';
import { writePng } from './write-png.ts';

/** A picture as it is kept: a plain PNG of our own. */
export interface ReadLogo {
  readonly width: number;
  readonly height: number;
  readonly png: Uint8Array;
}

/** What became of a file that was offered as a logo. */
export type LogoOutcome =
  | { readonly kind: 'read'; readonly logo: ReadLogo }
  | { readonly kind: 'problem'; readonly problem: PictureProblem };

function problem(which: PictureProblem): LogoOutcome {
  return { kind: 'problem', problem: which };
}

/**
 * Decodes a PNG or JPEG, draws it on white at the size in which it is printed, and writes it anew. Runs in
 * a child process only: the file is hostile until shown otherwise, and nothing of it goes any further.
 */
export async function readLogoHere(given: Uint8Array): Promise<LogoOutcome> {
  // A copy with a buffer of its own: pdf-lib reads a JPEG's buffer from its beginning, whatever the view.
  const bytes = new Uint8Array(given);
  const surveyed = surveyPicture(bytes);
  if (!surveyed.ok) return problem(surveyed.error);
  const { kind, width, height } = surveyed.value;
  const scale = Math.min(1, logoLimits.width / width, logoLimits.height / height);
  for (let smaller = 1; smaller >= 1 / 8; smaller /= 2) {
    const size = {
      width: Math.max(1, Math.round(width * scale * smaller)),
      height: Math.max(1, Math.round(height * scale * smaller)),
    };
    const drawn = await draw(bytes, kind, size);
    if (drawn === null) return problem('broken');
    const png = writePng(drawn);
    if (png.length <= logoLimits.keptBytes) return { kind: 'read', logo: { ...size, png } };
  }
  return problem('too-large');
}

async function draw(
  bytes: Uint8Array,
  kind: 'png' | 'jpeg',
  { width, height }: { readonly width: number; readonly height: number },
): Promise<DrawnPixels | null> {
  try {
    const document = await PDFDocument.create({ updateMetadata: false });
    const picture =
      kind === 'png' ? await document.embedPng(bytes) : await document.embedJpg(bytes);
    document.addPage([width, height]).drawImage(picture, { x: 0, y: 0, width, height });
    return await pixelsOf(await document.save());
  } catch {
    // The libraries throw errors of many kinds for what they cannot decode, and for nothing else.
    return null;
  }
}
