import { spawn } from 'node:child_process';

/** Opens the system's browser at an address of ours; false where there is none to open. */
export async function openBrowser(address: string): Promise<boolean> {
  const [program, args] = opener(address);
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    child.on('error', () => {
      resolve(false);
    });
    child.on('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

function opener(address: string): [string, string[]] {
  switch (process.platform) {
    case 'win32':
      return ['rundll32.exe', ['url.dll,FileProtocolHandler', address]];
    case 'darwin':
      return ['open', [address]];
    default:
      return ['xdg-open', [address]];
  }
}
