/** A credit as data: what a publisher's own ground asks to be printed under the map. */

export interface CreditPart {
  readonly text: string;
  /** An address on the web. */
  readonly href?: string;
}
