// Every check there is. A test fails when a file of this folder is missing here.
import type { AnyCheck } from './check.ts';

export const CHECKS: AnyCheck[] = [];
