// The reader of pasted tables, within reach of the tests.
import { gridOf } from '/table.js';

globalThis.gridOf = gridOf;
globalThis.testPage = {};
