export const MY_WIJK = {
  make: (name: string) => `Onthoud ${name} als mijn wijk`,
  made: 'Dit is uw wijk. De weg hierheen staat bovenaan elke pagina.',
  forget: (name: string) => `${name} niet meer onthouden`,
  note: 'Alleen deze browser onthoudt dit.',
  link: (name: string) => `Mijn wijk: ${name}`,
} as const
