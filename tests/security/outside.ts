import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { networkSockets, processTree } from './processes.ts';

/** Somebody who sees from outside what a program and all that it starts do with the network. */
export interface Watch {
  /** How closely it looks, for what is printed. */
  readonly how: 'every call' | 'every 30 ms';
  /** What to start in the program's place, with the program's own arguments. */
  readonly program: string;
  /** Begins to look, where looking needs the process. */
  readonly follow: (pid: number) => void;
  /** What was seen so far, in order: `connect 203.0.113.5:3478`. */
  readonly seen: () => readonly string[];
  /** Ends all that was started as a power cut would, whoever stands in between. */
  readonly kill: (pid: number) => void;
}

/** An address of the network in what strace writes: `inet_addr("192.0.2.1")`, `AF_INET6, "::1"`. */
const call =
  /^\d+ +(connect|bind|sendto|sendmsg|sendmmsg)\((?:.*?)\{(?:msg_name=\{)?sa_family=AF_(INET6?|PACKET)\b(?:.*?port=htons\((\d+)\))?(?:.*?inet_(?:addr\(|pton\(AF_INET6, )"([^"]+)")?/;

/** Reads strace's lines: who was to be reached, or at which address a program listened. */
export function networkCalls(trace: string): string[] {
  return trace.split('\n').flatMap((line) => {
    const [, name, , port, address] = call.exec(line) ?? [];
    return name === undefined ? [] : [`${name} ${address ?? 'the wire'}:${port ?? '?'}`];
  });
}

function traced(program: string, folder: string): Watch {
  const trace = join(folder, 'network.strace');
  const wrapper = join(folder, 'watched.sh');
  const calls = 'connect,bind,sendto,sendmsg,sendmmsg';
  writeFileSync(
    wrapper,
    `#!/bin/sh\nexec strace -f -qq -s 0 --seccomp-bpf -e trace=${calls} -A -o '${trace}' '${program}' "$@"\n`,
  );
  chmodSync(wrapper, 0o755);
  return {
    how: 'every call',
    program: wrapper,
    follow: () => undefined,
    seen: () => (existsSync(trace) ? networkCalls(readFileSync(trace, 'utf8')) : []),
    kill: (pid) => {
      const [, ...started] = processTree(pid);
      for (const each of started) killed(each);
      killed(pid);
    },
  };
}

function polled(program: string): Watch {
  const seen = new Set<string>();
  return {
    how: 'every 30 ms',
    program,
    follow: (pid) => {
      const look = (): void => {
        for (const { kind, local, remote } of networkSockets(pid)) {
          seen.add(`${kind} ${readable(local)} ${readable(remote)}`);
        }
      };
      setInterval(look, 30).unref();
    },
    seen: () => [...seen],
    kill: killed,
  };
}

/** `0100007F:1F90` as the system writes it -> `127.0.0.1:8080`; version 6 stays in hexadecimal. */
function readable(address: string): string {
  const [host = '', port = '0'] = address.split(':');
  const bytes = host.match(/../g) ?? [];
  const shown = bytes.length === 4 ? bytes.map((byte) => parseInt(byte, 16)).toReversed() : [host];
  return `${shown.join('.')}:${parseInt(port, 16)}`;
}

function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}

let mayTrace: boolean | undefined;

/** Whether this machine lets one process look at another's calls. */
function canTrace(): boolean {
  mayTrace ??=
    spawnSync('strace', ['-f', '-qq', '--seccomp-bpf', '-o', '/dev/null', 'true']).status === 0;
  return mayTrace;
}

/**
 * Watches `program`: each of its calls where strace may look, else its open sockets from /proc. Null
 * where neither is possible. `folder` takes what the watch writes.
 */
export function watchFromOutside(program: string, folder: string): Watch | null {
  if (process.platform !== 'linux') return null;
  return canTrace() ? traced(program, folder) : polled(program);
}

/**
 * What of one watch's `seen` is not the test's own two lines to the app: Node's and Chromium's debugger
 * each listen at a port of this machine alone that the system chose. A packed app refuses both.
 */
export function notTheDebuggers(seen: readonly string[]): string[] {
  let debuggers = 0;
  const ports = new Set<string>();
  const listening = seen.filter((each) => {
    const port = /^tcp 127\.0\.0\.1:(\d+) 0\.0\.0\.0:0$/.exec(each)?.[1];
    const isOne = (each === 'bind 127.0.0.1:0' || port !== undefined) && debuggers < 2;
    if (isOne) debuggers += 1;
    if (isOne && port !== undefined) ports.add(port);
    return !isOne;
  });
  return listening.filter((each) => {
    const port = /^tcp 127\.0\.0\.1:(\d+) /.exec(each)?.[1];
    return port === undefined || !ports.has(port);
  });
}
