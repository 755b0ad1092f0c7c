// Makes patches by hand, as the program would (src/semantics/patch.h), from the shell's own lists of numbers.
import { Field, Figure, Op } from '../../../shell/protocol.js';
import { ROLES } from '../../../shell/roles.js';

const encoder = new TextEncoder();
const floatBits = (value) => new Uint32Array(new Float32Array([value]).buffer)[0];

export class Patch {
  words = [];
  blob = [];

  #text(text) {
    const bytes = encoder.encode(text);
    this.words.push(this.blob.length, bytes.length);
    this.blob.push(...bytes);
  }

  /** A node with its fields: {role, parent, before, level, state, rect, name, value, … now, max, …} */
  node(id, { role, parent = 1, before = 0, level = 0, ...fields }) {
    const number = ROLES.findIndex(({ key }) => key === role);
    if (number < 0) throw new Error(`no role ${role}`);
    this.words.push(Op.Create, id, number, level, parent, before);
    return this.set(id, fields);
  }

  set(id, { state, rect, ...fields }) {
    if (state !== undefined) this.words.push(Op.State, id, state);
    if (rect) this.words.push(Op.Rect, id, ...rect.map(floatBits));
    for (const [key, value] of Object.entries(fields)) {
      const name = key[0].toUpperCase() + key.slice(1);
      if (name in Field) {
        this.words.push(Op.Text, id, Field[name]);
        this.#text(value);
      } else if (name in Figure) this.words.push(Op.Number, id, Figure[name], floatBits(value));
      else throw new Error(`no field ${key}`);
    }
    return this;
  }

  place(id, parent, before = 0) { this.words.push(Op.Place, id, parent, before); return this; }
  remove(id) { this.words.push(Op.Remove, id); return this; }
  scroll(id, offset) { this.words.push(Op.Scroll, id, floatBits(offset)); return this; }
  focus(id) { this.words.push(Op.Focus, id); return this; }
  announce(text, urgent = 0) { this.words.push(Op.Announce, urgent); this.#text(text); return this; }
  title(text) { this.words.push(Op.Title); this.#text(text); return this; }
  route(text, replace = 0) { this.words.push(Op.Route, replace); this.#text(text); return this; }
  reading(on) { this.words.push(Op.Reading, on); return this; }
}
