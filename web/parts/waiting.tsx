import '@utrecht/alert-css/dist/index.css'
import { Component, Suspense, type ReactNode } from 'react'
import { forgetAnswers, LoadProblem } from '../data/load.ts'
import { PROBLEMS } from '../words/copy/states.ts'
import { useFigureSink } from './figure-sink.ts'

/** The shape of a page before its figures are there; it takes the same room. */
export const Skeleton = () => (
  <div className="page skeleton" aria-busy="true">
    <p className="visually-hidden" role="status">De cijfers worden opgehaald.</p>
    <div className="skeleton__title" /><div className="skeleton__line" /><div className="skeleton__line skeleton__line--short" />
    <div className="skeleton__picture" />
  </div>
)

/** A part of a page that comes when its figures are there; until then an empty place of about its size. Where only the figures of a page are wanted, it comes as a whole. */
export function Later({ children }: { readonly children: ReactNode }) {
  const isGathered = useFigureSink() !== null
  return isGathered ? children : <Suspense fallback={<div className="skeleton__section" aria-hidden="true" />}>{children}</Suspense>
}

interface ProblemState {
  readonly problem: unknown
  readonly at: string
}

interface ProblemBoundaryProps {
  readonly children: ReactNode
  /** Another address is another chance. */
  readonly at: string
  /** Puts the message in the frame of a page, where no frame stands around it yet. */
  readonly around?: (message: ReactNode) => ReactNode
}

/** Says what went wrong and what to do, and tries again on request. */
export class ProblemBoundary extends Component<ProblemBoundaryProps, ProblemState> {
  override state: ProblemState = { problem: null, at: this.props.at }

  static getDerivedStateFromError(problem: unknown): Partial<ProblemState> {
    return { problem }
  }

  static getDerivedStateFromProps(props: ProblemBoundaryProps, state: ProblemState): ProblemState | null {
    return props.at === state.at ? null : { problem: null, at: props.at }
  }

  retry = (): void => {
    forgetAnswers()
    this.setState({ problem: null })
  }

  override render(): ReactNode {
    if (this.state.problem === null) return this.props.children
    const words = PROBLEMS[this.state.problem instanceof LoadProblem ? this.state.problem.kind : 'eigen']
    const message = (
      <div className="page">
        <title>{`${words.title} – Raadszicht`}</title>
        <h1 className="page__title" tabIndex={-1}>{words.title}</h1>
        <div className="utrecht-alert utrecht-alert--error" role="alert"><div className="utrecht-alert__content"><p>{words.what}</p><p>{words.todo}</p></div></div>
        <button type="button" className="button" onClick={this.retry}>Probeer het opnieuw</button>
      </div>
    )
    return this.props.around?.(message) ?? message
  }
}
