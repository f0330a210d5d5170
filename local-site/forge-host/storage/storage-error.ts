/** A refusal of Forge storage: the SDK looks at the code. */
export class StorageError extends Error {
  constructor(
    readonly status: 400 | 404 | 409 | 422,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
