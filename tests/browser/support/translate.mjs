// What a browser's page translation does to a page: every text node gives way to a <font> that holds the translated text.
// Attributes and what stands in fields are left alone, and so is whatever is marked translate="no".

/** Puts every visible text of the page into foreign letters, as the translator would. */
export const translate = (page) => page.evaluate(() => {
  const skipped = 'script, style, noscript, textarea, canvas, [translate=no]';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts.filter(({ data, parentElement }) => data.trim() && !parentElement.closest(`font, ${skipped}`))) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = `«${text.data}»`;
    outer.append(inner);
    text.replaceWith(outer);
  }
});
