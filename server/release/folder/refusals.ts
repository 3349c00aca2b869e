import { InputRefusal } from '../../facts/input-refusal.ts'

const refusal = (code: string, message: string): InputRefusal => new InputRefusal(code, message)

/** Why a plan, rules or an earlier folder cannot be used: which file, what is wrong in it, and what it should be. */
export const refusals = {
  notJson: (what: string) => refusal('JSON_INVALID', `${what} is geen geldige JSON. Kijk of alle haakjes, komma's en aanhalingstekens kloppen.`),
  planShape: () =>
    refusal('PLAN_INVALID', 'Het plan (--plan) moet een lijst "tables" hebben met minstens één tabel, bijvoorbeeld {"tables": [{"geo": ["wijk"], "product": ["wet"], "period": ["totaal"]}]}.'),
  planKey: (table: number, known: readonly string[]) =>
    refusal('PLAN_INVALID', `Tabel ${table} van het plan (--plan) heeft een onderdeel dat niet bestaat. Gebruik alleen ${known.join(', ')}.`),
  planLevel: (table: number, key: string, known: readonly string[]) =>
    refusal('PLAN_INVALID', `Tabel ${table} van het plan (--plan): "${key}" moet een lijst zijn met een of meer van: ${known.join(', ')}.`),
  rulesShape: () => refusal('RULES_INVALID', 'De regels (--rules) moeten een JSON-object zijn, bijvoorbeeld {"minimumHouseholds": 10}.'),
  ruleUnknown: (known: readonly string[]) => refusal('RULES_INVALID', `In de regels (--rules) staat een naam die niet bestaat. Gebruik alleen ${known.join(', ')}.`),
  ruleValue: (rule: string, wanted: string) => refusal('RULES_INVALID', `In de regels (--rules) moet ${rule} ${wanted} zijn.`),
  earlierShape: (folder: string) =>
    refusal('PREVIOUS_INVALID', `De map ${folder} (--previous) is geen uitkomst van raadszicht protect: cells.csv of audit.json mist of is veranderd. Geef de map zoals zij geschreven is.`),
  earlierChanged: (folder: string, quarter: string) =>
    refusal('PREVIOUS_DIFFERS', `De gegevens van ${quarter} zijn anders dan toen de map ${folder} (--previous) werd gemaakt, of ontbreken nu. Het verschil tussen oud en nieuw kan een huishouden verraden. Gebruik voor die periode dezelfde gegevens als toen.`),
}
