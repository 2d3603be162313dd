/** What the templates of the page are given, and what they may ask for. */
import type { Brief } from '../../src/model/brief.js';
import type { ChoiceName, Choices, RowWish } from './choices.js';
import type { Condition } from './conditions.js';
import type { FormName } from './forms.js';

export interface PageState {
  readonly choices: Choices;
  /** The built-in brief, with every row; null until its texts are there. */
  readonly brief: Brief | null;
  /** The brief that the map shows. */
  readonly shown: Brief | null;
  /** As JSON, for the map; null where it shows the built-in brief itself. */
  readonly own: object | null;
  /** Absolute address of the site's folder. */
  readonly site: string;
  /** Where the editor has moved the map, as a value of `view`. */
  readonly moved: string | null;
  readonly unmet: readonly Condition[];
  /** Has the editor tried to copy while something was unmet? */
  readonly refused: boolean;
  /** What has just been done, or why not. */
  readonly notice: string;
}

export interface PageActs {
  /** @param typed a letter more, not a choice of its own: one step back undoes all letters of a field. */
  readonly set: (name: ChoiceName, value: string, typed?: boolean) => void;
  readonly wish: (id: string, wish: RowWish) => void;
  readonly show: (form: FormName, focus: boolean) => void;
  /** @param what names the text in the notice. */
  readonly copy: (text: string, what: string) => void;
  readonly savePicture: () => void;
  readonly saveBrief: () => void;
  readonly print: () => void;
}
