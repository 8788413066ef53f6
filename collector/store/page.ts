/** A stable page: stays right while rows are added. `next` is opaque. */
export interface Page<Row> {
  rows: Row[];
  next?: string;
}

export interface PageOf {
  /** At most 200; default 50. */
  limit?: number;
  cursor?: string;
}
