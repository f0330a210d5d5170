/** What each of some command lines and environments is read as, given and answered as JSON: one process for all. */
import { readOptions } from '../../scripts/acceptance/options.mjs';

const read = ([args, env]) => {
  try {
    return { options: readOptions(args, env) };
  } catch (error) {
    return { code: error.exitCode, sentence: error.message };
  }
};
process.stdout.write(JSON.stringify(JSON.parse(process.argv[2] ?? '[]').map(read)));
