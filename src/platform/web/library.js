// The imports of the program: each one hands its numbers on to the page's script, which stands in Module.shell
// (shell/main.js puts it there). Nothing is decided here.
/* global addToLibrary, Module */
addToLibrary({
  shell_patch: (words, count, blob, size) => Module.shell.patch(words, count, blob, size),
  shell_storage: (request, operation, packed, size) => Module.shell.storage(request, operation, packed, size),
  shell_lock: (request, operation, packed, size) => Module.shell.lock(request, operation, packed, size),
  shell_signer: (request, operation, packed, size) => Module.shell.signer(request, operation, packed, size),
  shell_pick: () => Module.shell.pick(),
  shell_save: (packed, size) => Module.shell.save(packed, size),
  shell_print: () => Module.shell.print(),
  shell_preferences_load: (size) => Module.shell.preferencesLoad(size),
  shell_preferences_save: (text, size) => Module.shell.preferencesSave(text, size),
  shell_now: () => Date.now(),
  shell_monotonic: () => performance.now(),
  shell_offset_minutes: (ms) => Module.shell.offsetMinutes(ms),
  shell_random: (bytes, size) => Module.shell.random(bytes, size),
  shell_request_persistence: () => Module.shell.requestPersistence(),
  shell_reload_into_update: () => Module.shell.reloadIntoUpdate(),
  shell_copy_text: (text, size) => Module.shell.copyText(text, size),
  shell_wake_after: (ms) => Module.shell.wakeAfter(ms),
  shell_out_of_memory: () => Module.shell.outOfMemory(),
  shell_ask_before_closing: (on) => Module.shell.askBeforeClosing(on),
  shell_go_plain: () => Module.shell.goPlain(),
  shell_glyph_metrics: (face, out) => Module.shell.glyphMetrics(face, out),
  shell_glyph_advances: (face, first, count, out) => Module.shell.glyphAdvances(face, first, count, out),
  shell_run_advance: (face, text, bytes) => Module.shell.runAdvance(face, text, bytes),
  shell_glyph_raster: (face, text, bytes, size, density, box) => Module.shell.glyphRaster(face, text, bytes, size, density, box),
});
