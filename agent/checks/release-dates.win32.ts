// When support of Windows ends, by build and channel. Made on 2026-11-22. Servers and
// Windows up to 21H2 are as endoflife.date lists Microsoft's lifecycle pages; 22H2 and
// later and the LTSC rows are from general knowledge: check them against
// learn.microsoft.com/lifecycle before relying on them.
// A release that is newer than the table has no dates: absent, never guessed.
// Paid extended security updates are not counted: whether a PC has them can't be read.
import type { SupportDates } from './release.support.ts';

/** Home and Pro; Enterprise and Education; long-term servicing; the same of IoT; servers. */
export type Channel = 'home' | 'enterprise' | 'ltsc' | 'iot-ltsc' | 'server';

const both = (ends: string): ReleaseDates => ({ home: { ends }, enterprise: { ends } });
const two = (home: string, enterprise: string): ReleaseDates => ({
  home: { ends: home },
  enterprise: { ends: enterprise },
});
const lasting = (ends: string, longTermEnds: string): SupportDates => ({ ends, longTermEnds });

/** By product, the build of each feature update and its name. */
export const FEATURE_UPDATES: Record<'10' | '11', Record<number, string>> = {
  10: {
    ...{ 10240: '1507', 10586: '1511', 14393: '1607', 15063: '1703', 16299: '1709', 17134: '1803', 17763: '1809' },
    ...{ 18362: '1903', 18363: '1909', 19041: '2004', 19042: '20H2', 19043: '21H1', 19044: '21H2', 19045: '22H2' },
  },
  11: { 22000: '21H2', 22621: '22H2', 22631: '23H2', 26100: '24H2', 26200: '25H2' },
};

type ReleaseDates = Partial<Record<Channel, SupportDates>>;

export const WINDOWS_DATES: Record<number, ReleaseDates> = {
  9200: { server: lasting('2018-10-09', '2023-10-10') },
  9600: { server: lasting('2018-10-09', '2023-10-10') },
  10240: { ...both('2017-05-09'), ltsc: lasting('2020-10-13', '2025-10-14') },
  10586: both('2017-10-10'),
  14393: {
    ...two('2018-04-10', '2019-04-09'),
    ltsc: lasting('2021-10-12', '2026-10-13'),
    server: lasting('2022-01-11', '2027-01-12'),
  },
  15063: two('2018-10-09', '2019-10-08'),
  16299: two('2019-04-09', '2020-10-13'),
  17134: two('2019-11-12', '2021-05-11'),
  17763: {
    ...two('2020-11-10', '2021-05-11'),
    ltsc: lasting('2024-01-09', '2029-01-09'),
    'iot-ltsc': lasting('2024-01-09', '2029-01-09'),
    server: lasting('2024-01-09', '2029-01-09'),
  },
  18362: both('2020-12-08'),
  18363: two('2021-05-11', '2022-05-10'),
  19041: both('2021-12-14'),
  19042: two('2022-05-10', '2023-05-09'),
  19043: both('2022-12-13'),
  19044: {
    ...two('2023-06-13', '2024-06-11'),
    ltsc: { ends: '2027-01-12' },
    'iot-ltsc': lasting('2027-01-12', '2032-01-13'),
  },
  19045: both('2025-10-14'),
  20348: { server: lasting('2026-10-13', '2031-10-14') },
  22000: two('2023-10-10', '2024-10-08'),
  22621: two('2024-10-08', '2025-10-14'),
  22631: two('2025-11-11', '2026-11-10'),
  25398: { server: { ends: '2025-10-24' } },
  26100: {
    ...two('2026-10-13', '2027-10-12'),
    ltsc: { ends: '2029-10-09' },
    'iot-ltsc': lasting('2029-10-09', '2034-10-10'),
    server: lasting('2029-10-09', '2034-10-10'),
  },
  26200: two('2027-10-12', '2028-10-10'),
};
