import { generator } from './protect-invented.ts'

/** Size of an invented town. */
export interface TownSize {
  readonly wijken: number
  readonly buurten: number
  readonly products: number
  readonly quarters: number
  readonly households: number
  readonly seed: number
}

/** As many cells as benchmark M, in four quarters and the year: 15,330. */
export const FOUR_TIMES_M: TownSize = { wijken: 12, buurten: 60, products: 25, quarters: 4, households: 4_200, seed: 11 }
/** A large town: 208,960 cells. */
export const LARGE: TownSize = { wijken: 52, buurten: 600, products: 40, quarters: 4, households: 80_000, seed: 12 }
/** Half of it: 104,640 cells. */
export const HALF_LARGE: TownSize = { wijken: 26, buurten: 300, products: 40, quarters: 4, households: 40_000, seed: 13 }

const HEADER = 'household_id,buurt,wijk,gemeente,wet,taakveld,product,quarter,amount_cents'

/** Kinds of product: law, taakveld, how many use it, euros in a quarter, and how much those differ (standard deviation of the logarithm). */
const KINDS: readonly (readonly [wet: string, taakveld: string, users: number, euros: number, spread: number])[] = [
  ['Jeugdwet', 'ambulant', 150, 500, 0.6], ['Jeugdwet', 'ambulant', 530, 700, 1.2], ['Jeugdwet', 'ambulant', 570, 750, 1.1], ['Jeugdwet', 'ambulant', 440, 900, 1],
  ['Jeugdwet', 'dag', 50, 2_800, 0.75], ['Jeugdwet', 'verblijf', 15, 6_400, 0.55], ['Jeugdwet', 'verblijf', 5, 26_000, 0.5], ['Jeugdwet', 'verblijf', 60, 2_900, 0.7],
  ['Jeugdwet', 'verblijf', 25, 14_000, 0.65], ['Jeugdwet', 'bescherming', 10, 1_250, 0.85], ['Jeugdwet', 'bescherming', 65, 1_450, 0.6],
  ['Participatiewet', 'inkomen', 1_190, 2_250, 0.65], ['Participatiewet', 'inkomen', 640, 180, 1.2], ['Participatiewet', 'beschut', 75, 3_250, 0.55], ['Participatiewet', 'werk', 315, 525, 1.1],
  ['Wmo', 'hulpmiddelen', 220, 105, 0.9], ['Wmo', 'hulpmiddelen', 750, 60, 1], ['Wmo', 'hulpmiddelen', 115, 1_050, 1.2], ['Wmo', 'huishouden', 1_340, 360, 0.7],
  ['Wmo', 'begeleiding', 140, 1_200, 0.8], ['Wmo', 'begeleiding', 440, 850, 0.9], ['Wmo', 'dagbesteding', 180, 1_500, 0.75], ['Wmo', 'dagbesteding', 25, 1_450, 1.1],
  ['Wmo', 'wonen', 50, 7_100, 0.65], ['Wmo', 'opvang', 35, 1_850, 1.2],
]

/**
 * Microdata that are hard to protect: a few large buurten and many small ones, a few products that many use and many that hardly anyone
 * does, amounts with a heavy tail, and households that come and go in the year. Written as the tool reads them.
 */
export function* hardTown(size: TownSize): Generator<string> {
  yield `${HEADER}\n`
  const random = generator(size.seed)
  const buurtOf = drawer(Array.from({ length: size.buurten }, (_, at) => (((at * 7) % size.buurten + 0.5) / size.buurten) ** 1.4), random)
  const productOf = drawer(Array.from({ length: size.products }, (_, at) => kindOf(at)[2]), random)
  for (let household = 0; household < size.households; household++) {
    const buurt = household < size.buurten ? household : buurtOf()
    const products = new Set(Array.from({ length: howMany(random()) }, productOf))
    for (const product of products) yield lines(household, buurt, product, size, random).join('')
  }
}

/** Products beyond the kinds are more of the same, in taakvelden of their own. */
const kindOf = (product: number) => KINDS[product % KINDS.length]!

const howMany = (draw: number): number => (draw < 0.72 ? 1 : draw < 0.9 ? 2 : draw < 0.96 ? 3 : 5)

function lines(household: number, buurt: number, product: number, size: TownSize, random: () => number): string[] {
  const first = random() < 0.75 ? 0 : Math.floor(random() * size.quarters)
  const last = random() < 0.8 ? size.quarters - 1 : first + Math.floor(random() * (size.quarters - first))
  const [, , , euros, spread] = kindOf(product)
  const usual = 100 * euros * Math.exp(spread * bell(random))
  const where = `${areaOf(buurt, size)},${itemOf(product)}`
  return Array.from({ length: last - first + 1 }, (_, at) => `H${household},${where},2024K${first + at + 1},${Math.round(usual * (0.8 + 0.4 * random()))}\n`)
}

/** A draw from the standard normal distribution (Box and Muller). */
const bell = (random: () => number): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

function areaOf(buurt: number, { wijken, buurten }: TownSize): string {
  const wijk = Math.floor((buurt * wijken) / buurten)
  return `BU${String(buurt).padStart(4, '0')},WK${String(wijk).padStart(2, '0')},GM9009`
}

function itemOf(product: number): string {
  const [wet, taakveld] = kindOf(product)
  return `${wet},${taakveld} ${1 + Math.floor(product / KINDS.length)},Product ${product}`
}

/** Draws places with these weights. */
function drawer(weights: readonly number[], random: () => number): () => number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const upTo = weights.map((_, at) => weights.slice(0, at + 1).reduce((sum, weight) => sum + weight, 0) / total)
  return () => {
    const at = random()
    const found = upTo.findIndex((end) => at < end)
    return found < 0 ? weights.length - 1 : found
  }
}
