/** Puts the cursor into the search box on `/` and Ctrl-K or Cmd-K, as other sites do. */
function focusSearch(event: KeyboardEvent): void {
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  const typing = target.matches('input, textarea, select') || target.isContentEditable;
  const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
  const control = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  if (!slash && !control) return;
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>('.search-form input, .find input');
  field?.focus();
  field?.select();
}

/** Keeps the choice of colours on this device; no choice follows the device. */
function chooseTheme(): void {
  const box = document.querySelector<HTMLElement>('.theme');
  const select = box?.querySelector('select');
  if (!box || !select) return;
  box.hidden = false;
  select.value = document.documentElement.dataset['theme'] ?? '';
  select.addEventListener('change', () => {
    if (select.value === '') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = select.value;
    try {
      if (select.value === '') localStorage.removeItem('theme');
      else localStorage.setItem('theme', select.value);
    } catch {
      // storage may be switched off: the choice then lasts for this page
    }
  });
}

document.addEventListener('keydown', focusSearch);
chooseTheme();
