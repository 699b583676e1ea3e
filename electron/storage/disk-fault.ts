/** The code of a Node system error (`ENOSPC`); null where the error is not one. */
export function faultCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}

/** What a disk did, as a clause, and what an officer can do about it. */
export interface DiskFault {
  readonly code: string;
  /** "the disk is full" */
  readonly because: string;
  /** "Free some space on the disk" */
  readonly remedy: string;
}

const faults: Readonly<Record<string, Omit<DiskFault, 'code'>>> = {
  ENOSPC: { because: 'the disk is full', remedy: 'Free some space on the disk' },
  EDQUOT: { because: 'your share of the disk is used up', remedy: 'Free some space on the disk' },
  EROFS: {
    because: 'the disk is write-protected',
    remedy: 'Copy the register to a disk that can be written',
  },
  EACCES: {
    because: 'Windows or the network does not allow it',
    remedy: 'Ask for the right to change the register’s folder',
  },
  ENOENT: {
    because: 'the register’s folder can no longer be found',
    remedy: 'Reconnect the drive or the network share',
  },
  EBUSY: {
    because: 'another program is holding the file',
    remedy: 'Close the program that holds it, for example a virus scanner or a backup',
  },
  EIO: {
    because: 'the disk reported a fault',
    remedy: 'Check the disk or the network, and copy the register to another disk',
  },
};
const alike: Readonly<Record<string, string>> = { EPERM: 'EACCES', ENOTDIR: 'ENOENT' };

/** Turns a thrown system error into words. Throws again what is not a system error: that is a bug. */
export function diskFault(error: unknown): DiskFault {
  const code = faultCode(error);
  if (code === null) throw error;
  const known = faults[alike[code] ?? code];
  return known === undefined
    ? { code, because: `the system answered ${code}`, remedy: 'Check the disk or the network' }
    : { code, ...known };
}
