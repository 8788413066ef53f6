// Where the collector of this machine is, from its own settings: deskside.yaml and DESKSIDE_COLLECTOR_*.
import Type from 'typebox';
import { configPlace, loadConfig } from '../../shared/config.ts';
import { urlOf, WHEREABOUTS } from '../whereabouts.ts';

export interface Whereabouts {
  /** "http://127.0.0.1:7480" */
  url: string;
  dataFolder: string;
}

/** `named`: the settings file, when a person named one. @throws ConfigError when they can't be read. */
export function whereabouts(named: string | undefined): Whereabouts {
  const { data_folder: dataFolder, http } = loadConfig(Type.Object(WHEREABOUTS), {
    section: 'collector',
    // The staff may use the program without being let into the collector's settings.
    file: { ...configPlace(named), mayBeClosed: true },
    environment: process.env,
    flags: {},
  });
  return { url: urlOf(http), dataFolder };
}
