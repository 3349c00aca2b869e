/** Sender of the cost lines that are no message. */
export const KOSTENREGELS = 'kostenregels'

/** The cost lines that came in messages, as a table: said like this the lines of one delivery are found by their index. */
export const MESSAGE_LINES = `(select * from facts.cost where sender <> '${KOSTENREGELS}')`
