import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPainting } from '../painting.mjs';

const screen = (text) => [{ path: 'src/ui/screens/some_screen.cpp', text }];

test('a screen that calls Dear ImGui itself is refused, with its place', () => {
  const { problems } = checkPainting(screen('int a;\nImGui::Text("unheard");\n'));
  assert.deepEqual(problems, ['src/ui/screens/some_screen.cpp:2: paints past the painter: ImGui::Text("unheard");']);
});

test('a screen that draws text into a draw list is refused', () => {
  assert.equal(checkPainting(screen('list.AddText(where, colour, "unheard");')).problems.length, 1);
});

test('widgets that use the painter pass, and the painter itself does', () => {
  assert.deepEqual(checkPainting(screen('ui.painter().text(face, px, x, y, line, ink, label);')).problems, []);
  assert.deepEqual(checkPainting([{ path: 'src/ui/paint/painter.cpp', text: 'ImGui::GetIO();' }]).problems, []);
});
