import { METHODS, methodAddress, type MethodName } from '../../server/contract/methods.ts'
import { METHOD_LINK } from '../words/copy/figure.ts'
import { hrefTo } from './route.ts'
import { Link, useRouter } from './router.tsx'

/** Tables whose method has another name. */
const OTHERS: Readonly<Record<string, MethodName>> = { concentratie: 'verdeling', initiatieven: 'aanbod', initiatievencijfers: 'aanbod' }

/** The method of a figure, by its own name or by the table that it comes from; where none is special, the one that says where every figure comes from. */
export const methodOf = (name: string): MethodName => OTHERS[name] ?? METHODS.find((one) => one === name) ?? 'herkomst'

/** The way to how a figure is made. */
export function MethodLink({ method }: { readonly method: string }) {
  const { place } = useRouter()
  return <p className="screen-only"><Link href={hrefTo(place, methodAddress(methodOf(method)))}>{METHOD_LINK}</Link></p>
}
