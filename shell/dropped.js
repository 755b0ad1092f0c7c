// What was dropped: files, and all that lies in folders among them.

/** All files of a drop, those inside folders too. Files and entries must be asked for before the first wait. */
export async function dropped(transfer) {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => ({ entry: item.webkitGetAsEntry?.(), file: item.getAsFile() }));
  const found = { files: [], unread: [], empty: [] };
  if (items.length === 0) found.files.push(...transfer.files);
  for (const { entry, file } of entries) {
    // A file is had from the drop itself: some browsers give an entry that then cannot be read.
    if (entry?.isDirectory) await lookInto(entry, found);
    else if (file) found.files.push(file);
    else if (entry) await take(entry, found);
  }
  return found;
}

async function lookInto(folder, found) {
  const before = found.files.length + found.unread.length;
  const inside = await entriesOf(folder);
  if (!inside) return found.unread.push(folder.name);
  for (const entry of inside) {
    if (entry.isDirectory) await lookInto(entry, found);
    else if (/\.(json|zip)$/i.test(entry.name)) await take(entry, found);
  }
  if (found.files.length + found.unread.length === before) found.empty.push(folder.name);
}

const take = (entry, found) => new Promise((resolve, reject) => { entry.file(resolve, reject); })
  .then((file) => found.files.push(file), () => found.unread.push(entry.name));

/** A folder is read in portions until an empty one comes; undefined where it cannot be read. */
async function entriesOf(folder) {
  const reader = folder.createReader();
  const portion = () => new Promise((resolve, reject) => { reader.readEntries(resolve, reject); });
  const all = [];
  try {
    for (let some; (some = await portion()).length > 0;) all.push(...some);
    return all;
  } catch {
    return undefined;
  }
}
