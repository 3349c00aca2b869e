/** The sign of the house, or that of the gemeente: the theme says which. The name stands beside it in words. */
export const Logo = () => <span className="logo" aria-hidden="true" />
