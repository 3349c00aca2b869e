import { InputRefusal } from '../../facts/input-refusal.ts'

const refusal = (code: string, message: string): InputRefusal => new InputRefusal(code, message)

/** Why a file or folder cannot be used. */
export const refusals = {
  unreadable: (option: string, path: string) =>
    refusal('FILE_UNREADABLE', `${path} (${option}) is er niet of kan niet worden gelezen. Kijk of de naam klopt en of u het mag openen.`),
  badGzip: (path: string) => refusal('GZIP_INVALID', `${path} (--in) is geen heel gzip-bestand. Maak het opnieuw of geef de CSV zelf.`),
  notUtf8: (path: string) => refusal('NOT_UTF8', `${path} (--in) is geen UTF-8. Bewaar het bestand als CSV in UTF-8.`),
  lineTooLong: (path: string) => refusal('LINE_TOO_LONG', `${path} (--in) heeft een regel van meer dan een miljoen tekens. Geef een CSV met een regel per bedrag.`),
  outTaken: (path: string) => refusal('OUT_NOT_EMPTY', `De map ${path} (--out) bestaat al en is niet leeg. Geef een nieuwe map; wat er staat wordt nooit overschreven.`),
  outNotMade: (path: string) => refusal('OUT_NOT_MADE', `De map ${path} (--out) kan niet worden gemaakt. Kijk of de map erboven bestaat, of u er mag schrijven en of er ruimte is.`),
}
