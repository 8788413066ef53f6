export interface JudgedRuleTable {
  id: string;
  /** Of what judges in it; empty while the fleet is being judged by it. */
  hash: string;
}
