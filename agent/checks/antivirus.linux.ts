// Products are known by the folder they are installed in and the program that protects.
// Only Defender is asked itself; it is the only one that answers in JSON.
import type { AntivirusProduct } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';
import type { Host } from '../host/host.ts';
import { parseDefenderHealth } from './antivirus.mdatp.ts';
import type { Reading } from './check.ts';
import { findRunning } from './processes.ts';

interface Product {
  name: string;
  folder: string;
  /** Runs while it protects in real time. */
  program: string;
}

const CLAMAV = 'ClamAV';
const PRODUCTS: Product[] = [
  { name: 'CrowdStrike Falcon', folder: '/opt/CrowdStrike', program: 'falcon-sensor' },
  { name: 'SentinelOne', folder: '/opt/sentinelone', program: 's1-agent' },
  { name: 'Cortex XDR', folder: '/opt/traps', program: 'pmd' },
  { name: 'Elastic Endpoint', folder: '/opt/Elastic/Endpoint', program: 'elastic-endpoint' },
  { name: 'Sophos', folder: '/opt/sophos-spl', program: 'soapd' },
  { name: 'Trend Micro Deep Security', folder: '/opt/ds_agent', program: 'ds_am' },
  { name: 'Kaspersky Endpoint Security', folder: '/opt/kaspersky/kesl', program: 'kesl' },
  // The part that looks at files when they are opened; clamd alone scans when asked.
  { name: CLAMAV, folder: '/var/lib/clamav', program: 'clamonacc' },
];
/** Falcon's name where it runs without a kernel module. */
const FALCON_BPF = 'falcon-sensor-bpf';
const CLAMAV_SIGNATURES = ['daily.cld', 'daily.cvd'].map((name) => `/var/lib/clamav/${name}`);
const CVD_HEADER_BYTES = 512;

export async function readLinux(host: Host): Promise<Reading<'antivirus', never>> {
  const products: AntivirusProduct[] = [];
  if (await host.has('mdatpHealth')) products.push(parseDefenderHealth(await host.run('mdatpHealth')));
  const installed: Product[] = [];
  for (const product of PRODUCTS) if (await host.inspect(product.folder)) installed.push(product);
  const running = installed.length > 0 ? await findRunning(host, namesOf(installed)) : new Set<string>();
  for (const { name, program } of installed) {
    const active = running.has(program) || (name === 'CrowdStrike Falcon' && running.has(FALCON_BPF));
    const signaturesMs = name === CLAMAV ? await clamavSignatures(host) : undefined;
    products.push({ name, active, passive: false, ...present({ signatures_at_ms: signaturesMs }) });
  }
  return { facts: { products } };
}

function namesOf(products: Product[]): string[] {
  return [...products.map(({ program }) => program), FALCON_BPF];
}

async function clamavSignatures(host: Host): Promise<number | undefined> {
  const headers = await Promise.all(
    CLAMAV_SIGNATURES.map((path) => host.readFile(path, { maxBytes: CVD_HEADER_BYTES, latin1: true })),
  );
  const times = headers.flatMap((header) => parseCvdTime(header ?? '') ?? []);
  return times.length > 0 ? Math.max(...times) : undefined;
}

/**
 * When the signatures were made, milliseconds. The header of a CVD is one line of nine
 * fields: "ClamAV-VDB:19 Nov 2026 04-43 -0500:27828:...:raynman:1795081396".
 */
export function parseCvdTime(header: string): number | undefined {
  if (!header.startsWith('ClamAV-VDB:')) return undefined;
  const seconds = Number(header.split(':')[8]?.trim());
  return seconds > 0 ? seconds * 1000 : undefined;
}
