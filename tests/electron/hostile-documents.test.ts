import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { StartPage } from '../e2e/support/pages.ts';
import { escapedTo, hostileFiles } from '../fixtures/documents/hostile.ts';
import { networkCalls } from '../security/outside.ts';
import { journey } from './support/desktop.ts';
import { listen } from './support/listeners.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** What a process tree did to the world, seen from outside. */
interface Deeds {
  readonly outcomes: Readonly<Record<string, string>>;
  readonly network: readonly string[];
  /** Files opened for writing, made, renamed or removed. */
  readonly written: readonly string[];
  readonly programs: readonly string[];
}

const writing =
  /^\d+ +(?:openat\((?:AT_FDCWD|\d+), "([^"]+)", [^)]*O_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND)|(?:mkdir|rename|unlink|symlink|link|truncate|chmod)(?:at2?|at)?\((?:AT_FDCWD, |\d+, )?"([^"]+)")/;

/** Reads all hostile files with `worker` under strace. */
function watched(address: string, worker: string): Deeds {
  const folder = mkdtempSync(join(tmpdir(), 'concordat-hostile-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const trace = join(folder, 'calls.strace');
  const calls =
    'connect,bind,sendto,sendmsg,sendmmsg,execve,openat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,symlink,symlinkat,link,linkat,truncate,chmod,fchmodat';
  const run = spawnSync(
    'strace',
    ['-f', '-qq', '-s', '256', '--seccomp-bpf', '-e', `trace=${calls}`, '-o', trace, process.execPath, '--import', loader, path('../security/read-hostile.ts'), address, worker],
    { encoding: 'utf8', cwd: folder, env: { PATH: process.env['PATH'], TMPDIR: folder, TSX_DISABLE_CACHE: '1' } },
  ); // prettier-ignore
  if (run.status !== 0) throw new Error(run.stderr);
  const text = readFileSync(trace, 'utf8');
  const lines = text.split('\n').filter((line) => !/ = -1 E/.test(line));
  return {
    outcomes: JSON.parse(run.stdout) as Deeds['outcomes'],
    network: networkCalls(text),
    written: lines
      .flatMap((line) => {
        const [, opened, changed] = writing.exec(line) ?? [];
        return opened ?? changed ?? [];
      })
      .filter((file) => !/^\/dev\/(?:null|tty)$/.test(file)),
    // What turns TypeScript into JavaScript for this test is no deed of the app's.
    programs: lines
      .flatMap((line) => /^\d+ +execve\("([^"]+)"/.exec(line)?.[1] ?? [])
      .filter((program) => !program.endsWith('/esbuild')),
  };
}

const canTrace =
  process.platform === 'linux' &&
  spawnSync('strace', ['-f', '-qq', '--seccomp-bpf', '-o', '/dev/null', 'true']).status === 0;
if (!canTrace) {
  console.warn('SKIPPED: watching the reader’s process, because strace may not look here.');
}

describe.runIf(canTrace)('a hostile document', () => {
  test('writes nothing, runs nothing and calls nobody from the reader’s process', async () => {
    const listeners = await listen();
    const address = `http://127.0.0.1:${listeners.tcp}/`;
    const deeds = watched(address, path('../../out/main/worker.js'));
    await listeners.end();
    expect(listeners.reached()).toBe(0);
    expect(deeds.network).toEqual([]);
    expect(deeds.written).toEqual([]);
    const files = hostileFiles(address);
    expect(deeds.programs).toEqual(
      Array.from({ length: files.length + 1 }, () => process.execPath),
    );
    // That they were read at all, and that nothing of this machine came in by an entity.
    expect(Object.keys(deeds.outcomes)).toHaveLength(files.length);
    expect(deeds.outcomes['script.pdf']).toContain('31 March 2030');
    expect(deeds.outcomes['template.docx']).toContain('31 March 2030');
    expect(deeds.outcomes['page.html']).toContain('31 March 2030');
    expect(JSON.stringify(deeds.outcomes)).not.toContain('root:');
  });

  test('would be seen if it got the better of the reader', () => {
    const deeds = watched('http://127.0.0.1:9/', path('../fixtures/workers/writing.ts'));
    expect(deeds.network).toContain('connect 127.0.0.1:9');
    expect(deeds.written.some((file) => file.endsWith('/escaped'))).toBe(true);
    expect(deeds.programs).toContain('/bin/true');
  });
});

describe('a hostile document in the app', () => {
  journey('is attached or refused, and nothing else comes of it', async ({ desktop }) => {
    const { page } = await desktop.start();
    await new StartPage(page).openSample();
    const listeners = await listen();
    const files = hostileFiles(`http://127.0.0.1:${listeners.tcp}/`);
    const codes = await page.evaluate(
      async (given) => {
        const api: unknown = Reflect.get(window, 'concordat');
        const methods = api as Record<
          string,
          (input: object) => Promise<{ readonly ok: boolean; readonly error?: { code: string } }>
        >;
        const codes: Record<string, string> = {};
        for (const [fileName, bytes] of given) {
          const answer = await methods['documents.add']?.({
            jobId: `job-${fileName}`,
            agreementId: 'agreement-isa-002',
            fileName,
            bytes: new Uint8Array(bytes),
            role: 'signed-copy',
            password: null,
            keepUnread: false,
          });
          codes[fileName] = answer?.ok === true ? 'ok' : (answer?.error?.code ?? 'none');
        }
        return codes;
      },
      files.map(({ fileName, bytes }) => [fileName, [...bytes]] as const),
    );
    await listeners.end();
    expect(listeners.reached()).toBe(0);
    expect(codes).toMatchObject({ 'script.pdf': 'ok', 'template.docx': 'ok', 'page.html': 'ok' });
    expect(Object.values(codes)).not.toContain('fault');
    const all = readdirSync(desktop.documents, { recursive: true, encoding: 'utf8' });
    expect(all.filter((name) => /escaped/.test(name))).toEqual([]);
    expect(existsSync(escapedTo)).toBe(false);
  });
});
