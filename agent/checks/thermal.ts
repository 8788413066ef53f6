import { minutes } from '../../shared/duration.ts';
import { defineCheck } from './check.ts';
import { readSpeedLimit } from './thermal.darwin.ts';
import { readSensors, type ThermalMemory } from './thermal.linux.ts';
import { readCappedTime } from './thermal.win32.ts';

export const thermal = defineCheck<'thermal', ThermalMemory>({
  name: 'thermal',
  every: minutes(5),
  on: { linux: readSensors, win32: readCappedTime, darwin: readSpeedLimit },
});
