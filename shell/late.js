// A part of the page that is loaded when the program first asks something of it.
import { Status } from './database.js';

export class LatePort {
  /**
   * @param load resolves to the module, whose `answer(operation, items, config)` resolves to the items of the answer
   * @param reply (request, status, items) answers a question
   */
  constructor(load, config, reply) {
    Object.assign(this, { load, config, reply });
    this.open = 0; // questions without an answer
  }

  /** Never rejects; every question gets one answer. Whatever cannot be done here is Missing. */
  async ask(request, operation, items) {
    this.open++;
    const answer = await this.#answer(operation, items);
    this.open--;
    this.reply(request, ...answer);
  }

  async #answer(operation, items) {
    try {
      const { answer } = await this.load();
      return [Status.Ok, await answer(operation, items, this.config)];
    } catch {
      return [Status.Missing, []];
    }
  }
}
