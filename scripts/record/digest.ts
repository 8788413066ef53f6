/** A stand-in of so many hex digits for a value. */
export type Digest = (value: string, digits: number) => string;
