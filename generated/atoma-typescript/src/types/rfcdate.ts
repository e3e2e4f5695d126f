/** Dates without a time. */

/** A date; its text is what JSON has of it. */
export class RFCDate {
  private serialized: string;

  /** The date that it is now, in UTC. */
  static today(): RFCDate {
    return new RFCDate(new Date());
  }

  constructor(date: Date | string) {
    const time = typeof date === "string" ? new Date(date) : date;
    this.serialized = time.toISOString().slice(0, 10);
  }

  toJSON(): string {
    return this.serialized;
  }

  toString(): string {
    return this.serialized;
  }
}
