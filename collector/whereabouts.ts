// Where the collector listens for people and keeps its files: what those who look
// for it on the same machine need of its settings.
import Type from 'typebox';
import { defaultDataFolder } from '../shared/paths.ts';
import { described } from '../shared/text.ts';

export const WHEREABOUTS = {
  data_folder: Type.String({
    default: defaultDataFolder('collector'),
    ...described({
      en: 'folder for the database, keys and the API token',
      ja: 'データベース、鍵、API トークンを保存するフォルダー',
    }),
  }),
  http: Type.Object(
    {
      host: Type.String({
        default: '127.0.0.1',
        ...described({ en: 'address to listen on for people', ja: '担当者向けに待ち受けるアドレス' }),
      }),
      port: Type.Integer({
        minimum: 0,
        maximum: 65_535,
        default: 7480,
        ...described({ en: 'port for people (HTTP)', ja: '担当者向けのポート (HTTP)' }),
      }),
    },
    { additionalProperties: false, default: {} },
  ),
};

/** "http://127.0.0.1:7480"; who listens on all addresses is reached on the loopback. */
export function urlOf({ host, port }: { host: string; port: number }): string {
  const address = ['', '0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  return `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
}
