/** Numbers on axes are written by the chart itself; these are its Vega expressions, with the Dutch locale of `CHART_LOCALE`. */
export const EURO_AXIS = "datum.value === 0 ? '0' : '€\u00a0' + format(datum.value, ',.1~f')"
export const PERCENT_AXIS = "format(datum.value * 100, '.0f') + '%'"

export const PLAIN_AXIS = "format(datum.value, ',.2~f')"

/** Titles of axes whose numbers cannot be read without. */
export const SIZE_AXIS = 'aantal in de wijk (zie hieronder)'
export const MIDDLE_AXIS = 'middelste gemeente = 100%'

export const CHART_LOCALE = {
  number: { decimal: ',', thousands: '.', grouping: [3], currency: ['€\u00a0', ''] },
  time: {
    dateTime: '%A %e %B %Y %X', date: '%d-%m-%Y', time: '%H:%M:%S', periods: ['', ''],
    days: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
    shortDays: ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'],
    months: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'],
    shortMonths: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  },
} as const
