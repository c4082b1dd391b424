/** Calls back whenever the page turns from light to dark or back, by the device or by the reader's switch. */
export function onColourSchemeChange(callback: () => void): () => void {
  const device = window.matchMedia('(prefers-color-scheme: dark)');
  const switched = new MutationObserver(callback);
  device.addEventListener('change', callback);
  switched.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'theme'] });
  return () => {
    device.removeEventListener('change', callback);
    switched.disconnect();
  };
}
