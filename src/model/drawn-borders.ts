/** What kinds of border a frame shows; a type of its own because those who find out and those who tell are layers apart. */

export interface DrawnBorders {
  /** Borders of states, as solid lines. */
  readonly state: boolean;
  /** The border of Armenia and Azerbaijan is among them, which is not fully delimited. */
  readonly undelimited: boolean;
  /** Lines that the parties or the members of the United Nations do not agree on, dashed. */
  readonly unsettled: boolean;
}
