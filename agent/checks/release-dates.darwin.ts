// When macOS versions stop getting security updates. Made on 2026-11-22.
// Apple gives no dates: the newest three versions get updates, so one ends when the third
// after it is out. Days of release: support.apple.com/109033 and 100100; those of versions
// that are not out yet are taken to be mid September, as in the years before.

interface MacVersion {
  /** What people call it; absent where it was not out when the table was made. */
  codename?: string;
  ends: string;
}

/** By the first number of ProductVersion; 26 follows 15. */
export const MACOS_VERSIONS: Record<number, MacVersion> = {
  12: { codename: 'Monterey', ends: '2024-09-16' },
  13: { codename: 'Ventura', ends: '2025-09-15' },
  14: { codename: 'Sonoma', ends: '2026-09-14' },
  15: { codename: 'Sequoia', ends: '2027-09-15' },
  26: { codename: 'Tahoe', ends: '2028-09-15' },
  27: { ends: '2029-09-15' },
};
