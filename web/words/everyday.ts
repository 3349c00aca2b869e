/** What people say, and the words that stand on the pages for it: the first of each list leads to the others. Written as in `wordsOf`: no capitals, no accents. */
const SAID: readonly (readonly [said: string, means: readonly string[]])[] = [
  ['rollator looprek wandelstok tillift hoog-laagbed', ['hulpmiddelen']],
  ['rolstoel', ['rolstoelen']],
  ['scootmobiel driewielfiets handbike', ['vervoermiddelen']],
  ['traplift drempel badkamer verbouwing', ['aanpassing']],
  ['taxi deeltaxi regiotaxi belbus vervoer', ['vervoer']],
  ['poetshulp schoonmaak schoonmaken huishoudhulp huishoudelijk huishoudelijke thuishulp werkster stofzuigen', ['huishouden', 'huishoudelijke']],
  ['thuiszorg', ['huishouden', 'huishoudelijke', 'verzorging']],
  ['eenzaam eenzaamheid alleen isolement', ['ontmoeting', 'dagbesteding']],
  ['uitkering bijstand minima armoede arm', ['bijstandsuitkering', 'bijstand', 'participatiewet']],
  ['geldzorgen rood deurwaarder beslag schuld schulden', ['schuldhulp', 'schuldregeling', 'schulden']],
  ['jeugdzorg kinderen kind opvoeden opvoeding puber', ['jeugdhulp', 'jeugdwet', 'jeugd']],
  ['psycholoog depressie adhd autisme dyslexie', ['ggz']],
  ['pleegkind pleeggezin', ['pleegzorg']],
  ['uithuisplaatsing uithuisgeplaatst', ['pleegzorg', 'crisishulp', 'jeugdbescherming', 'verblijf']],
  ['baan werkloos solliciteren', ['werk', 'participatiewet']],
  ['mantelzorger zorgen logeren logeeropvang respijt', ['mantelzorg', 'kortdurend']],
  ['dakloos dakloze daklozen daklozenopvang thuisloos zwerven', ['opvang']],
  ['ouderen oud oma opa bejaard', ['wmo', 'huishouden']],
  ['wachten wachtlijst wachtlijsten wachttijd wachttijden', ['wachttijd', 'wachten', 'termijn', 'weken']],
  ['leeftijd leeftijden', ['oud']],
  ['pilot pilots proef proefproject project', ['initiatief', 'initiatieven']],
  ['declareert declareren declareer gedeclareerd factuur', ['declaratie', 'declaraties']],
  ['duur kosten', ['uitgaven', 'begroting']],
  ['bezuinigen bezuiniging', ['tekort', 'begroting']],
]

const MEANS = new Map(SAID.flatMap(([said, means]) => said.split(' ').map((word): readonly [string, readonly string[]] => [word, means])))

/** Small words that everything has: they say nothing of what is looked for. */
export const SMALL_WORDS: ReadonlySet<string> = new Set('aan als bij de die dat door een en er heb het hoe ik in is kan met naar of om ons op te uit van voor waar waarom wanneer wat we welke wie wij worden wordt ze zijn'.split(' '))

/** The words of the pages for an everyday word. */
export const pageWords = (said: string): readonly string[] => MEANS.get(said) ?? []

/** Everyday words, so that one that is typed wrong can be found too. */
export const EVERYDAY_WORDS: readonly string[] = [...MEANS.keys()]
