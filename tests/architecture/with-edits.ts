import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../..');

/** Files as they are, parsed once. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** In which file, after which text (which must be there), what is written. */
export interface Edit {
  file: string;
  after: string;
  write: string;
}

/** An error of the compiler: the file, from the root, and all that it says. */
export interface Complaint {
  file: string;
  text: string;
}

/**
 * What the compiler says of the app's sources with these edits. Nothing is written. Packages but zod are left out, which
 * makes it quick; what it says of their absence is no matter here.
 *
 * @param only the files to be checked; all of `src` and `static` where it is not said
 */
export function complaintsWith(edits: Edit[], only?: string[]): Complaint[] {
  const { fileNames, options } = configuration();
  const edited = new Map<string, string>();
  for (const { file, after, write } of edits) {
    const path = join(ROOT, file);
    const text = edited.get(path) ?? ts.sys.readFile(path) ?? '';
    if (!text.includes(after)) throw new Error(`${file} has no ${after}`);
    edited.set(
      path,
      text.replace(after, () => after + write),
    );
  }
  const host = ts.createCompilerHost(options);
  const readSource = host.getSourceFile.bind(host);
  host.getSourceFile = (path, version, ...rest) => {
    const text = edited.get(path);
    if (text !== undefined) return ts.createSourceFile(path, text, version, true);
    const source = parsed.get(path) ?? readSource(path, version, ...rest);
    parsed.set(path, source);
    return source;
  };
  const cache = ts.createModuleResolutionCache(ROOT, (name) => name, options);
  host.resolveModuleNameLiterals = (names, from, redirected, own) =>
    names.map(({ text }) => {
      const isRead = text.startsWith('.') || text === 'zod';
      return isRead ? ts.resolveModuleName(text, from, own, host, cache, redirected) : { resolvedModule: undefined };
    });
  const program = ts.createProgram(fileNames, options, host);
  const files = only ? only.map((file) => program.getSourceFile(join(ROOT, file))) : program.getSourceFiles();
  return files.flatMap((file) => {
    const name = file?.fileName.slice(ROOT.length + 1) ?? '';
    if (!file || !/^(?:src|static)\//.test(name)) return [];
    return program
      .getSemanticDiagnostics(file)
      .map(({ messageText }) => ({ file: name, text: ts.flattenDiagnosticMessageText(messageText, '\n') }));
  });
}

function configuration(): ts.ParsedCommandLine {
  const changed: ts.CompilerOptions = { noEmit: true, noErrorTruncation: true, types: [] };
  const host: ts.ParseConfigFileHost = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
  };
  const read = ts.getParsedCommandLineOfConfigFile(join(ROOT, 'tsconfig.json'), changed, host);
  if (!read) throw new Error('tsconfig.json cannot be read');
  return read;
}
