/**
 * What a battery can hold over what it could when new; 0 to 1. A limit to charging that
 * the vendor's software sets (80 %) moves neither. Firmware that knows nothing says 0,
 * or states nonsense; a new battery may hold a little more than it has to.
 */
export function healthOf(full: number | undefined, design: number | undefined): number | undefined {
  if (!full || !design || full > 2 * design) return undefined;
  return Math.min(1, full / design);
}
