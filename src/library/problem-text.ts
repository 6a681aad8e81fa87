/** The three sentences of a code: what is there, which rule it meets, and a step that mends it. */
export interface Texts {
  what: string;
  why: string;
  mend: string;
}
