import { expect, it } from 'vitest';
import { noStage } from '../../support/powers.ts';
import { found } from './stage.ts';

const none = noStage('/usr/sbin/ip', '/usr/bin/apt-get', '/usr/bin/dpkg');

/** A library of last year, a security archive with its successor, and a real `apt-get update` between them. */
const scene = (installed: string) => `
over "$1" /etc; over "$1" /var/lib; over "$1" /var/cache; over "$1" /usr/bin
: > /usr/bin/unattended-upgrade
arch=$(dpkg --print-architecture)
archive="$1/archive"; mkdir "$archive"; cd "$archive"
cat > Packages <<END
Package: libexample1
Version: 1.0-1+deb12u1
Architecture: $arch
Maintainer: Nobody <nobody@example.org>
Filename: ./libexample1.deb
Size: 1000
SHA256: 0000000000000000000000000000000000000000000000000000000000000000
Description: example
END
cat > Release <<END
Origin: Debian
Label: Debian-Security
Suite: oldstable-security
Date: $(LC_ALL=C date -Ru)
Architectures: $arch
SHA256:
 $(sha256sum Packages | cut -d' ' -f1) $(stat -c %s Packages) Packages
END
cat >> /var/lib/dpkg/status <<END

Package: libexample1
Status: install ok installed
Version: ${installed}
Architecture: $arch
Maintainer: Nobody <nobody@example.org>
Description: example
END
rm -rf /etc/apt/sources.list.d /var/lib/apt/lists /etc/apt/apt.conf.d/* && mkdir /etc/apt/sources.list.d
: > /var/lib/dpkg/info/libexample1.list; : > /var/lib/dpkg/info/libexample1.md5sums
echo "deb [trusted=yes] file:$archive ./" > /etc/apt/sources.list
printf 'APT::Periodic::Update-Package-Lists "1";\\nAPT::Periodic::Unattended-Upgrade "1";\\n' > /etc/apt/apt.conf.d/20auto
apt-get -qq -o APT::Sandbox::User=root update >&2
cd /
`;

it.skipIf(none)(
  `an old system (${none ?? 'with an archive of its own'}) has security updates pending, and nothing else`,
  () => {
    const checks = ['updates', 'reboot', 'stale_services'];
    expect(found(scene('1.0-1'), checks, 20)).toEqual(['medium patch.security-pending pc-1']);
    expect(found(scene('1.0-1'), checks, 40)).toEqual(['high patch.security-pending pc-1']);
    expect(found(scene('1.0-1'), checks)).toEqual([]);
    expect(found(scene('1.0-1+deb12u1'), checks, 40)).toEqual([]);
  },
  90_000,
);
