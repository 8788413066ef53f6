// https://www.zabbix.com/documentation/6.0/en/manual/appendix/protocols/header_datalen
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort, startProgram } from './program.ts';
import type { Queried } from './queried.ts';

/** What the stock template "Linux by Zabbix agent" asks. */
const KEYS = [
  ...['agent.ping', 'agent.hostname', 'agent.version', 'kernel.maxfiles', 'kernel.maxproc'],
  ...['proc.num', 'proc.num[,,run]', 'system.boottime', 'system.hostname', 'system.localtime', 'system.uname'],
  ...['system.uptime', 'system.users.num', 'system.sw.arch', 'system.cpu.num', 'system.cpu.intr'],
  ...['system.cpu.switches', 'system.cpu.load[all,avg1]', 'system.cpu.load[all,avg5]', 'system.cpu.load[all,avg15]'],
  ...['guest', 'idle', 'iowait', 'nice', 'softirq', 'steal', 'system', 'user'].map(
    (kind) => `system.cpu.util[,${kind}]`,
  ),
  ...['free', 'pfree', 'total'].map((mode) => `system.swap.size[,${mode}]`),
  ...['available', 'pavailable', 'total'].map((mode) => `vm.memory.size[${mode}]`),
  ...['vfs.file.cksum[/etc/passwd]', 'vfs.fs.discovery', 'vfs.fs.size[/,used]', 'vfs.fs.size[/,pused]'],
  ...['vfs.fs.inode[/,pfree]', 'net.if.discovery', 'vfs.dev.discovery'],
];

export const zabbixAgent: Queried = {
  name: 'zabbix-agent2',
  path: '/usr/sbin/zabbix_agent2',
  note: `the ${KEYS.length} items of a stock template`,
  async start(path, folder) {
    const port = await freePort();
    const config = join(folder, 'zabbix-agent2.conf');
    const settings = {
      LogType: 'console',
      Server: '127.0.0.1',
      ListenIP: '127.0.0.1',
      ListenPort: port,
      ControlSocket: join(folder, 'zabbix-control'),
      PluginSocket: join(folder, 'zabbix-plugin'),
    };
    const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
    writeFileSync(config, lines.join(''));
    const program = startProgram(path, ['-f', '-c', config]);
    const ask = async () => {
      let bytes = 0;
      for (const key of KEYS) bytes += await bytesOfAnswer(port, key);
      return bytes;
    };
    return { ...program, ask, first: () => bytesOfAnswer(port, 'agent.ping') };
  },
};

/** One connection a question, as a server without persistent connections asks. */
function bytesOfAnswer(port: number, key: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request(key)));
    socket.resume();
    socket.once('error', reject);
    socket.once('end', () => socket.end());
    socket.once('close', () => resolve(socket.bytesRead));
  });
}

function request(key: string): Buffer {
  const data = Buffer.from(key);
  const length = Buffer.alloc(8);
  length.writeUInt32LE(data.length);
  return Buffer.concat([Buffer.from('ZBXD\x01'), length, data]);
}
