import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import {
  AgreementPage,
  ImportPage,
  RegisterPage,
  smallRegister,
  StartPage,
} from '../e2e/support/pages.ts';
import { networkSockets } from '../security/processes.ts';
import { journey } from './support/desktop.ts';

/** The ports of Playwright's two lines to the app, on this machine only; a packed app refuses them. */
const loopback = /^(?:0100007F|00000000000000000000000001000000):/;

function endings(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    join(folder, name),
  );
}

describe.runIf(process.platform === 'linux')('watched from outside', () => {
  journey(
    'a journey opens no socket, and its log holds nothing of the register',
    async ({ desktop }) => {
      const { app, page } = await desktop.start();
      const pid = app.process().pid ?? -1;
      await new StartPage(page).heading.waitFor();
      // What is there before anything is done belongs to the test's own two lines.
      const own = new Set(networkSockets(pid).map(({ local }) => local.split(':')[1]));
      const seen = new Set<string>();
      const look = (): void => {
        for (const { kind, local, remote } of networkSockets(pid)) {
          const isOwn = loopback.test(local) && own.has(local.split(':')[1]);
          if (!isOwn) seen.add(`${kind} ${local} ${remote}`);
        }
      };
      const looking = setInterval(look, 30);
      try {
        const shell = await new StartPage(page).openSample();
        await shell.go('Import');
        const importing = new ImportPage(page);
        await importing.choose(smallRegister);
        await page.getByRole('table', { name: /^Columns of the spreadsheet/ }).waitFor();
        await importing.lookAtChanges();
        await importing.apply.click();
        await shell.go('Register');
        const agreement = await new RegisterPage(page).openAgreement('ISA-002');
        await agreement.setTerm('Ends', '31/3/2029');
        await new AgreementPage(page).term('Ends').filter({ hasText: '31 March 2029' }).waitFor();
        await shell.go('Packs and print');
        // A fault, so that there is a log: the page asks what no page of ours would.
        await page.evaluate(async () => {
          const api: unknown = Reflect.get(window, 'concordat');
          const methods = api as Record<string, (input: unknown) => Promise<unknown>>;
          await methods['agreement.get']?.({ asAt: '2026-11-22', id: 'Offender data of Jane Doe' });
        });
        look();
      } finally {
        clearInterval(looking);
      }
      expect([...seen]).toEqual([]);
      const logs = endings(join(desktop.dataFolder, 'logs'));
      const text = logs.map((file) => readFileSync(file, 'utf8')).join('\n');
      expect(text).not.toMatch(/Severnshire|ISA-\d|Jane|sharing agreement|\.xlsx/i);
    },
  );
});
