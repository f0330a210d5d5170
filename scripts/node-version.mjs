const OLDEST = [20, 19];

/** Ends the process with a plain sentence where Node is older than the project can run on (package.json, `engines`). */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  console.error(
    `Node ${OLDEST.join('.')} or newer is needed; this is Node ${process.versions.node} (${process.execPath}).`,
  );
  process.exit(1);
}
