// What sort of machine it is, from what its maker wrote into it.
/** Types of enclosures as in the SMBIOS specification (DSP0134), table "System Enclosure or Chassis Types". */
const CLASSES = {
  desktop: [3, 4, 5, 6, 7, 13, 15, 16, 24, 33, 34, 35, 36],
  laptop: [8, 9, 10, 11, 14, 30, 31, 32],
  server: [17, 23, 25, 28, 29],
};

const HYPERVISORS: [RegExp, string][] = [
  [/vmware/i, 'vmware'],
  [/virtualbox|innotek/i, 'virtualbox'],
  [/microsoft.*virtual machine/i, 'hyper-v'],
  [/xen/i, 'xen'],
  [/parallels/i, 'parallels'],
  [/kvm|qemu|amazon ec2|google compute/i, 'kvm'],
];

/** @param chassis number of the SMBIOS enclosure type; NaN or 0 when unknown. */
export function classOf(chassis: number): string | undefined {
  return Object.entries(CLASSES).find(([, types]) => types.includes(chassis))?.[0];
}

/** The maker and model that hypervisors give to their machines; undefined for any other. */
export function hypervisorOf(vendor = '', model = ''): string | undefined {
  const name = `${vendor} ${model}`;
  return HYPERVISORS.find(([pattern]) => pattern.test(name))?.[1];
}
