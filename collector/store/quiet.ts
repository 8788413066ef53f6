// What is asked about windows and silences, and about what they hid.
import type { Finding } from '../domain/findings/finding.ts';
import type { Hiding } from '../domain/quiet/quiet.ts';
import type { Silence } from '../domain/quiet/silences.ts';
import type { MaintenanceWindow } from '../domain/quiet/windows.ts';
import type { Page, PageOf } from './page.ts';

/** How many findings one hid: each counts once. */
export interface HiddenCount {
  ever: number;
  now: number;
}

export interface QuietFilter extends PageOf {
  /** Without those that were over for good by then. */
  notOverAt?: number;
}

export interface QuietQuestions {
  /** By id or by "W-3". */
  window(id: string): Promise<MaintenanceWindow | undefined>;
  /** The latest first. */
  windows(filter: QuietFilter): Promise<Page<MaintenanceWindow>>;
  /** All that are not over for good by then. */
  windowsFrom(moment: number): Promise<MaintenanceWindow[]>;
  /** By id or by "S-3". */
  silence(id: string): Promise<Silence | undefined>;
  /** The latest first. */
  silences(filter: QuietFilter): Promise<Page<Silence>>;
  silencesFrom(moment: number): Promise<Silence[]>;
  /** By the id of the window or silence; one that hid nothing is not among them. */
  hiddenCounts(ids: string[]): Promise<Map<string, HiddenCount>>;
  /** Findings that a window or silence hides. */
  hiddenFindings(): Promise<Finding[]>;
  /** What hid these findings, the earliest first. */
  hidingsOf(findingIds: string[]): Promise<Hiding[]>;
}
