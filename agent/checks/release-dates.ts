// When support ends, for machines whose own files do not tell. Made on 2026-11-22.
// Debian and Ubuntu: distro-info-data 0.58+deb12u6. Fedora: docs.fedoraproject.org
// (Fedora Linux Release Life Cycle); 43 ends four weeks after 45 is out, as planned.
import type { SupportDates } from './release.support.ts';

/** By os-release ID and VERSION_ID. */
export const SUPPORT_DATES: Record<string, SupportDates> = {
  'debian 10': { ends: '2022-09-10', longTermEnds: '2024-06-30' },
  'debian 11': { ends: '2024-08-14', longTermEnds: '2026-08-31' },
  'debian 12': { ends: '2026-07-11', longTermEnds: '2028-06-30' },
  'debian 13': { ends: '2028-08-09', longTermEnds: '2030-06-30' },
  'ubuntu 20.04': { ends: '2025-05-29' },
  'ubuntu 20.10': { ends: '2021-07-22' },
  'ubuntu 21.04': { ends: '2022-01-20' },
  'ubuntu 21.10': { ends: '2022-07-14' },
  'ubuntu 22.04': { ends: '2027-06-01' },
  'ubuntu 22.10': { ends: '2023-07-20' },
  'ubuntu 23.04': { ends: '2024-01-25' },
  'ubuntu 23.10': { ends: '2024-07-11' },
  'ubuntu 24.04': { ends: '2029-05-31' },
  'ubuntu 24.10': { ends: '2025-07-10' },
  'ubuntu 25.04': { ends: '2026-01-15' },
  'ubuntu 25.10': { ends: '2026-07-09' },
  'fedora 41': { ends: '2025-12-15' },
  'fedora 42': { ends: '2026-05-28' },
  'fedora 43': { ends: '2026-12-02' },
};
