/** The value, or the floor where the value lies below it; NaN stays NaN. */
export function floored(value: number, floor: number | null): number {
  return floor !== null && value < floor ? floor : value;
}
