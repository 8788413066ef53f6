// Every way out there is. A test fails when a file of this folder is missing here.
import type { Notifier } from './notifier.ts';
import { webhook } from './webhook.ts';

export const NOTIFIERS: Notifier[] = [webhook];
