// What `sshd -T` prints: one setting a line, in small letters (sshd_config(5)).
import type { Sshd } from '../../proto/gen/types.ts';
import { present } from '../../shared/present.ts';

/** By name; some come several times. */
export type Settings = ReadonlyMap<string, string[]>;

export function parseSettings(text: string): Settings {
  const settings = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const [, name, value] = /^([a-z0-9]+) (.*?)\r?$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) settings.set(name, [...(settings.get(name) ?? []), value]);
  }
  return settings;
}

/** `forRoot` is absent where there is no root. */
export function settingsToFacts(settings: Settings, forRoot: Settings | undefined): Partial<Sshd> {
  return present({
    permit_root_login: forRoot && rootLogin(forRoot),
    password_authentication: passwordSuffices(settings),
    permit_empty_passwords: isYes(settings, 'permitemptypasswords'),
    reachable: isReachable(settings),
  });
}

/** "yes" only where a password does for root too: what counts is what it comes to. */
function rootLogin(settings: Settings): string | undefined {
  const [permit] = settings.get('permitrootlogin') ?? [];
  if (permit === 'without-password') return 'prohibit-password';
  return permit === 'yes' && passwordSuffices(settings) === false ? 'prohibit-password' : permit;
}

/** A password asked by sshd itself, or by PAM through keyboard-interactive; not where a key is needed beside it. */
function passwordSuffices(settings: Settings): boolean | undefined {
  const own = isYes(settings, 'passwordauthentication');
  if (own === undefined) return undefined;
  const asked = isYes(settings, 'kbdinteractiveauthentication') ?? isYes(settings, 'challengeresponseauthentication');
  const throughPam = asked === true && isYes(settings, 'usepam') === true;
  const ways = (settings.get('authenticationmethods') ?? ['any']).join(' ').split(' ');
  return ways.some(
    (way) =>
      (own && (way === 'any' || way === 'password')) ||
      (throughPam && (way === 'any' || /^keyboard-interactive(?::[a-z]+)?$/.test(way))),
  );
}

function isYes(settings: Settings, name: string): boolean | undefined {
  const [value] = settings.get(name) ?? [];
  return value === undefined ? undefined : value === 'yes';
}

/** "listenaddress [::]:22", "listenaddress 127.0.0.1:2222". */
function isReachable(settings: Settings): boolean | undefined {
  const addresses = settings.get('listenaddress');
  return addresses?.some((address) => !/^(?:127\.[\d.]+|\[::1\]|\[::ffff:127\.[\d.]+\]):/.test(address));
}
