// Whether anybody gets in without a password: what the login screen in use is told.
import type { Accounts } from '../../proto/gen/types.ts';
import type { Host } from '../host/host.ts';
import { type Ini, parseIni } from './parse/ini.ts';
import { at } from './parse/json.ts';
import { parsePlist } from './parse/plist.ts';

export type LoginScreen = Pick<Accounts, 'guest_enabled' | 'automatic_login'>;

/** Points to the unit of the display manager in use. */
const IN_USE = '/etc/systemd/system/display-manager.service';
const CONSOLE = '/etc/systemd/system/getty@tty1.service.d';
const MAC_LOGIN = '/Library/Preferences/com.apple.loginwindow.plist';

interface DisplayManager {
  unit: RegExp;
  /** Later ones win; a folder stands for its *.conf, by name. */
  places: string[];
  judge(settings: Ini): Required<LoginScreen>;
}

const DISPLAY_MANAGERS: DisplayManager[] = [
  {
    unit: /^gdm3?\.service$/,
    places: ['/etc/gdm/custom.conf', '/etc/gdm3/custom.conf', '/etc/gdm3/daemon.conf'],
    judge(settings) {
      const daemon = settings.get('daemon');
      const on = (key: string) => /^(?:true|1)$/i.test(daemon?.get(`${key}Enable`) ?? '') && !!daemon?.get(key);
      return { automatic_login: on('AutomaticLogin') || on('TimedLogin'), guest_enabled: false };
    },
  },
  {
    unit: /^lightdm\.service$/,
    places: ['/usr/share/lightdm/lightdm.conf.d', '/etc/lightdm/lightdm.conf.d', '/etc/lightdm/lightdm.conf'],
    judge(settings) {
      const seats = [...settings].filter(([name]) => /^Seat(?::|Defaults$)/.test(name)).map(([, seat]) => seat);
      const some = (key: string, pattern: RegExp) => seats.some((seat) => pattern.test(seat.get(key) ?? ''));
      return {
        automatic_login: some('autologin-user', /./) || some('autologin-guest', /^true$/),
        guest_enabled: some('allow-guest', /^true$/) || some('autologin-guest', /^true$/),
      };
    },
  },
  {
    unit: /^(?:sddm|plasmalogin)\.service$/,
    places: ['/usr/lib/sddm/sddm.conf.d', '/etc/sddm.conf.d', '/etc/sddm.conf'],
    judge(settings) {
      const login = settings.get('Autologin');
      // sddm logs nobody in without a session to start.
      return { automatic_login: !!login?.get('User') && login.get('Session') !== '', guest_enabled: false };
    },
  },
];

/** Absent for display managers we do not know. */
export async function readLinuxLogin(host: Host): Promise<LoginScreen> {
  const console = /--autologin\s|\s-a\s/.test((await textsIn(host, CONSOLE)).join('\n'));
  const unit = (await host.readLink(IN_USE))?.split('/').at(-1);
  if (unit === undefined) return { automatic_login: console, guest_enabled: false };
  const manager = DISPLAY_MANAGERS.find((known) => known.unit.test(unit));
  if (!manager) return console ? { automatic_login: true } : {};
  const texts = await Promise.all(manager.places.map((place) => textsIn(host, place)));
  const told = manager.judge(parseIni(...texts.flat()));
  return { ...told, automatic_login: told.automatic_login || console };
}

/** Of a file, or of the files of a folder that end in ".conf". */
async function textsIn(host: Host, place: string): Promise<string[]> {
  if (place.endsWith('.conf')) return [(await host.readFile(place)) ?? ''];
  const names = ((await host.list(place)) ?? []).filter((name) => name.endsWith('.conf'));
  return await Promise.all(names.map(async (name) => (await host.readFile(`${place}/${name}`)) ?? ''));
}

export async function readMacLogin(host: Host): Promise<LoginScreen> {
  if (!(await host.inspect(MAC_LOGIN))) return {};
  const { code, stdout } = await host.run('propertyListXml', MAC_LOGIN);
  return code === 0 ? parseMacLogin(stdout) : {};
}

/** The preferences of the login window, a property list. That it names nobody means that nobody is logged in by itself. */
export function parseMacLogin(text: string): Required<LoginScreen> {
  const preferences = parsePlist(text, 'plutil');
  const guest = at(preferences, 'GuestEnabled');
  return {
    automatic_login: at(preferences, 'autoLoginUser') !== undefined,
    guest_enabled: guest === true || guest === 1,
  };
}
