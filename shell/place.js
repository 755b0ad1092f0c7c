// Where this copy of Triad lies: the folder of the page. Browsers keep things by origin, and several copies may share one
// (https://trust.example/a/ and /b/, or two folders on a disk), so whatever is kept carries the folder in its name.
const folder = globalThis.location ? new URL('./', location.href).pathname : '/'; // tests read the same modules without a page

export const names = {
  database: `triad:${folder}`,
  keys: `triad-keys:${folder}`,
  folders: `triad-folders:${folder}`,
  preferences: `triad-preferences:${folder}`,
  painter: `triad-painter:${folder}`,
  lock: (key) => `triad:${folder} ${key}`,
  channel: `triad-locks:${folder}`,
  removals: `triad-removals:${folder}`,
  /** How the names of caches begin; sw.js makes them. A folder holds no space, so none of them begins another's. */
  caches: `triad:${folder} `,
  reloaded: `triad-reloaded:${folder}`,
  declined: `triad-storage-later:${folder}`,
};

/** What earlier builds called the same things, wherever the page lay. Only read, for the sake of what is in them. */
export const earlierNames = { database: 'triad', preferences: 'triad-preferences', lock: (key) => `triad:${key}` };
