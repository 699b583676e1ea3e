import { createSocket, type Socket } from 'node:dgram';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Servers on this machine to which nothing of ours may ever come. */
export interface Listeners {
  readonly tcp: number;
  readonly udp: number;
  /** How many connections and packets came. */
  readonly reached: () => number;
  readonly end: () => Promise<void>;
}

/** Listens on a port of this machine for connections and on another for packets. */
export async function listen(): Promise<Listeners> {
  let reached = 0;
  const server: Server = createServer((_request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('reached');
  });
  server.on('connection', () => {
    reached += 1;
  });
  const socket: Socket = createSocket('udp4', () => {
    reached += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => {
    socket.bind(0, '127.0.0.1', resolve);
  });
  return {
    tcp: (server.address() as AddressInfo).port, // listening on TCP
    udp: socket.address().port,
    reached: () => reached,
    end: async () => {
      socket.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
