/**
 * Products that are paid for standing ready: an empty crisis bed is no bed too many. They never count as supply without demand
 * (METHODS 3.5). Crisishulp of the Jeugdwet and spoedopvang of the Wmo.
 */
const STANDING_READY: ReadonlySet<string> = new Set(['jw-46', 'wmo-17'])

export const standsReady = (product: string): boolean => STANDING_READY.has(product)
