// What macOS offers to install, told twice: by the settings of Software Update, with
// identifiers, and by `softwareupdate --list`, with what needs a restart.
import { present } from '../../shared/present.ts';
import { at, itemsAt, textAt } from './parse/json.ts';
import { compareMacVersions, majorOf } from './release.version.darwin.ts';

export interface Offer {
  /** Without version numbers, so that a later update to the same thing is the same offer. */
  name: string;
  title: string;
  version: string;
  security: boolean;
  restart: boolean;
  /** When it was offered to this Mac for the first time. */
  offeredMs?: number;
}

const SYSTEM = 'macOS';
/** Of identifiers: macOS itself, and apps and data of the system that bring security fixes. */
const SYSTEM_UPDATE = /^MSU_UPDATE_/;
const UPGRADE = /_major$/;
const SECURITY = /^(?:Safari|SecUpd|SecurityUpdate|XProtect|MRT|Gatekeeper)/i;

/** RecommendedUpdates of com.apple.SoftwareUpdate.plist. @param running "15.7.1" */
export function parseRecommended(settings: unknown, running: string): Offer[] {
  return itemsAt(settings, 'RecommendedUpdates').flatMap((item) => {
    const id = textAt(item, 'Identifier') ?? '';
    const title = textAt(item, 'Display Name') ?? id;
    const version = String(at(item, 'Display Version') ?? '');
    const offered = Date.parse(textAt(settings, 'FirstOfferDateDictionary', textAt(item, 'Product Key') ?? id) ?? '');
    const system = SYSTEM_UPDATE.test(id);
    if (title === '' || UPGRADE.test(id) || (system && !isNewer(version, running))) return [];
    return [
      {
        name: system ? SYSTEM : withoutVersion(title),
        title,
        version,
        security: system || SECURITY.test(id),
        restart: system,
        ...present({ offeredMs: Number.isNaN(offered) ? undefined : offered }),
      },
    ];
  });
}

/** A mark, the label, and on the next line the title and more, by their place: the words before them may differ. */
const ENTRY = /^\s*\* (?:Label: )?(.+)\n\s+(.+)$/gm;
const DETAILS = /^[^:,]+: (.+), [^:,]+: ([^,]+), [^:,]+: \d+\S*, [^:,]+: [^:,]+(?:, [^:,]+: (\w+))?/;
/** Before macOS 10.15: "macOS 10.14.6 Update ( ), 1234K [recommended] [restart]". */
const OLD_DETAILS = /^(.+) \(\s*([^)]*?)\s*\), \d+K\b.*?(?:\[(restart|shut down)\])?$/;

/** `softwareupdate --list`. @param running "15.7.1" */
export function parseList(text: string, running: string): Offer[] {
  return [...text.matchAll(ENTRY)].flatMap(([, label = '', line = '']) => {
    const [, title = label, version = '', action] = DETAILS.exec(line) ?? OLD_DETAILS.exec(line) ?? [];
    const system = /^macOS\b/.test(label);
    if (system && !isNewer(version, running)) return [];
    return [
      {
        name: system ? SYSTEM : withoutVersion(title),
        title,
        version,
        security: system || SECURITY.test(label) || /^Security Update\b/.test(label),
        restart: action !== undefined && action !== 'none',
      },
    ];
  });
}

/** Each once; what either source knows of it counts. */
export function joinOffers(recommended: Offer[], listed: Offer[]): Offer[] {
  const offers = new Map(listed.map((offer) => [offer.name, offer]));
  for (const offer of recommended) {
    const other = offers.get(offer.name);
    offers.set(offer.name, {
      ...offer,
      security: offer.security || other?.security === true,
      restart: offer.restart || other?.restart === true,
    });
  }
  return [...offers.values()];
}

/** Another major version is no update of this one, and one that is installed already is told until the next scan. */
function isNewer(version: string, running: string): boolean {
  return majorOf(version) === majorOf(running) && compareMacVersions(running, version) < 0;
}

function withoutVersion(title: string): string {
  return title.replace(/[\s-]+v?\d[\w.]*(?:\s*\([^)]*\))?$/i, '');
}
