export interface Chance {
  /** A short text that nobody can guess, and that never comes twice. */
  token(): string;
}
