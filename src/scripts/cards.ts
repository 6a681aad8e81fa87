/** Links that open a card beside them instead of leading to it at the page's end; parts of a path prefix their anchors. */
const links =
  'a.term[href^="#"][href*="def-"], a.figure-link[href^="#"], a.citation[href^="#"][href*="src-"]';
/** Hovering must rest this long before a card opens, and leaving before it closes. */
const restMs = 400;

let popup: HTMLElement | undefined;
let opener: HTMLAnchorElement | undefined;
let timer = 0;

function cardOf(link: HTMLAnchorElement): HTMLElement | null {
  return document.getElementById(decodeURIComponent(link.hash.slice(1)));
}

function makePopup(): HTMLElement {
  const box = document.createElement('div');
  box.className = 'popup';
  box.popover = 'auto';
  box.setAttribute('role', 'group');
  box.addEventListener('toggle', (event) => {
    if (!(event instanceof ToggleEvent) || event.newState !== 'closed') return;
    opener?.removeAttribute('aria-expanded');
    if (box.contains(document.activeElement)) opener?.focus();
    opener = undefined;
  });
  box.addEventListener('pointerenter', () => window.clearTimeout(timer));
  box.addEventListener('pointerleave', closeSoon);
  // in a landmark, so that screen readers come upon it
  (document.querySelector('main') ?? document.body).append(box);
  return box;
}

/** Shows a copy of the card; the card itself stays in its list. */
function open(link: HTMLAnchorElement): void {
  const card = cardOf(link);
  if (!card) return;
  popup ??= makePopup();
  if (opener === link && popup.matches(':popover-open')) return;
  popup.hidePopover();
  const copy = card.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return;
  copy.removeAttribute('id');
  copy.querySelectorAll('[id]').forEach((part) => part.removeAttribute('id'));
  copy.querySelectorAll('a.back').forEach((back) => back.remove());
  const inner = document.createElement('div');
  inner.className = 'popup-card';
  inner.append(...copy.childNodes);
  popup.replaceChildren(inner);
  popup.setAttribute('aria-label', card.querySelector('.card-title, p')?.textContent ?? '');
  opener = link;
  link.setAttribute('aria-expanded', 'true');
  popup.showPopover({source: link});
}

function close(): void {
  if (popup?.matches(':popover-open')) popup.hidePopover();
}

function closeSoon(): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(close, restMs);
}

function linkAt(event: Event): HTMLAnchorElement | undefined {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(links) : null;
  return link ?? undefined;
}

/** A browser without popovers keeps the plain links to the cards. */
if ('popover' in HTMLElement.prototype) {
  document.addEventListener('click', (event) => {
    const link = linkAt(event);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !cardOf(link)) return;
    event.preventDefault();
    window.clearTimeout(timer);
    if (opener === link && event.detail > 0 && popup?.dataset['by'] === 'click') close();
    else open(link);
    if (popup) popup.dataset['by'] = 'click';
  });
  document.addEventListener('pointerover', (event) => {
    const link = event.pointerType === 'mouse' ? linkAt(event) : undefined;
    if (!link) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      open(link);
      if (popup) popup.dataset['by'] = 'hover';
    }, restMs);
  });
  document.addEventListener('pointerout', (event) => {
    if (event.pointerType !== 'mouse' || !linkAt(event)) return;
    if (popup?.dataset['by'] === 'click') window.clearTimeout(timer);
    else closeSoon();
  });
  document.addEventListener('focusin', (event) => {
    const link = linkAt(event);
    if (!link?.matches(':focus-visible') || opener === link) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (document.activeElement !== link) return;
      open(link);
      if (popup) popup.dataset['by'] = 'focus';
    }, restMs);
  });
  document.addEventListener('focusout', (event) => {
    const next = event.relatedTarget;
    if (linkAt(event) && popup?.dataset['by'] === 'focus' && !(next instanceof Node && popup.contains(next)))
      close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') window.clearTimeout(timer);
  });
}

export {};
