/** One Iv3 taakveld of the social domain in one scheme (SOURCES 2.2); `parent` keeps a trend unbroken over the renumberings of 2023 and 2025. */
export interface Taakveld {
  readonly code: string
  readonly name: string
  readonly from: number
  readonly to: number | null
  /** Code in the scheme 2017-2022, null where there is no single one. */
  readonly parent: string | null
}

const taakveld = (from: number, to: number | null, code: string, name: string, parent: string | null): Taakveld => ({ code, name, from, to, parent })

/** Hoofdtaakveld 6 in the three schemes. */
export const TAAKVELDEN: readonly Taakveld[] = [
  taakveld(2017, 2022, '6.1', 'Samenkracht en burgerparticipatie', '6.1'),
  taakveld(2017, 2022, '6.2', 'Wijkteams', '6.2'),
  taakveld(2017, 2022, '6.3', 'Inkomensregelingen', '6.3'),
  taakveld(2017, 2022, '6.4', 'Begeleide participatie', '6.4'),
  taakveld(2017, 2022, '6.5', 'Arbeidsparticipatie', '6.5'),
  taakveld(2017, 2022, '6.6', 'Maatwerkvoorzieningen (Wmo)', '6.6'),
  taakveld(2017, 2022, '6.71', 'Maatwerkdienstverlening 18+', '6.71'),
  taakveld(2017, 2022, '6.72', 'Maatwerkdienstverlening 18-', '6.72'),
  taakveld(2017, 2022, '6.81', 'Geëscaleerde zorg 18+', '6.81'),
  taakveld(2017, 2022, '6.82', 'Geëscaleerde zorg 18-', '6.82'),
  taakveld(2023, 2024, '6.1', 'Samenkracht en burgerparticipatie', '6.1'),
  taakveld(2023, 2024, '6.2', 'Toegang en eerstelijnsvoorzieningen', '6.2'),
  taakveld(2023, 2024, '6.3', 'Inkomensregelingen', '6.3'),
  taakveld(2023, 2024, '6.4', 'WSW en beschut werk', '6.4'),
  taakveld(2023, 2024, '6.5', 'Arbeidsparticipatie', '6.5'),
  taakveld(2023, 2024, '6.6', 'Maatwerkvoorzieningen (Wmo)', '6.6'),
  taakveld(2023, 2024, '6.71a', 'Hulp bij het huishouden (Wmo)', '6.71'),
  taakveld(2023, 2024, '6.71b', 'Begeleiding (Wmo)', '6.71'),
  taakveld(2023, 2024, '6.71c', 'Dagbesteding (Wmo)', '6.71'),
  taakveld(2023, 2024, '6.71d', 'Overige maatwerkarrangementen (Wmo)', '6.71'),
  taakveld(2023, 2024, '6.72a', 'Jeugdhulp begeleiding', '6.72'),
  taakveld(2023, 2024, '6.72b', 'Jeugdhulp behandeling', '6.72'),
  taakveld(2023, 2024, '6.72c', 'Jeugdhulp dagbesteding', '6.72'),
  taakveld(2023, 2024, '6.72d', 'Jeugdhulp zonder verblijf overig', '6.72'),
  taakveld(2023, 2024, '6.73a', 'Pleegzorg', '6.72'),
  taakveld(2023, 2024, '6.73b', 'Gezinsgericht', '6.72'),
  taakveld(2023, 2024, '6.73c', 'Jeugdhulp met verblijf overig', '6.72'),
  taakveld(2023, 2024, '6.74a', 'Jeugdhulp behandeling GGZ zonder verblijf', '6.72'),
  taakveld(2023, 2024, '6.74b', 'Jeugdhulp crisis/LTA/GGZ-verblijf', '6.72'),
  taakveld(2023, 2024, '6.74c', 'Gesloten plaatsing', '6.72'),
  taakveld(2023, 2024, '6.81a', 'Beschermd wonen (Wmo)', '6.81'),
  taakveld(2023, 2024, '6.81b', 'Maatschappelijke- en vrouwenopvang (Wmo)', '6.81'),
  taakveld(2023, 2024, '6.82a', 'Jeugdbescherming', '6.82'),
  taakveld(2023, 2024, '6.82b', 'Jeugdreclassering', '6.82'),
  taakveld(2025, null, '6.1', 'Samenkracht en burgerparticipatie', '6.1'),
  taakveld(2025, null, '6.21', 'Toegang en eerstelijnsvoorzieningen Wmo', '6.2'),
  taakveld(2025, null, '6.22', 'Toegang en eerstelijnsvoorzieningen Jeugd', '6.2'),
  taakveld(2025, null, '6.23', 'Toegang en eerstelijnsvoorzieningen Integraal', '6.2'),
  taakveld(2025, null, '6.3', 'Inkomensregelingen', '6.3'),
  taakveld(2025, null, '6.4', 'WSW en beschut werk', '6.4'),
  taakveld(2025, null, '6.5', 'Arbeidsparticipatie', '6.5'),
  taakveld(2025, null, '6.60', 'Hulpmiddelen en diensten (Wmo)', '6.6'),
  taakveld(2025, null, '6.711', 'Huishoudelijke hulp (Wmo)', '6.71'),
  taakveld(2025, null, '6.712', 'Begeleiding (Wmo)', '6.71'),
  taakveld(2025, null, '6.713', 'Dagbesteding (Wmo)', '6.71'),
  taakveld(2025, null, '6.714', 'Overige maatwerkarrangementen (Wmo)', '6.71'),
  taakveld(2025, null, '6.751', 'Jeugdhulp ambulant lokaal', '6.72'),
  taakveld(2025, null, '6.752', 'Jeugdhulp ambulant regionaal', '6.72'),
  taakveld(2025, null, '6.753', 'Jeugdhulp ambulant landelijk', '6.72'),
  taakveld(2025, null, '6.761', 'Jeugdhulp met verblijf lokaal', '6.72'),
  taakveld(2025, null, '6.762', 'Jeugdhulp met verblijf regionaal', '6.72'),
  taakveld(2025, null, '6.763', 'Jeugdhulp met verblijf landelijk', '6.72'),
  taakveld(2025, null, '6.791', 'PGB Wmo', null),
  taakveld(2025, null, '6.792', 'PGB Jeugd', '6.72'),
  taakveld(2025, null, '6.811', 'Beschermd wonen (Wmo)', '6.81'),
  taakveld(2025, null, '6.812', 'Maatschappelijke- en vrouwenopvang (Wmo)', '6.81'),
  taakveld(2025, null, '6.821', 'Jeugdbescherming', '6.82'),
  taakveld(2025, null, '6.822', 'Jeugdreclassering', '6.82'),
  taakveld(2025, null, '6.91', 'Coördinatie en beleid Wmo', null),
  taakveld(2025, null, '6.92', 'Coördinatie en beleid Jeugd', null),
]

/**
 * The name of a code in a year, by the newest scheme until then that knows it; of a code that open data made by dropping the last part of several
 * (6.75), the names of those. Null for a code that is in no scheme.
 */
export function taakveldName(code: string, year: number): string | null {
  const known = TAAKVELDEN.filter((item) => item.from <= year)
  const parts = known.filter((item) => item.code.startsWith(code) && (item.to === null || item.to >= year)).map(({ name }) => name)
  return known.findLast((item) => item.code === code)?.name ?? (parts.length > 0 ? parts.join(', ') : null)
}
