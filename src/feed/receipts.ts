/** Where a brief came from, and how old it is: kept beside it, since the brief itself does not say. */
import type { Brief } from '../model/brief.js';
import type { ParsedBrief } from '../model/parse-brief.js';

/** What is kept of a brief that came by an address. */
export interface Receipt {
  readonly parsed: ParsedBrief;
  /** The address as the page wrote it. */
  readonly src: string;
  /** Where it came from in the end; relative addresses in it are relative to this. */
  readonly address: string;
  readonly text: string;
  /** When the server last said that this is its brief, epoch milliseconds. */
  readonly at: number;
}

const receipts = new WeakMap<Brief, Receipt>();

/** Where a brief came from; undefined for one that did not come by an address. */
export function receiptOf(brief: Brief): Receipt | undefined {
  return receipts.get(brief);
}

/** The brief that is shown is another object than the one that came, but came the same way. */
export function keepReceipt(brief: Brief, receipt: Receipt): void {
  receipts.set(brief, receipt);
}

/** A newer text says the same: the brief that is shown stays, and is known to be as new as that. */
export function carryReceipt(from: Brief, to: Brief): void {
  const receipt = receipts.get(from);
  if (receipt) receipts.set(to, receipt);
}
