/** Beside a funnel of few wijken. */
export const FEW_WIJKEN = 'Met minder dan tien wijken weten wij niet hoeveel wijken altijd al van elkaar verschillen. Daarom valt hier alleen op wat ver buiten de grenzen ligt.'
