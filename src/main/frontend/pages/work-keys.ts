import { isChord, isWriting, onKeyWhile } from './keys';

/** The keys of my work: j and k go down and up, Enter opens (as any link does), c takes, p reports. */
const STEPS: Record<string, number> = { j: 1, k: -1 };

const pactaWork = {
  keys(page: HTMLElement) {
    let last: string | undefined;
    onKeyWhile(page, (event) => {
      const over = document.querySelector('vaadin-popover[opened], vaadin-confirm-dialog[opened]');
      if (isChord(event) || isWriting(event) || over) {
        return;
      }
      const rows = [...page.querySelectorAll<HTMLElement>('.work-row')];
      const here =
        document.activeElement?.closest<HTMLElement>('.work-row') ??
        rows.find((row) => last !== undefined && row.dataset.task === last);
      const step = STEPS[event.key];
      if (step && rows.length) {
        const next = here ? rows.indexOf(here) + step : 0;
        const row = rows[Math.min(rows.length - 1, Math.max(0, next))];
        last = row?.dataset.task;
        row?.querySelector<HTMLElement>('.work-name')?.focus();
        row?.scrollIntoView({ block: 'nearest' });
      } else if (here && event.key === 'c') {
        here.querySelector<HTMLElement>('.work-take')?.click();
      } else if (here && event.key === 'p') {
        here.querySelector<HTMLElement>('.work-report')?.click();
      } else {
        return;
      }
      event.preventDefault();
    });
  },
};

declare global {
  interface Window {
    pactaWork: typeof pactaWork;
  }
}
window.pactaWork = pactaWork;
