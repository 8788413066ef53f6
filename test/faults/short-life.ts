// A life that ends with SIGKILL before or after a certain commit, as if the machine lost
// its power there.
// node short-life.ts FOLDER WEBHOOK_URL WEBHOOK_SECRET before|after LABEL OCCASION
import { live } from './desk-life.ts';

const [folder = '', url = '', secret = '', fatal, label, occasion] = process.argv.slice(2);
let seen = 0;

await live({
  ...{ folder, webhook: { url, secret } },
  around(when, mine) {
    if (mine !== label || when !== fatal) return;
    seen += 1;
    if (seen === Number(occasion)) process.kill(process.pid, 'SIGKILL');
  },
});
