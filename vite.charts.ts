import { runnerImport, type Plugin } from 'vite'

const PREFIX = 'virtual:grafiek/'

/** Serves `virtual:grafiek/NAME` as the ready dataflow of a chart in web/charts (docs/decisions/0003). */
export function chartDataflows(): Plugin {
  return {
    name: 'raadszicht:grafieken',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null
      const { module } = await runnerImport<typeof import('./web/charts/compile.ts')>('./web/charts/compile.ts', { configFile: false, logLevel: 'error' })
      return `export default ${JSON.stringify(module.dataflowOf(id.slice(PREFIX.length + 1)))}`
    },
  }
}
