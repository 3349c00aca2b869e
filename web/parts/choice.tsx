import '@utrecht/select-css/dist/index.css'
import { useId } from 'react'
import { hrefWith, type Changes } from './route.ts'
import { Link, useRouter } from './router.tsx'

interface Option {
  readonly value: string
  readonly label: string
}

interface ChoiceProps {
  readonly legend: string
  readonly name: string
  readonly options: readonly Option[]
  readonly chosen: string
  /** The value that needs no place in the address. */
  readonly standard: string
}

const changeOf = (name: string, value: string, standard: string): Changes => ({ [name]: value === standard ? null : value })

/** A row of real links, one of them the present choice: it works with a keyboard, can be copied and opens in a new tab. */
export function Choice({ legend, name, options, chosen, standard }: ChoiceProps) {
  const { place } = useRouter()
  const id = useId()
  return (
    <div className="choice">
      <span className="choice__legend" id={id}>{legend}</span>
      <ul className="choice__list" aria-labelledby={id}>
        {options.map((option) => (
          <li key={option.value}>
            <Link className="choice__link" href={hrefWith(place, changeOf(name, option.value, standard))} aria-current={option.value === chosen ? 'true' : undefined}>{option.label}</Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A list to choose from, where links would take too much room. */
export function SelectChoice({ legend, name, options, chosen, standard }: ChoiceProps) {
  const { place, go } = useRouter()
  const id = useId()
  return (
    <div className="choice">
      <label className="choice__legend" htmlFor={id}>{legend}</label>
      <select id={id} className="utrecht-select utrecht-select--html-select" value={chosen} onChange={(event) => go(hrefWith(place, changeOf(name, event.target.value, standard)), { replace: true })}>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </div>
  )
}

/** The controls of a page, together. */
export const Choices = ({ children }: { readonly children: React.ReactNode }) => <div className="choices" role="group" aria-label="Kies wat u ziet">{children}</div>
