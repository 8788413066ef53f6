// Made-up PCs of made-up offices: the same ones for the same seed.
import { createHash } from 'node:crypto';
import { pick, randomOf } from './random.ts';

export const SITES = ['tokyo', 'osaka', 'nagoya', 'fukuoka'] as const;
export type Site = (typeof SITES)[number];

interface Model {
  vendor: string;
  model: string;
  class: 'desktop' | 'laptop';
  cpu: string;
  cores: number;
}

export interface Pc {
  index: number;
  /** "osaka-pc-0042". */
  name: string;
  site: Site;
  os: 'windows' | 'linux';
  model: Model;
  memoryBytes: number;
  diskBytes: number;
  /** Of the disk that is free; 0 to 1. */
  free: number;
  /** A locally administered address: no maker's. */
  mac: string;
  address: string;
  gateway: string;
  /** A UUID. */
  volumeId: string;
}

const MODELS: [Model, ...Model[]] = [
  { vendor: 'Fuyuno', model: 'NoteBook 14 G3', class: 'laptop', cpu: 'Intel(R) Core(TM) Ultra 5 125U', cores: 12 },
  { vendor: 'Fuyuno', model: 'NoteBook 13 G2', class: 'laptop', cpu: 'AMD Ryzen 5 PRO 7530U', cores: 12 },
  { vendor: 'Harubara', model: 'Desk Mini 5', class: 'desktop', cpu: 'Intel(R) Core(TM) i5-13500T', cores: 20 },
  { vendor: 'Harubara', model: 'Tower 9', class: 'desktop', cpu: 'Intel(R) Core(TM) i7-13700', cores: 24 },
];
const GIB = 2 ** 30;
/** One PC in so many runs Linux. */
const LINUX_SHARE = 4;

/** `siteOf` says where the PC with this number stands. */
export function makePcs(count: number, seed: number, siteOf: (index: number) => Site): Pc[] {
  return Array.from({ length: count }, (_, index) => makePc(index, seed, siteOf(index)));
}

function makePc(index: number, seed: number, site: Site): Pc {
  const mark = createHash('sha256').update(`${seed}/${index}`).digest();
  const random = randomOf(mark.readUInt32BE(0));
  const subnet = `10.${20 + SITES.indexOf(site)}.${index >> 7}`;
  const hex = mark.toString('hex');
  return {
    index,
    name: `${site}-pc-${String(index + 1).padStart(4, '0')}`,
    site,
    os: index % LINUX_SHARE === LINUX_SHARE - 1 ? 'linux' : 'windows',
    model: pick(random, MODELS),
    memoryBytes: pick(random, [16, 32]) * GIB,
    diskBytes: pick(random, [256, 512]) * GIB,
    free: 0.3 + 0.5 * random(),
    mac: ['02', ...(hex.slice(8, 18).match(/../g) ?? [])].join(':'),
    address: `${subnet}.${2 + (index & 0x7f)}`,
    gateway: `${subnet}.1`,
    volumeId: [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-'),
  };
}
