/** Kind of a file that spreadsheets open. */
export const CSV = 'text/csv;charset=utf-8';

/** Hands a file to the person: the browser saves it where it saves what is downloaded. */
export function download(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
