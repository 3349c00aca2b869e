import { describe, expect, it } from 'vitest'
import { ABSENT, shown, SUPPRESSED, type Cell } from '../../web/words/cell.ts'
import { lawsQuestion, signalsQuestion, stackingQuestion, tenthQuestion } from '../../web/words/questions.ts'

const said = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null
const told = (users: Cell, topShare: Cell) => said(tenthQuestion({ place: 'Oostwijk', period: '2025', users, topShare }))

describe('A question about the dearest tenth', () => {
  it('counts the tenth in fives and gives its share', () => {
    expect(told(shown(300), shown(0.41))).toBe('In Oostwijk gaat 41 procent van de uitgaven naar ongeveer 30 huishoudens (2025). Hebben zij één aanspreekpunt, en wat zeggen zij zelf dat helpt?')
    expect(told(shown(320), shown(0.41))).toContain('ongeveer 30 huishoudens')
    expect(told(shown(330), shown(0.41))).toContain('ongeveer 35 huishoudens')
  })
  it.each([[shown(74), shown(0.4)], [SUPPRESSED, shown(0.4)], [shown(300), SUPPRESSED], [ABSENT, ABSENT]])('is not asked where a figure is not shown or fewer than ten households are meant', (users, share) => expect(told(users, share)).toBeNull())
  it('is asked from ten households on', () => expect(told(shown(75), shown(0.4))).toContain('ongeveer 10 huishoudens'))
})

describe('A question about laws', () => {
  const law = (name: string, here: Cell, gemeente: Cell) => ({ law: name, here, gemeente })
  it('names every law that is clearly above the gemeente, in the order of the laws', () => {
    expect(said(lawsQuestion('Oostwijk', [law('de Wmo', shown(125), shown(100)), law('de Jeugdwet', shown(124), shown(100)), law('schuldhulp', shown(30), shown(10))])))
      .toBe('In Oostwijk gaat per huishouden meer geld dan in de hele gemeente naar de Wmo (1,3 keer zo veel) en schuldhulp (3,0 keer zo veel). Past dat bij wie er woont, en wat verwachtte het college?')
  })
  it('says nothing of what is hidden, not known or nothing', () => expect(lawsQuestion('X', [law('a', SUPPRESSED, shown(1)), law('b', shown(9), ABSENT), law('c', shown(9), shown(0))])).toBeNull())
})

describe('A question about laws that come together', () => {
  const row = (laws: number, households: Cell) => ({ laws, households })
  it('adds up what is shown, and says where it is at least', () => {
    expect(said(stackingQuestion('Oostwijk', [row(1, shown(250)), row(2, shown(30)), row(3, shown(10))], shown(290)))).toContain('gebruiken 40 van de 290 huishoudens')
    expect(said(stackingQuestion('Oostwijk', [row(2, shown(30)), row(3, SUPPRESSED)], shown(290)))).toContain('gebruiken minstens 30 van de 290')
  })
  it.each([[[row(2, shown(5))], shown(290)], [[row(2, SUPPRESSED)], shown(290)], [[row(1, shown(250))], shown(290)], [[row(2, shown(30))], SUPPRESSED], [[], shown(290)]] as const)('is not asked of few, or where nothing is shown', (rows, users) => {
    expect(stackingQuestion('Oostwijk', rows, users)).toBeNull()
  })
})

describe('Other questions', () => {
  it('name the signals that stand out', () => expect([said(signalsQuestion('Oostwijk', ['klachten', 'bezwaren'])), signalsQuestion('Oostwijk', [])]).toEqual(['Over klachten en bezwaren valt Oostwijk op naast de andere wijken. Wat ziet het wijkteam, en hoe wordt er geteld?', null]))
})
