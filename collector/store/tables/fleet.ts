import type { Generated } from 'kysely';
import type { Machine } from '../../domain/fleet/machine.ts';
import type { LaneName } from '../commit.ts';
import type { Json } from './column.ts';

export interface MachineTable {
  id: Generated<number>;
  uuid: string;
  name: string;
  os: string;
  arch: string;
  agent_version: string;
  labels: Json;
  standing: Machine['standing'];
  public_key: string;
  enrolled_at: number;
  last_seen_at: number;
  presence: Machine['presence'];
  presence_at: number;
  clock_offset_ms: number | null;
}

export interface SessionTable {
  machine_id: number;
  generation: number;
  ticket_hash: string;
  previous_ticket_hash: string | null;
  instance_id: string;
  opened_at: number;
  rolled_back_at: number | null;
}

export interface WatermarkTable {
  id: Generated<number>;
  machine_id: number;
  lane: LaneName;
  epoch: string;
  acked_seq: number;
}

export interface FactTable {
  id: Generated<number>;
  machine_id: number;
  check_name: string;
  facts: Json | null;
  unknown: Json | null;
  since_ms: number;
  observed_ms: number;
  received_at: number;
  cost_ms: number;
}
