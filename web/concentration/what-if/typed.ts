/**
 * A number as people type it in Dutch: `1.500` is fifteen hundred, `12,5` twelve and a half. Null for what can be read in two ways, or not at all.
 * `12.5` per cent can only be one thing and stands in links of before; `1.5` euro may be fifteen hundred to who typed it.
 */
export function readTyped(text: string, unit: 'procent' | 'euro'): number | null {
  const bare = text.trim().replace(/^€\s*/, '').replace(/^[−–]/, '-')
  if (/^-?(\d{1,3}(\.\d{3})+|\d{1,9})(,\d{1,2})?$/.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'))
  return unit === 'procent' && /^-?\d{1,3}\.\d{1,2}$/.test(bare) ? Number(bare) : null
}
