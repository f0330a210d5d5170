/** Fetches the page anew and replaces what Jira holds (`data-part`); the frames of the app are left alone. */
export async function refreshParts(): Promise<void> {
  const response = await fetch(window.location.href);
  if (!response.ok) return window.location.reload();
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const part of document.querySelectorAll<HTMLElement>('[data-part]')) {
    const next = fresh.querySelector(`[data-part="${part.dataset.part}"]`);
    if (next) part.replaceWith(document.adoptNode(next));
  }
  document.title = fresh.title;
}
