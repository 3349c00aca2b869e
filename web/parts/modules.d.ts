declare module 'vega-dataflow' {
  export const transforms: Record<string, unknown>
}
declare module 'vega-encode'
declare module 'vega-transforms'
declare module 'vega-view-transforms'
declare module 'vega-interpreter' {
  export const expressionInterpreter: unknown
}
declare module 'vega-scenegraph' {
  export const textMetrics: { width(mark: object, text: unknown): number }
}
declare module 'vega-view' {
  export class View {
    constructor(dataflow: object, options: object)
    data(name: string, rows: readonly object[]): this
    signal(name: string, value: unknown): this
    width(value: number): this
    height(): number
    height(value: number): this
    initialize(place: HTMLElement): this
    runAsync(): Promise<this>
    toSVG(): Promise<string>
    finalize(): this
  }
}
declare module '*.css?raw' {
  const text: string
  export default text
}
declare module 'virtual:grafiek/*' {
  const dataflow: object
  export default dataflow
}
