/**
 * Version of the arithmetic. It is part of every pin and every evaluation key: raise it whenever
 * any score could differ in its last bit.
 */
export const engineVersion = 'cbcii-engine/2';
