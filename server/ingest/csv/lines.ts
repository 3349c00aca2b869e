/** Cuts text into lines, whatever the pieces in which it comes: LF, CRLF and CR all end a line. */
export class Lines {
  #rest = ''
  #most: number
  #take: (line: string) => void
  #tooLong: () => void

  /** `take` gets every line without its end; `tooLong` is called when a line passes `most` characters, and nothing follows. */
  constructor(most: number, take: (line: string) => void, tooLong: () => void) {
    this.#most = most
    this.#take = take
    this.#tooLong = tooLong
  }

  write(text: string): void {
    const whole = this.#rest + text
    let start = 0
    for (let end = whole.indexOf('\n'); end >= 0; end = whole.indexOf('\n', start)) {
      this.#line(whole.slice(start, whole.charCodeAt(end - 1) === 13 && end > start ? end - 1 : end))
      start = end + 1
    }
    this.#rest = whole.slice(start)
    if (this.#rest.length > this.#most && !this.#rest.includes('\r')) this.#tooLong()
    else if (this.#rest.length > this.#most) this.#cutRest()
  }

  end(): void {
    const last = this.#rest.endsWith('\r') ? this.#rest.slice(0, -1) : this.#rest
    this.#rest = ''
    if (last !== '') this.#line(last)
  }

  #line(line: string): void {
    if (line.includes('\r')) for (const part of line.split('\r')) this.#short(part)
    else this.#short(line)
  }

  #short(line: string): void {
    if (line.length > this.#most) this.#tooLong()
    else this.#take(line)
  }

  /** A file with CR alone never meets an LF: its lines leave here, all but the last, which may still grow. */
  #cutRest(): void {
    const end = this.#rest.lastIndexOf('\r', this.#rest.length - 2)
    if (end < 0) return
    const done = this.#rest.slice(0, end)
    this.#rest = this.#rest.slice(end + 1)
    this.#line(done)
  }
}
