import { describe, expect } from 'vitest';
import { StartPage } from '../e2e/support/pages.ts';
import { journey } from './support/desktop.ts';
import { listen } from './support/listeners.ts';

describe.runIf(process.platform === 'linux')('the watch from outside', () => {
  journey(
    'sees a connection and a packet that are planted, in the app and in a child of it',
    async ({ desktop }) => {
      const { app, page } = await desktop.start();
      await new StartPage(page).heading.waitFor();
      expect(desktop.takeSeen()).toEqual([]);
      const listeners = await listen();
      await app.evaluate(
        async (_electron, { tcp, udp }) => {
          const net = process.getBuiltinModule('net');
          const dgram = process.getBuiltinModule('dgram');
          const { spawnSync } = process.getBuiltinModule('child_process');
          const line = net.connect(tcp, '127.0.0.1');
          const packet = dgram.createSocket('udp4');
          packet.send('x', udp, '127.0.0.1');
          spawnSync('bash', ['-c', `exec 3<>/dev/tcp/127.0.0.1/${tcp}; sleep 0.2`]);
          await new Promise((rest) => setTimeout(rest, 300));
          line.destroy();
          packet.close();
        },
        { tcp: listeners.tcp, udp: listeners.udp },
      );
      await listeners.end();
      expect(listeners.reached()).toBe(3);
      const seen = desktop.takeSeen().join('\n');
      expect(seen).toContain(`127.0.0.1:${listeners.tcp}`);
      // By polling only what stays open is seen; by strace each packet and each child.
      if (!seen.includes('connect ')) return;
      expect(seen.match(new RegExp(`connect 127.0.0.1:${listeners.tcp}`, 'g'))).toHaveLength(2);
      expect(seen).toContain(`sendmsg 127.0.0.1:${listeners.udp}`);
    },
  );
});
