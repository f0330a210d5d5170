/** How long a page may take until it shows what an action leads to, in milliseconds. */
const PATIENCE = 10_000;

/**
 * What is read in a page is what is wanted, at once or as soon as the page has taken up what was done last: an
 * expectation of the value at this very moment would fail where the machine is slow.
 *
 * @param wanted a value, or an asymmetric matcher of Jest
 * @throws Jest's own words about the last value read
 */
export async function eventually<T>(read: () => Promise<T>, wanted: unknown): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await read();
    try {
      expect(found).toEqual(wanted);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
