/**
 * manifest.yml as the validator inside Forge's command line sees it, which also looks for the files that it names; the newest
 * one is among the linters (`lint.cjs`). A warning counts as a failure. Prints findings, ends with 1 if there are any.
 */
const path = require('node:path');

async function main() {
  process.chdir(path.join(__dirname, '../..')); // it reads ./manifest.yml
  const { ProcessorBuilder, ValidationTypes } = require('@forge/manifest-of-cli');
  const processor = ProcessorBuilder.instance().withValidation(ValidationTypes.FULL).build();
  const { success, errors } = await processor.process();
  for (const { level, line, column, message } of errors ?? []) {
    console.error(`manifest.yml:${line}:${column} ${level}: ${message}`);
  }
  if (!success || errors?.length > 0) process.exitCode = 1;
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
