/** Keeps what is typed on a page and not sent yet in the browser's tab, apart for each person and page. */

type Field = HTMLElement & { value: string };

const prefixOf = (owner: string) => `pacta-draft/${owner}/`;

const pactaDrafts = {
  /** Fields may come later, when another answer calls for them: each is filled once, when it is first seen. */
  keep(page: HTMLElement, owner: string) {
    const prefix = prefixOf(owner);
    const filled = new WeakSet<Field>();
    const fill = () =>
      page.querySelectorAll<Field>('[data-draft]').forEach((field) => {
        if (filled.has(field)) {
          return;
        }
        filled.add(field);
        const kept = sessionStorage.getItem(prefix + field.dataset.draft);
        if (kept && (!field.value || 'draftChoice' in field.dataset)) {
          field.value = kept;
          field.dispatchEvent(new Event('change', { bubbles: true }));
        }
      });
    page.addEventListener(
      'value-changed',
      (event) => {
        const field = event.target as Field;
        if (!filled.has(field)) {
          return;
        }
        const key = prefix + field.dataset.draft;
        if (field.value) {
          sessionStorage.setItem(key, field.value);
        } else {
          sessionStorage.removeItem(key);
        }
      },
      true,
    );
    new MutationObserver(fill).observe(page, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['data-draft'],
    });
    fill();
  },

  /** Everything was sent. */
  forget(owner: string) {
    Object.keys(sessionStorage)
      .filter((key) => key.startsWith(prefixOf(owner)))
      .forEach((key) => sessionStorage.removeItem(key));
  },
};

declare global {
  interface Window {
    pactaDrafts: typeof pactaDrafts;
  }
}
window.pactaDrafts = pactaDrafts;

export {};
