import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import type { Started } from './desktop.ts';
import { appFolder, endRuntime, findRuntime } from './runtime.ts';

/** A started app outside the test runner, or why there is none. */
export type StartedDesktop =
  { readonly started: Started; readonly end: () => Promise<void> } | { readonly why: string };

/** Starts the built app in a real Electron with a data folder of its own, which goes when it ends. */
export async function startDesktop(): Promise<StartedDesktop> {
  const runtime = await findRuntime();
  if ('why' in runtime) return runtime;
  const folder = mkdtempSync(join(tmpdir(), 'concordat-started-'));
  const env = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || name === 'ELECTRON_RUN_AS_NODE' ? [] : [[name, value]],
    ),
  );
  const app = await _electron.launch({
    executablePath: runtime.program,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'data')}`,
      appFolder,
    ],
    env: { ...env, ...(runtime.display ? { DISPLAY: runtime.display } : {}) },
  });
  const page = await app.firstWindow();
  return {
    started: { app, page },
    end: async () => {
      await app.close();
      endRuntime();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
