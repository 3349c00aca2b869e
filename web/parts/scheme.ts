/** In which colours a reader wants the pages; remembered in this browser only. */
export const SCHEMES = ['apparaat', 'licht', 'donker'] as const
export type Scheme = (typeof SCHEMES)[number]

const KEY = 'raadszicht-kleuren'
const DARK = 'raadszicht-theme--donker'

/** The choice kept in this browser; a browser that keeps nothing, or something else, follows the device. */
export function keptScheme(): Scheme {
  try {
    const kept = window.localStorage.getItem(KEY)
    return SCHEMES.find((scheme) => scheme === kept) ?? 'apparaat'
  } catch {
    return 'apparaat'
  }
}

export function keepScheme(scheme: Scheme): void {
  try {
    window.localStorage.setItem(KEY, scheme)
  } catch {
    // A browser that may not keep anything still shows the choice on this page.
  }
  show(scheme)
}

/** Whether a page is dark, for a choice and a device that is set to dark or not. */
export const isDark = (scheme: Scheme, deviceIsDark: boolean): boolean => (scheme === 'apparaat' ? deviceIsDark : scheme === 'donker')

/** Puts the theme on the page, before anything is drawn, and keeps following the device. */
export function startTheme(): void {
  show(keptScheme())
  device().addEventListener('change', () => show(keptScheme()))
}

const device = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)')

function show(scheme: Scheme): void {
  const { classList } = document.documentElement
  classList.add('raadszicht-theme')
  classList.toggle(DARK, isDark(scheme, device().matches))
}
