/** Input that cannot be worked with: a stable code and a Dutch sentence that says what is wrong, where, and what to do about it. */
export class InputRefusal extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.name = 'InputRefusal'
    this.code = code
  }
}
