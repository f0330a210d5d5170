/** In the place of a CSS module where nothing is drawn: each class is called as in its file. */
const styles: Record<string, string> = new Proxy({}, { get: (_, name) => String(name) });
export default styles;
