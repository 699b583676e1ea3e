import { readFileSync, statSync } from 'node:fs';
import type { z } from 'zod';
import { machinePolicySchema, type MachinePolicy } from '../../shared/contract/machine-policy.ts';
import { refusal, type Refusal } from '../../shared/result/refusal.ts';

/** Machine policy as it holds on this computer. */
export interface Policy {
  readonly set: Partial<MachinePolicy>;
  /** What is wrong with its file; then `set` is the strictest, so that nothing leaves unseen. */
  readonly problem: Refusal | null;
}

/** No policy is set. */
export const noPolicy: Policy = { set: {}, problem: null };

/** A policy longer than this is none. */
const largest = 16 * 1024;

/**
 * Where the policy's file may lie, first place first. Only an administrator can write there. The fixed
 * folder comes before the variable, so that nobody hides a policy by setting the variable.
 */
export function policyPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') return ['/Library/Application Support/Concordat/policy.json'];
  if (platform !== 'win32') return ['/etc/concordat/policy.json'];
  const folders = ['C:\\ProgramData', env['ProgramData']];
  return [...new Set(folders.flatMap((each) => (each === undefined ? [] : [each])))].map(
    (folder) => `${folder}\\Concordat\\policy.json`,
  );
}

/**
 * Reads the first policy that is there. Never throws: a policy that can't be read or understood is
 * told with its place, and holds as the strictest: nothing leaves the register, and it is still open
 * for work.
 */
export function readPolicy(places: readonly string[]): Policy {
  for (const path of places) {
    try {
      const facts = statSync(path, { throwIfNoEntry: false });
      if (facts === undefined) continue;
      if (!facts.isFile()) return broken(path, 'it is no file');
      if (facts.size > largest) return broken(path, 'it is longer than 16 KB');
      return policyOf(path, readFileSync(path));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (code === '') throw error;
      if (code === 'ENOTDIR') continue;
      return broken(path, `it can’t be read (${code})`);
    }
  }
  return noPolicy;
}

/** The policy in the bytes of a file, which may begin with a byte order mark. */
export function policyOf(path: string, bytes: Uint8Array): Policy {
  let text = '';
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return broken(path, `it is not JSON${lineOf(text)}`);
    if (error instanceof TypeError) return broken(path, 'it is not text in UTF-8');
    throw error;
  }
  const read = machinePolicySchema.safeParse(value);
  if (!read.success) return broken(path, read.error.issues.map(issueWords).join('; '));
  return { set: read.data, problem: null };
}

function issueWords(issue: z.core.$ZodIssue): string {
  const at = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return `there is no setting ${issue.keys.slice(0, 5).map(quoted).join(', ')}`;
  }
  if (issue.code === 'invalid_value') {
    return `${quoted(at)} must be one of ${issue.values.map(String).join(', ')}`;
  }
  return at === '' ? 'it is not an object with settings' : `${quoted(at)} is not as it should be`;
}

function quoted(text: string): string {
  return `“${text.slice(0, 60)}”`;
}

/** The line at which a text stops being JSON: the first whose end is not merely the end of the text. */
function lineOf(text: string): string {
  const lines = text.split('\n');
  const bad = lines.findIndex((_line, at) => !mayGoOn(lines.slice(0, at + 1).join('\n')));
  return bad === -1 ? '' : ` (line ${bad + 1})`;
}

function mayGoOn(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    if (/end of JSON|Unterminated/.test(said)) return true;
    const position = /position (\d+)/.exec(said)?.[1];
    return position !== undefined && Number(position) >= beginning.length;
  }
}

function brokenWords(path: string, why: string): Refusal {
  return refusal(
    'policy-broken',
    `The settings that IT made for this computer can’t be used: ${path}: ${why}.`,
    'Tell IT; until it is mended nothing can be exported, printed or handed over.',
    'Registers open and can be worked on as always.',
  );
}

function broken(path: string, why: string): Policy {
  return {
    set: { exportKinds: [] },
    problem: brokenWords(path, why),
  };
}
