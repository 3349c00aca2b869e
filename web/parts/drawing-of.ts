/** A drawing of the page as a file of its own: links of the page lead nowhere there, so they become plain groups. */
export const drawingOf = (svg: Element | null): string =>
  svg === null ? '' : new XMLSerializer().serializeToString(svg).replace(/<a\b/g, '<g').replaceAll('</a>', '</g>').replace(/ (?:href|aria-label|class)="[^"]*"/g, '')
