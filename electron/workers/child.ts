import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { JobRequest } from './messages.ts';

/** A child process, whichever way the host starts one. */
export interface Child {
  readonly pid: () => number | undefined;
  readonly send: (request: JobRequest) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Called once, when the process has ended or could not be started. */
  readonly onEnd: (listener: () => void) => void;
  readonly kill: () => void;
}

/** The worker's file: its TypeScript beside this one, or its bundle beside (or above) ours. */
function workerPath(from = import.meta.url): string {
  const names = from.endsWith('.ts') ? ['./worker.ts'] : ['./worker.js', '../worker.js'];
  const paths = names.map((name) => fileURLToPath(new URL(name, from)));
  const found = paths.find((path) => existsSync(path));
  if (found === undefined) throw new Error(`The worker is missing: ${paths.join(', ')}`);
  return found;
}

/** Only what a process needs to start; nothing of the officer's session. */
function environment(): NodeJS.ProcessEnv {
  const names = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}

function forkNode(path: string, heapMegabytes: number): Child {
  const loader = path.endsWith('.ts')
    ? ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href]
    : [];
  const child = fork(path, [], {
    execArgv: [`--max-old-space-size=${heapMegabytes}`, ...loader],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: environment(),
  });
  let ended = false;
  return {
    pid: () => child.pid,
    send: (request) => {
      child.send(request, () => {
        // A child that dies before it has read its job is told of by onEnd.
      });
    },
    onMessage: (listener) => child.on('message', listener),
    onEnd: (listener) => {
      const once = (): void => {
        if (ended) return;
        ended = true;
        listener();
      };
      child.on('exit', once);
      child.on('error', once);
    },
    kill: () => child.kill('SIGKILL'),
  };
}

async function forkElectron(path: string, heapMegabytes: number): Promise<Child> {
  const { app, utilityProcess } = await import('electron');
  await app.whenReady();
  const child = utilityProcess.fork(path, [], {
    serviceName: 'Concordat reader',
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    stdio: 'ignore',
    env: environment(),
  });
  return {
    pid: () => child.pid,
    send: (request) => {
      child.postMessage(request);
    },
    onMessage: (listener) => child.on('message', listener),
    onEnd: (listener) => child.once('exit', listener),
    kill: () => {
      child.kill();
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
    },
  };
}

/** Starts the worker: Electron's utility process where Electron runs, a forked Node otherwise. */
export async function startChild(heapMegabytes: number, path = workerPath()): Promise<Child> {
  // Electron's types promise the version even where plain Node runs.
  const isElectron = 'electron' in process.versions;
  return isElectron ? await forkElectron(path, heapMegabytes) : forkNode(path, heapMegabytes);
}
