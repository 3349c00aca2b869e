const ENGLISH = / (?:role="graphics-[^"]*"|aria-roledescription="[^"]*"|aria-label="[^"]*")/g

/** A drawn SVG without the descriptions that Vega adds in English; the page and the frame of a picture say it in Dutch. */
export const withoutEnglish = (svg: string): string => svg.replace(ENGLISH, '')
