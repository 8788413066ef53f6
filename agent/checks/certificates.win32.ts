import { Buffer } from 'node:buffer';
import type { Certificates } from '../../proto/gen/types.ts';
import type { Host } from '../host/host.ts';
import { eachOnce, parseCertificates } from './certificates.parse.ts';
import { at, listOf } from './parse/json.ts';

export async function readWindowsCertificates(host: Host): Promise<Certificates> {
  return parseStores(await host.query('certificates'));
}

/** Roots of Microsoft's programme are left out already; the few of Windows itself never change. */
export function parseStores(answer: unknown): Certificates {
  const store = (name: string, place: string) =>
    eachOnce(
      listOf(at(answer, name)).flatMap((base64) =>
        parseCertificates(Buffer.from(String(base64), 'base64').toString('latin1'), place),
      ),
    );
  return {
    own: store('Own', 'LocalMachine\\My'),
    added_roots: store('Roots', 'LocalMachine\\Root'),
    own_unread: [],
    roots_unread: [],
  };
}
