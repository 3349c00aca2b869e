import { use } from 'react'
import { isWithoutDemand } from '../../server/statistics/supply.ts'
import { rowsOf, type Initiatief } from '../data/rows.ts'
import { useCodeNames, usePublication } from '../parts/publication.tsx'
import { Questions } from '../parts/questions.tsx'
import { stoppedQuestion, unusedQuestion } from '../words/page-questions.ts'

/** What a councillor may ask about supply: care that was bought and hardly used, and initiatives that stopped. */
export function SupplyQuestions({ year, initiatives }: { readonly year: number; readonly initiatives: readonly Initiatief[] }) {
  const { release } = usePublication()
  const nameOf = useCodeNames()
  const unused = use(rowsOf('aanbod', { publicatie: release.id, jaar: year })).flatMap(({ product, deel }) => (deel !== null && isWithoutDemand(deel) ? [{ name: nameOf('product', product), share: deel }] : []))
  const begun = initiatives.filter(({ start }) => start <= release.standVan)
  return <Questions questions={[unusedQuestion(unused), stoppedQuestion(begun.filter(({ einde }) => einde !== null && einde <= release.standVan).length, begun.length)]} />
}
