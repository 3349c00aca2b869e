/** Beside a funnel. */
export const FUNNEL_NOTES = {
  fewDistricts: 'Met minder dan tien wijken weten wij niet hoeveel wijken altijd al van elkaar verschillen. Daarom valt hier alleen op wat ver buiten de grenzen ligt.',
} as const
