// What Chromium tells assistive technology, beside what the page's elements say.

const interactive = new Set(['button', 'link', 'radio', 'checkbox', 'textbox', 'combobox', 'Date', 'searchbox', 'DisclosureTriangle', 'DateTime']);
const oneName = { Date: 'date', DateTime: 'date', searchbox: 'textbox' };

/** Interactive nodes of Chromium's accessibility tree, in its order: "role name [state]". */
export async function accessibilityTree(context, page) {
  const cdp = await context.newCDPSession(page);
  await cdp.send('Accessibility.enable');
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const visit = (node) => {
    if (!node) return;
    const role = node.role?.value;
    if (!node.ignored && interactive.has(role)) lines.push(`${oneName[role] ?? role} ${node.name?.value ?? ''}${stateOf(node)}`);
    // What is inside a control (its options, its parts) belongs to it.
    if (!node.ignored && interactive.has(role) && role !== 'link') return;
    node.childIds?.forEach((id) => visit(byId.get(id)));
  };
  visit(nodes[0]);
  return lines;
}

function stateOf({ properties = [] }) {
  const state = Object.fromEntries(properties.map(({ name, value }) => [name, value.value]));
  const words = [state.checked === 'true' && 'checked', state.expanded === true && 'open', state.disabled && 'blocked', state.readonly && 'read-only'];
  return words.filter(Boolean).map((word) => ` [${word}]`).join('');
}

/** The same, as the mirror's elements say it. */
export async function mirrorNodes(page) {
  return page.evaluate(() => {
    const words = (text) => text.replace(/\s+/g, ' ').trim();
    const roleOf = (element) => {
      if (element.tagName === 'A') return 'link';
      if (element.tagName === 'BUTTON') return 'button';
      if (element.tagName === 'SELECT') return 'combobox';
      return { radio: 'radio', checkbox: 'checkbox', date: 'date' }[element.type] ?? 'textbox';
    };
    const stateOf = (element) => [
      element.checked && 'checked',
      element.getAttribute('aria-expanded') === 'true' && 'open',
      element.getAttribute('aria-disabled') && 'blocked',
      element.readOnly && ['textarea', 'text', 'date'].includes(element.type) && 'read-only',
    ].filter(Boolean).map((word) => ` [${word}]`).join('');
    const controls = [...document.querySelectorAll('#skip, #mirror :is(a, button, input, select, textarea)')];
    return controls.filter((element) => !element.closest('[inert]')).map((element) => {
      const name = element.labels?.[0]?.firstElementChild?.textContent ?? element.textContent;
      return `${roleOf(element)} ${words(name)}${stateOf(element)}`;
    });
  });
}
