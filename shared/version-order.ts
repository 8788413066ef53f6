// Debian's order of versions, from deb-version(7): epoch, upstream version, revision. It
// agrees with rpm's and pacman's but for their rarer marks (rpm's "^"), and dotted numbers
// of Windows and macOS come out as one reads them.

/** Negative when `a` is older, positive when it is newer, else 0. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [split(a), split(b)];
  return (
    left.epoch - right.epoch || comparePart(left.upstream, right.upstream) || comparePart(left.revision, right.revision)
  );
}

function split(version: string): { epoch: number; upstream: string; revision: string } {
  const [, epoch = '0', upstream = '', revision = ''] = /^(?:(\d+):)?(.*?)(?:-([^-]*))?$/s.exec(version) ?? [];
  return { epoch: Number(epoch), upstream, revision };
}

/** Runs of other characters and runs of digits take turns; the first pair that differs decides. */
function comparePart(a: string, b: string): number {
  const [left, right] = [runs(a), runs(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const [x, y] = [left[i] ?? '', right[i] ?? ''];
    const difference = i % 2 === 0 ? compareText(x, y) : compareNumber(x, y);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** "1.10~rc" is ".", "10", "~rc" after an empty text and "1": even places are text, odd ones digits. */
function runs(part: string): string[] {
  return [...part.matchAll(/(\D*)(\d*)/g)].flatMap(([, text = '', digits = '']) => [text, digits]);
}

function compareText(a: string, b: string): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = weight(a[i]) - weight(b[i]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A tilde sorts before even the end, letters before everything else. */
function weight(character: string | undefined): number {
  if (character === undefined) return 0;
  if (character === '~') return -1;
  return /[A-Za-z]/.test(character) ? character.charCodeAt(0) : character.charCodeAt(0) + 256;
}

/** As text, since build dates are longer than a number is exact. */
function compareNumber(a: string, b: string): number {
  const [x, y] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return x.length - y.length || (x < y ? -1 : x > y ? 1 : 0);
}
