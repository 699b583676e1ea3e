import { describe, expect, test } from 'vitest';
import { networkCalls, notTheDebuggers } from '../../security/outside.ts';

const trace = `
811 connect(7, {sa_family=AF_UNIX, sun_path="/run/dbus/socket"}, 22) = -1 ENOENT (No such file)
811 sendto(8, ""..., 20, 0, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 20
811 bind(40, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("127.0.0.1")}, 16) = 0
812 connect(20, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("8.8.8.8")}, 16 <unfinished ...>
812 connect(19, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28) = 0
812 sendto(20, ""..., 20, 0, {sa_family=AF_INET, sin_port=htons(3478), sin_addr=inet_addr("203.0.113.5")}, 16) = 20
812 sendmsg(17, {msg_name={sa_family=AF_INET, sin_port=htons(5353), sin_addr=inet_addr("224.0.0.251")}, msg_namelen=16, msg_iov=[{iov_base=""..., iov_len=129}]}, 0) = 129
812 sendmsg(17, {msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base=""..., iov_len=64}]}, 0) = 64
`;

describe('what is seen from outside', () => {
  test('each call to an address of the network is told, and none within this machine’s system', () => {
    expect(networkCalls(trace)).toEqual([
      'bind 127.0.0.1:0',
      'connect 8.8.8.8:53',
      'connect 2001:db8::1:443',
      'sendto 203.0.113.5:3478',
      'sendmsg 224.0.0.251:5353',
    ]);
  });

  test('two debuggers may listen at this machine alone; a third listener is told', () => {
    expect(
      notTheDebuggers(['bind 127.0.0.1:0', 'connect 127.0.0.1:80', 'bind 127.0.0.1:0']),
    ).toEqual(['connect 127.0.0.1:80']);
    expect(notTheDebuggers(Array.from({ length: 3 }, () => 'bind 127.0.0.1:0'))).toHaveLength(1);
    expect(notTheDebuggers(['bind 0.0.0.0:0'])).toEqual(['bind 0.0.0.0:0']);
  });

  test('of polled sockets, only the debuggers’ own ports are left out', () => {
    const polled = [
      'tcp 127.0.0.1:40001 0.0.0.0:0',
      'tcp 127.0.0.1:40001 127.0.0.1:50001',
      'tcp 127.0.0.1:50002 127.0.0.1:8080',
      'udp 0.0.0.0:5353 0.0.0.0:0',
    ];
    expect(notTheDebuggers(polled)).toEqual([
      'tcp 127.0.0.1:50002 127.0.0.1:8080',
      'udp 0.0.0.0:5353 0.0.0.0:0',
    ]);
  });
});
