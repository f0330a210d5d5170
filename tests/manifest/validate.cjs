/**
 * manifest.yml as Atlassian's own validators see it: the newest (13.7.0) and the one inside Forge's command line (13.3.0).
 * Both also look for the files that it names. A warning counts as a failure. Prints findings, ends with 1 if there are any.
 */
const path = require('node:path');

const VALIDATORS = { '13.7.0': '@forge/manifest', '13.3.0': '@forge/manifest-of-cli' };

async function main() {
  process.chdir(path.join(__dirname, '../..')); // they read ./manifest.yml
  for (const [version, name] of Object.entries(VALIDATORS)) {
    const { ProcessorBuilder, ValidationTypes } = require(name);
    const processor = ProcessorBuilder.instance().withValidation(ValidationTypes.FULL).build();
    const { success, errors } = await processor.process();
    for (const { level, line, column, message } of errors ?? []) {
      console.error(`manifest.yml:${line}:${column} ${level}: ${message} (@forge/manifest ${version})`);
    }
    if (!success || errors?.length > 0) process.exitCode = 1;
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
