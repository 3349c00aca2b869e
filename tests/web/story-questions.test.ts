import { describe, expect, it } from 'vitest'
import { silentQuestion, unheardQuestion, untoldQuestion, type Told } from '../../web/words/story-questions.ts'

const story = (part: Partial<Told>): Told => ({ wijk: null, van: 'wijkteam', thema: 'jeugd', datum: '2026-01-01', ...part })
const [oost, zuid] = [{ code: 'WK1', name: 'Oostwijk' }, { code: 'WK2', name: 'Zuid' }]

describe('A question about what nobody tells', () => {
  it('names the wijken that stand out and have no story', () => {
    expect(untoldQuestion([oost, zuid], [story({ wijk: 'WK2' })])).toBe('Bij de signalen valt Oostwijk op naast de andere wijken, maar daar komt geen verhaal vandaan. Wat ziet het wijkteam er?')
    expect(untoldQuestion([oost, zuid], [story({})])).toMatch(/^Bij de signalen vallen Oostwijk en Zuid op/)
  })
  it('is not asked where every one of them has a story, or none stands out', () => expect([untoldQuestion([oost], [story({ wijk: 'WK1' })]), untoldQuestion([], [story({})])]).toEqual([null, null]))
})

describe('A question about who is not heard', () => {
  it('is about the theme most told of without the cliëntenraad', () => {
    const stories = [...Array.from({ length: 3 }, () => story({ thema: 'zorg' })), story({ thema: 'zorg', van: 'cliëntenraad' }), story({}), story({ van: 'college' }), story({ thema: 'werk' })]
    expect(unheardQuestion(stories)).toBe('Over jeugd staan hier 2 verhalen, en geen ervan is van de cliëntenraad. Wat zeggen de mensen om wie het gaat?')
  })
  it('is asked from two stories on, and never about "overig"', () => expect([unheardQuestion([story({})]), unheardQuestion([story({ thema: 'overig' }), story({ thema: 'overig' })])]).toEqual([null, null]))
})

describe('A question about a theme that fell silent', () => {
  const stories = [story({ thema: 'schulden', datum: '2024-05-16' }), story({ thema: 'jeugd', datum: '2024-01-01' }), story({ thema: 'jeugd', datum: '2026-06-01' })]
  it('looks at the newest story of each theme', () => expect(silentQuestion(stories, '2026-10-19')?.replaceAll('\u00a0', ' ')).toBe('Over schulden is het nieuwste verhaal van 16 mei 2024. Wat is er sindsdien veranderd?'))
  it.each([['2026-05-15', false], ['2026-05-16', true], ['2026-05-17', true]])('is asked after two years: on %s %s', (today, asks) => expect(silentQuestion(stories, today) !== null).toBe(asks))
})
