import { useId } from 'react'
import { WHAT_IF } from '../../words/copy/what-if.ts'
import { ASSUMPTIONS, tidied, type Assumption, type AssumptionName, type Scenario } from './scenario.ts'

interface InputsProps {
  readonly legend: string
  readonly scenario: Scenario
  readonly onChange: (scenario: Scenario) => void
  /** Told when a field is left: then the address may follow. */
  readonly onLeave: () => void
}

const PARTS = ['low', 'likely', 'high'] as const

/** The assumptions of one scenario: three figures each, and who says so. */
export const ScenarioInputs = ({ legend, scenario, onChange, onLeave }: InputsProps) => (
  <fieldset className="what-if__scenario" onBlur={onLeave}>
    <legend className="what-if__legend">{legend}</legend>
    {ASSUMPTIONS.map((name) => (
      <AssumptionInputs key={name} name={name} assumption={scenario[name]} onChange={(assumption) => onChange({ ...scenario, [name]: assumption })} />
    ))}
  </fieldset>
)

interface AssumptionProps {
  readonly name: AssumptionName
  readonly assumption: Assumption
  readonly onChange: (assumption: Assumption) => void
}

function AssumptionInputs({ name, assumption, onChange }: AssumptionProps) {
  const id = useId()
  const unit = WHAT_IF.units[name]
  return (
    <fieldset className="what-if__assumption" aria-describedby={`${id}-vraag`}>
      <legend className="what-if__name">{WHAT_IF.names[name]}</legend>
      <p className="what-if__question" id={`${id}-vraag`}>{WHAT_IF.questions[name]}</p>
      <div className="what-if__numbers">
        {PARTS.map((part) => (
          <div key={part} className="what-if__field">
            <label htmlFor={`${id}-${part}`}>{WHAT_IF.parts[part]} <span className="what-if__unit">({unit})</span></label>
            <input id={`${id}-${part}`} className="what-if__input" type="text" maxLength={12} inputMode={name === 'effect' ? 'text' : 'decimal'} required value={assumption[part]}
              onChange={(event) => onChange({ ...assumption, [part]: event.target.value })} onBlur={() => { const tidy = tidied(name, assumption[part]); if (tidy !== assumption[part]) onChange({ ...assumption, [part]: tidy }) }} />
          </div>
        ))}
      </div>
      <div className="what-if__field">
        <label htmlFor={`${id}-bron`}>{WHAT_IF.source}</label>
        <input id={`${id}-bron`} className="what-if__input what-if__input--text" type="text" maxLength={80} required value={assumption.source} onChange={(event) => onChange({ ...assumption, source: event.target.value })} />
      </div>
    </fieldset>
  )
}
