/** Exit code of a program that SIGINT ended. */
export const INTERRUPTED = 130;

/** Ends the run, with a sentence for whoever started it. */
export class Stop extends Error {
  /**
   * @param {string} sentence
   * @param {number} [exitCode] 1: it went wrong; 130: it was interrupted
   */
  constructor(sentence, exitCode = 1) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

/** What Jira refused: the row that asked is otherwise than documented, and the others go on. */
export class Refused extends Error {}
