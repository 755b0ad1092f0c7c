// The reader of pasted tables, within reach of the tests.
import { gridOf, listOf } from '/table.js';

globalThis.gridOf = gridOf;
globalThis.listOf = listOf;
globalThis.testPage = {};
